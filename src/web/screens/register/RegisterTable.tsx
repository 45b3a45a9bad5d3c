import { Anchor, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { issuedFileAddress, voidEntry, type RegisterEntry } from '../../api/register.ts';
import { DataTable, type Column } from '../../parts/DataTable.tsx';
import { formatDay } from '../../parts/dates.ts';
import { ReasonDialog } from '../../parts/ReasonDialog.tsx';
import { RowMenu } from '../../parts/RowMenu.tsx';
import { Tag } from '../../parts/Tag.tsx';
import styles from './RegisterTable.module.css';

interface Props {
  rows: readonly RegisterEntry[];
  /** Whether the person may take numbers back. */
  mayVoid: boolean;
}

/** The lines of the register; a void one stays with its reason. */
export function RegisterTable({ rows, mayVoid }: Props) {
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<RegisterEntry>();
  const cancel = useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) => voidEntry(id, reason),
    onSuccess: () => {
      setChosen(undefined);
      void queries.invalidateQueries({ queryKey: ['register'] });
    },
  });
  return (
    <>
      <DataTable
        caption="Văn bản đi"
        columns={mayVoid ? [...columns, toolsFor(setChosen)] : columns}
        rows={rows}
        keyOf={({ id }) => id}
        isFaded={({ voidedAt }) => voidedAt !== null}
      />
      {chosen && (
        <ReasonDialog
          title={`Hủy số ${chosen.numberAndSymbol}`}
          text="Số đã hủy vẫn nằm trong sổ cùng lý do và không cấp lại cho văn bản khác."
          label="Lý do hủy"
          confirm="Hủy số"
          busy={cancel.isPending}
          error={cancel.error}
          onConfirm={(reason) => cancel.mutate({ id: chosen.id, reason })}
          onClose={() => {
            cancel.reset();
            setChosen(undefined);
          }}
        />
      )}
    </>
  );
}

const columns: Column<RegisterEntry>[] = [
  {
    label: 'Số, ký hiệu',
    width: '10em',
    cell: ({ numberAndSymbol, voidedAt }) => (
      <>
        <Text component="span" size="sm" fw={600} td={voidedAt ? 'line-through' : undefined}>
          {numberAndSymbol}
        </Text>{' '}
        {voidedAt && <Tag color="red">Đã hủy</Tag>}
      </>
    ),
  },
  { label: 'Ngày', width: '8em', cell: ({ issuedOn }) => formatDay(issuedOn) },
  {
    label: 'Tên loại và trích yếu',
    cell: ({ typeName, subject, voidReason }) => (
      <>
        {typeName}: {subject}
        {voidReason && (
          <Text size="xs" c="dimmed">
            Lý do hủy: {voidReason}
          </Text>
        )}
      </>
    ),
  },
  {
    label: 'Người ký',
    width: '11em',
    cell: ({ signer, signerTitle }) =>
      (signer ?? signerTitle) && (
        <>
          {signer}
          <Text size="xs" c="dimmed">
            {signerTitle}
          </Text>
        </>
      ),
  },
  {
    label: 'Nơi nhận',
    width: '13em',
    cell: ({ recipients }) =>
      recipients && (
        <Text size="sm" lineClamp={3} className={styles.lines}>
          {recipients}
        </Text>
      ),
  },
  { label: 'Số trang', width: '6em', align: 'end', cell: ({ pages }) => pages },
  { label: 'Số bản', width: '5em', align: 'end', cell: ({ copies }) => copies },
  {
    label: 'Tệp',
    width: '7em',
    cell: ({ issuedDocumentId, numberAndSymbol }) =>
      issuedDocumentId && (
        <Group gap="xs" display="inline-flex">
          <Anchor
            size="sm"
            href={issuedFileAddress(issuedDocumentId, 'docx')}
            aria-label={`Tải Word của ${numberAndSymbol}`}
            download
          >
            Word
          </Anchor>
          <Anchor
            size="sm"
            href={issuedFileAddress(issuedDocumentId, 'pdf')}
            aria-label={`Tải PDF của ${numberAndSymbol}`}
            download
          >
            PDF
          </Anchor>
        </Group>
      ),
  },
];

const toolsFor = (onVoid: (entry: RegisterEntry) => void): Column<RegisterEntry> => ({
  label: 'Việc khác',
  width: '3em',
  tools: true,
  cell: (entry) =>
    entry.voidedAt === null && (
      <RowMenu
        label={`Việc khác với số ${entry.numberAndSymbol}`}
        actions={[{ label: 'Hủy số…', run: () => onVoid(entry) }]}
      />
    ),
});
