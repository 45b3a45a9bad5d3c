import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Batch } from '../../../api/batches.ts';
import { ProblemNotice } from '../../../parts/ProblemNotice.tsx';
import { useBatchChange } from './use-batch-change.ts';

export function RenameDialog({ batch, onClose }: { batch: Batch; onClose(): void }) {
  const [title, setTitle] = useState(batch.title);
  const change = useBatchChange(batch.id);
  const isMissing = title.trim() === '';
  return (
    <Modal opened onClose={onClose} title="Đổi tên đợt" centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isMissing) change.mutate({ title: title.trim() }, { onSuccess: onClose });
        }}
      >
        <Stack>
          <TextInput
            label="Tên đợt"
            maxLength={200}
            data-autofocus
            value={title}
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
            error={isMissing ? 'Hãy ghi tên đợt.' : undefined}
          />
          <ProblemNotice error={change.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" loading={change.isPending}>
              Đổi tên
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
