import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ProblemNotice } from './ProblemNotice.tsx';

interface Props {
  title: string;
  /** What will happen. */
  text: string;
  /** «Lý do hủy số» */
  label: string;
  confirm: string;
  busy: boolean;
  error: unknown;
  onConfirm(reason: string): void;
  onClose(): void;
}

/** Asks for the reason of something that cannot be taken back. */
export function ReasonDialog({ title, text, label, confirm, busy, error, onConfirm, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  return (
    <Modal opened onClose={onClose} title={title} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim()) onConfirm(reason.trim());
          else setMissing(true);
        }}
      >
        <Stack>
          <Text size="sm">{text}</Text>
          <Textarea
            label={label}
            withAsterisk
            autosize
            minRows={2}
            data-autofocus
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            error={isMissing && !reason.trim() ? 'Hãy ghi lý do.' : undefined}
          />
          <ProblemNotice error={error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" color="red.9" loading={busy}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
