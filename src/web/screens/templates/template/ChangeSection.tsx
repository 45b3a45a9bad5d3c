import { Button, Group, Paper, Select, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fileOf, type Template } from '../../../api/templates.ts';
import { keepFile } from '../../../parts/keep-file.ts';
import { Notice } from '../../../parts/Notice.tsx';
import { formatInstant } from '../../../parts/dates.ts';
import { ProblemNotice } from '../../../parts/ProblemNotice.tsx';
import { versionName } from '../words.ts';
import { UploadForm } from './UploadForm.tsx';

/** The way to a new version: take one away, change it in Word, bring it back. */
export function ChangeSection({ template }: { template: Template }) {
  const { id, versions, newest, checkouts, taken, own } = template;
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<number>();
  const wanted = chosen ?? taken?.number ?? newest;
  const number = versions.some((version) => version.number === wanted) ? wanted : newest;
  const take = useMutation({
    mutationFn: () => keepFile(fileOf(id, number), { edit: true }, `${id}-${number}.docx`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['template', id] }),
  });
  return (
    <Paper component="section" aria-labelledby="sua-mau" withBorder p="md">
      <Stack gap="md">
        <Title order={2} size="h4" id="sua-mau">
          Sửa mẫu
        </Title>
        {!own && (
          <Text size="sm">
            Bản tải lên là của cơ quan mình và các cơ quan cấp dưới; mẫu đang có ở trên vẫn giữ nguyên.
          </Text>
        )}
        {checkouts.length > 0 && (
          <Notice tone="warning" title="Người khác đang sửa mẫu này">
            {checkouts
              .map(
                ({ user: other, number: theirs, at }) =>
                  `${other.fullName} đã tải bản ${theirs} về để sửa lúc ${formatInstant(at)}`,
              )
              .join('; ')}
            . Hãy trao đổi trước, để hai người không cùng sửa một chỗ.
          </Notice>
        )}
        <Group align="end" gap="sm">
          <Select
            label="1. Tải về để sửa trong Word"
            data={versions.map((version) => ({
              value: String(version.number),
              label: `${versionName(version.number)}${version.inEffect ? ' (đang dùng)' : ''}`,
            }))}
            allowDeselect={false}
            value={String(number)}
            onChange={(value) => setChosen(Number(value))}
          />
          <Button variant="default" loading={take.isPending} onClick={() => take.mutate()}>
            {checkouts.length > 0 ? 'Vẫn tải về để sửa' : 'Tải về để sửa'}
          </Button>
        </Group>
        <ProblemNotice error={take.error} />
        <UploadForm template={template} basedOn={number} />
      </Stack>
    </Paper>
  );
}
