import { Text, Title } from '@mantine/core';
import type { StepRow, Template } from '../../../api/templates.ts';
import { DataTable, type Column } from '../../../parts/DataTable.tsx';
import { formatInstant } from '../../../parts/dates.ts';
import { steps, versionName } from '../words.ts';

/** What was put into effect, taken back and retired, the newest first. */
export function History({ template: { activations, title } }: { template: Template }) {
  if (activations.length === 0) return null;
  return (
    <section aria-label="Các lần thay đổi hiệu lực">
      <Title order={2} size="h4" mb="xs">
        Các lần thay đổi hiệu lực
      </Title>
      <DataTable
        caption={`Các lần thay đổi hiệu lực của ${title}`}
        columns={columns}
        rows={activations}
        keyOf={({ ordinal }) => String(ordinal)}
      />
    </section>
  );
}

const columns: Column<StepRow>[] = [
  { label: 'Lúc', width: '12em', cell: ({ at }) => formatInstant(at) },
  {
    label: 'Việc',
    width: '18em',
    cell: ({ step, number, takesBack, ordinal }) => (
      <>
        {steps[step]}: {versionName(number).toLocaleLowerCase('vi')}
        {takesBack !== null && (
          <Text size="xs" c="dimmed">
            lần {ordinal}, hoàn lại lần {takesBack}
          </Text>
        )}
      </>
    ),
  },
  {
    label: 'Người làm',
    width: '15em',
    cell: ({ by, approvedBy }) => (
      <>
        {by.fullName}
        {approvedBy && (
          <Text size="xs" c="dimmed">
            {approvedBy.fullName} duyệt
          </Text>
        )}
      </>
    ),
  },
  { label: 'Ghi chú', cell: ({ note }) => note },
];
