import { Anchor, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { ApiProblem } from '../../../api/problem.ts';
import { addVersion, type Template } from '../../../api/templates.ts';
import { formatInstant } from '../../../parts/dates.ts';
import { FileDrop } from '../../../parts/FileDrop.tsx';
import { Notice } from '../../../parts/Notice.tsx';
import { ProblemNotice } from '../../../parts/ProblemNotice.tsx';
import { differencesAddress, versionAddress } from '../../../routes.ts';
import { wordFiles } from '../word-files.ts';

interface Newest {
  number: number;
  by: { fullName: string } | null;
  at: string | null;
  note: string;
}

/** Brings a changed file back as the next version, on trial. */
export function UploadForm({ template: { id }, basedOn }: { template: Template; basedOn: number }) {
  const queries = useQueryClient();
  const [, go] = useLocation();
  const [file, setFile] = useState<File>();
  const [note, setNote] = useState('');
  const send = useMutation({
    mutationFn: ({ from, of }: { from: number; of: File }) =>
      addVersion(id, { basedOn: from, note: note.trim(), file: of }),
    onSuccess: ({ number }) => {
      void queries.invalidateQueries({ queryKey: ['templates'] });
      void queries.invalidateQueries({ queryKey: ['template', id] });
      go(versionAddress(id, number));
    },
  });
  const newest = newestIn(send.error);
  const take = (next: File): void => {
    setFile(next);
    send.reset();
  };
  return (
    <Stack gap="sm">
      <FileDrop
        label={file ? `2. ${file.name}` : '2. Tải bản đã sửa lên (.docx)'}
        hint={file ? 'Kéo tệp khác vào đây hoặc bấm để chọn lại.' : 'Kéo tệp vào đây, hoặc bấm để chọn.'}
        accept={wordFiles}
        busy={send.isPending ? 'Đang tải lên và kiểm tra mẫu…' : undefined}
        onFile={take}
      />
      {file && (
        <>
          <Textarea
            label="Ghi chú"
            description="Đã sửa gì, vì sao; người duyệt và người sau đọc được."
            autosize
            minRows={2}
            maxLength={500}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          {newest ? (
            <Notice tone="warning" title="Có người đã tải bản khác lên trước">
              {newest.by?.fullName ?? 'Người khác'} đã tải bản {newest.number} lên
              {newest.at && ` lúc ${formatInstant(newest.at)}`}
              {newest.note && ` (“${newest.note}”)`}, sau bản {basedOn} mà tệp này được sửa từ đó. Tải lên ngay thì
              những gì họ sửa không có trong bản mới, trừ khi tệp này đã có.{' '}
              <Anchor
                component={Link}
                href={differencesAddress(id, newest.number, basedOn)}
                size="sm"
                underline="always"
              >
                Xem bản {newest.number} khác bản {basedOn} ở đâu
              </Anchor>
            </Notice>
          ) : (
            <ProblemNotice error={send.error} />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => (setFile(undefined), send.reset())}>
              Bỏ tệp này
            </Button>
            {newest ? (
              <Button loading={send.isPending} onClick={() => send.mutate({ from: newest.number, of: file })}>
                Vẫn tải lên, sau bản {newest.number}
              </Button>
            ) : (
              <Button loading={send.isPending} onClick={() => send.mutate({ from: basedOn, of: file })}>
                Tải lên thành bản mới
              </Button>
            )}
          </Group>
          <Text size="xs" c="dimmed">
            Bản mới ở trạng thái thử nghiệm: chưa kế hoạch nào dùng cho tới khi đưa vào hiệu lực.
          </Text>
        </>
      )}
    </Stack>
  );
}

/** What others have brought meanwhile, where that is the refusal. */
function newestIn(error: unknown): Newest | undefined {
  if (!(error instanceof ApiProblem) || error.code !== 'templates.changed-meanwhile') return undefined;
  return error.extensions['newest'] as Newest | undefined;
}
