import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { addTemplate } from '../../../api/templates.ts';
import { FileDrop } from '../../../parts/FileDrop.tsx';
import { ProblemNotice } from '../../../parts/ProblemNotice.tsx';
import { versionAddress } from '../../../routes.ts';
import { wordFiles } from '../word-files.ts';
import { slugOf } from './slug.ts';

/** A template that is not there yet, with its first version on trial. */
export function NewTemplateDialog({ onClose }: { onClose(): void }) {
  const queries = useQueryClient();
  const [, go] = useLocation();
  const [title, setTitle] = useState('');
  const [typedId, setTypedId] = useState<string>();
  const [note, setNote] = useState('');
  const [file, setFile] = useState<File>();
  const [isAsked, setAsked] = useState(false);
  const id = typedId ?? slugOf(title);
  const add = useMutation({
    mutationFn: addTemplate,
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['templates'] });
      go(versionAddress(id, 1));
    },
  });
  const faults = {
    title: title.trim() === '' ? 'Hãy ghi tên mẫu.' : undefined,
    id: /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? undefined : 'Chỉ gồm chữ thường không dấu, số và dấu gạch nối.',
    file: file ? undefined : 'Hãy chọn tệp Word của mẫu.',
  };
  const send = (): void => {
    setAsked(true);
    if (file && !faults.title && !faults.id) add.mutate({ id, title: title.trim(), note: note.trim(), file });
  };
  return (
    <Modal opened onClose={onClose} title="Thêm mẫu mới" size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack>
          <Text size="sm">
            Mẫu mới vào danh mục ở trạng thái thử nghiệm; kế hoạch chỉ dùng được sau khi đưa vào hiệu lực.
          </Text>
          <TextInput
            label="Tên mẫu"
            withAsterisk
            maxLength={200}
            data-autofocus
            value={title}
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
            error={isAsked ? faults.title : undefined}
          />
          <TextInput
            label="Mã mẫu"
            description="Để gọi mẫu trong địa chỉ và lệnh; không đổi được về sau."
            withAsterisk
            maxLength={60}
            value={id}
            onChange={({ currentTarget }) => setTypedId(currentTarget.value)}
            error={isAsked ? faults.id : undefined}
          />
          <FileDrop
            label={file ? file.name : 'Tệp Word của mẫu (.docx)'}
            hint={file ? 'Kéo tệp khác vào đây hoặc bấm để chọn lại.' : 'Kéo tệp vào đây, hoặc bấm để chọn.'}
            accept={wordFiles}
            error={isAsked ? faults.file : undefined}
            onFile={setFile}
          />
          <Textarea
            label="Ghi chú"
            autosize
            minRows={2}
            maxLength={2_000}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <ProblemNotice error={add.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" loading={add.isPending}>
              Thêm mẫu
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
