import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { rollBack, type StepRow, type Template } from '../../../api/templates.ts';
import { formatInstant } from '../../../parts/dates.ts';
import { ProblemNotice } from '../../../parts/ProblemNotice.tsx';

/** Takes the last step back, after saying which. */
export function RollbackDialog({ template, onClose }: { template: Template; onClose(): void }) {
  const { id, activations, rollsBack } = template;
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const step = activations.find(({ ordinal }) => ordinal === rollsBack);
  const back = useMutation({
    mutationFn: () => rollBack(id, { note: note.trim(), lastStep: activations[0]?.ordinal ?? 0 }),
    onSuccess: onClose,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['templates'] });
      void queries.invalidateQueries({ queryKey: ['template'] });
    },
  });
  return (
    <Modal opened onClose={onClose} title="Quay lại trước đó" centered>
      <Stack>
        {step && <Text size="sm">{sentenceOf(step)}</Text>}
        <Text size="sm">Văn bản đã lập và đã ban hành không thay đổi.</Text>
        <Textarea
          label="Lý do"
          autosize
          minRows={2}
          maxLength={500}
          data-autofocus
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        <ProblemNotice error={back.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button loading={back.isPending} disabled={!step} onClick={() => back.mutate()}>
            Quay lại
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** What will be as it was. */
function sentenceOf({ step, number, by, at }: StepRow): string {
  const done = step === 'retired' ? `ngừng bản ${number}` : `đưa bản ${number} vào hiệu lực`;
  return `Việc ${done} (${by.fullName}, ${formatInstant(at)}) được hoàn lại: mọi bản trở về đúng trạng thái và thời hạn ngay trước lúc đó.`;
}
