import { Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { removeLegalDocument, type LegalDocument } from '../../api/legal-documents.ts';
import { DataTable, type Column } from '../../parts/DataTable.tsx';
import { formatDay } from '../../parts/dates.ts';
import { ProblemNotice } from '../../parts/ProblemNotice.tsx';
import { RowMenu } from '../../parts/RowMenu.tsx';
import { Tag } from '../../parts/Tag.tsx';
import { legalName, legalStatuses } from './statuses.ts';

interface Props {
  rows: readonly LegalDocument[];
  mayEdit: boolean;
  onEdit(document: LegalDocument): void;
}

export function LegalTable({ rows, mayEdit, onEdit }: Props) {
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: (id: string) => removeLegalDocument(id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['legal-documents'] }),
  });
  const tools: Column<LegalDocument> = {
    label: 'Việc khác',
    width: '3em',
    tools: true,
    cell: (document) =>
      document.own && (
        <RowMenu
          label={`Việc khác với ${legalName(document)}`}
          actions={[
            { label: 'Sửa…', run: () => onEdit(document) },
            { label: 'Bỏ khỏi danh mục', run: () => remove.mutate(document.id) },
          ]}
        />
      ),
  };
  return (
    <>
      <ProblemNotice error={remove.error} />
      <DataTable
        caption="Văn bản pháp luật"
        columns={mayEdit ? [...columns, tools] : columns}
        rows={rows}
        keyOf={({ id }) => id}
      />
    </>
  );
}

const columns: Column<LegalDocument>[] = [
  {
    label: 'Văn bản',
    bare: true,
    cell: (document) => (
      <>
        <Text component="span" size="sm" fw={600}>
          {legalName(document)}
        </Text>
        {document.symbol && (
          <Text size="sm" component="div">
            {document.subject}
          </Text>
        )}
      </>
    ),
  },
  { label: 'Ngày', width: '8em', cell: ({ issuedOn }) => formatDay(issuedOn) },
  { label: 'Cơ quan ban hành', width: '12em', cell: ({ organ }) => organ },
  {
    label: 'Hiệu lực',
    width: '13em',
    cell: ({ status, effectiveFrom, effectiveTo, replacedBy }) => (
      <>
        <Tag color={legalStatuses[status].color}>{legalStatuses[status].label}</Tag>
        {replacedBy && (
          <Text size="xs" c="dimmed">
            bởi {legalName(replacedBy)}
          </Text>
        )}
        {effectiveTo ? (
          <Text size="xs" c="dimmed">
            đến {formatDay(effectiveTo)}
          </Text>
        ) : (
          effectiveFrom && (
            <Text size="xs" c="dimmed">
              từ {formatDay(effectiveFrom)}
            </Text>
          )
        )}
      </>
    ),
  },
  { label: 'Do ai giữ', width: '13em', cell: ({ own, from }) => (own ? 'Cơ quan mình' : from.name) },
];
