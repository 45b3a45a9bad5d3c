import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ProblemNotice } from '../../../parts/ProblemNotice.tsx';
import { downloadAgain, makeAgain, type MadeAgain, type MadeKind } from '../server/template.ts';

const makers: Readonly<Record<MadeAgain['differs'][number]['what'], string>> = {
  renderer: 'Chương trình',
  engine: 'Bộ tạo PDF',
  fonts: 'Bộ phông chữ',
};
const formats = { docx: 'Word', pdf: 'PDF' } as const;

interface Props {
  kind: MadeKind;
  id: string;
  format: 'docx' | 'pdf';
  title: string;
  facts: string;
}

/** One document that was made, and what making it again shows. */
export function MadeRow({ kind, id, format, title, facts }: Props) {
  const again = useMutation({ mutationFn: () => makeAgain(kind, id) });
  const download = useMutation({ mutationFn: () => downloadAgain(kind, id, format) });
  return (
    <li style={{ listStyle: 'none' }}>
      <Group justify="space-between" wrap="nowrap" align="start">
        <div>
          <Text size="sm" fw={600}>
            {title}
          </Text>
          <Text size="xs" c="dimmed">
            {facts}
          </Text>
        </div>
        <Button variant="default" size="xs" flex="none" loading={again.isPending} onClick={() => again.mutate()}>
          Tạo lại và so
        </Button>
      </Group>
      <ProblemNotice error={again.error ?? download.error} />
      {again.data?.map((one) => (
        <Outcome key={one.format} again={one} />
      ))}
      {again.data && (
        <Anchor component="button" type="button" size="xs" onClick={() => download.mutate()}>
          Tải bản vừa tạo lại
        </Anchor>
      )}
    </li>
  );
}

function Outcome({ again }: { again: MadeAgain }) {
  const { format, same, differs, note, differences = [] } = again;
  return (
    <Alert mt={4} py={6} color={same ? 'green' : 'orange'} role="status">
      <Stack gap={2}>
        <Text size="sm">
          {formats[format]}: {same ? 'giống hệt bản đã tạo, từng byte.' : 'khác bản đã tạo.'}
        </Text>
        {note && <Text size="sm">{note}</Text>}
        {differs.map(({ what, recorded, now }) => (
          <Text key={what} size="xs">
            {makers[what]}: {recorded} → {now}
          </Text>
        ))}
        {differences.map(({ file, paragraph, before, after }) => (
          <Text key={`${file ?? ''} ${paragraph}`} size="xs">
            {file && `${file}, `}đoạn {paragraph}: {before === null ? '(chưa có)' : `“${before}”`} →{' '}
            {after === null ? '(không còn)' : `“${after}”`}
          </Text>
        ))}
      </Stack>
    </Alert>
  );
}
