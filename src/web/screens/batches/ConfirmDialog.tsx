import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { ProblemNotice } from '../../parts/ProblemNotice.tsx';

interface Props {
  title: string;
  /** What will happen. */
  text: string;
  confirm: string;
  busy: boolean;
  error: unknown;
  onConfirm(): void;
  onClose(): void;
}

/** Asks before something that cannot be taken back. */
export function ConfirmDialog({ title, text, confirm, busy, error, onConfirm, onClose }: Props) {
  return (
    <Modal opened onClose={onClose} title={title} centered>
      <Stack>
        <Text size="sm">{text}</Text>
        <ProblemNotice error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            Thôi
          </Button>
          <Button color="red.9" loading={busy} onClick={onConfirm}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
