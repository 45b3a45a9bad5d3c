import { Button, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { setPhraseStatus, type Phrase, type PhraseStatus } from '../../api/phrases.ts';
import { DataTable, type Column } from '../../parts/DataTable.tsx';
import { formatInstant } from '../../parts/dates.ts';
import { ProblemNotice } from '../../parts/ProblemNotice.tsx';
import { RowMenu } from '../../parts/RowMenu.tsx';
import { Tag } from '../../parts/Tag.tsx';
import { phraseKindNames, phraseStatuses } from './kinds.ts';
import { PhraseWords } from './PhraseWords.tsx';

export type Opened = 'edit' | 'versions' | 'uses';

interface Props {
  rows: readonly Phrase[];
  mayEdit: boolean;
  onOpen(what: Opened, phrase: Phrase): void;
}

export function PhraseTable({ rows, mayEdit, onOpen }: Props) {
  const queries = useQueryClient();
  const step = useMutation({
    mutationFn: ({ id, status }: { id: string; status: PhraseStatus }) => setPhraseStatus(id, status),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['phrases'] }),
  });
  const stepOf = ({ id, status }: Phrase) =>
    status === 'offered'
      ? { label: 'Ngừng dùng', run: () => step.mutate({ id, status: 'withdrawn' }) }
      : { label: 'Đưa ra dùng lại', run: () => step.mutate({ id, status: 'offered' }) };
  const columns: Column<Phrase>[] = [
    { label: 'Câu mẫu', bare: true, cell: (phrase) => <Said phrase={phrase} /> },
    { label: 'Loại', width: '10em', cell: ({ kind }) => phraseKindNames[kind] },
    {
      label: 'Trạng thái',
      width: '9em',
      cell: ({ status }) => <Tag color={phraseStatuses[status].color}>{phraseStatuses[status].label}</Tag>,
    },
    {
      label: 'Đã chèn vào',
      width: '9em',
      cell: (phrase) => (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`${phrase.drafts} kế hoạch đã chèn ${phrase.title}`}
          onClick={() => onOpen('uses', phrase)}
        >
          {phrase.drafts} kế hoạch
        </Button>
      ),
    },
    {
      label: 'Phiên bản',
      width: '11em',
      cell: ({ newest, updatedAt, updatedBy, own, from }) => (
        <>
          {newest}, {formatInstant(updatedAt)}
          <Text size="xs" c="dimmed">
            {own ? updatedBy.fullName : from.name}
          </Text>
        </>
      ),
    },
    {
      label: 'Việc khác',
      width: '3em',
      tools: true,
      cell: (phrase) => (
        <RowMenu
          label={`Việc khác với ${phrase.title}`}
          actions={[
            ...(mayEdit && phrase.own ? [{ label: 'Sửa…', run: () => onOpen('edit', phrase) }] : []),
            { label: 'Các phiên bản…', run: () => onOpen('versions', phrase) },
            { label: 'Nơi dùng…', run: () => onOpen('uses', phrase) },
            ...(mayEdit && phrase.own ? [stepOf(phrase)] : []),
          ]}
        />
      ),
    },
  ];
  return (
    <>
      <ProblemNotice error={step.error} />
      <DataTable
        caption="Câu mẫu"
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        isFaded={({ status }) => status === 'withdrawn'}
      />
    </>
  );
}

function Said({ phrase: { title, unit, body, warnings } }: { phrase: Phrase }) {
  return (
    <>
      <Text component="span" size="sm" fw={600}>
        {title}
      </Text>
      {unit !== '' && !title.includes(unit) && (
        <Text size="xs" c="dimmed">
          {unit}
        </Text>
      )}
      <PhraseWords body={body} most={2} />
      {warnings.map(({ path, message }) => (
        <Text size="xs" c="red.9" key={path}>
          {message}
        </Text>
      ))}
    </>
  );
}
