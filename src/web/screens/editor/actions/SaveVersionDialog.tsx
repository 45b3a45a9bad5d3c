import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { savingWords } from '../saving/saving-words.ts';
import type { Autosave } from '../state/autosave.ts';

/** Saves what stands now as a version with a name, to come back to. */
export function SaveVersionDialog({ autosave, onClose }: { autosave: Autosave; onClose: () => void }) {
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const saving = await autosave.saveNow({ note: note.trim() });
    if (saving.status.is === 'saved') return onClose();
    setProblem(savingWords(saving).text);
    setBusy(false);
  };
  return (
    <Modal opened onClose={onClose} title="Lưu thành phiên bản">
      <form onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          <TextInput
            label="Tên hoặc ghi chú"
            placeholder="Bản gửi lấy ý kiến các phòng"
            data-autofocus
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {problem && (
            <Alert color="red" role="alert">
              {problem}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" loading={busy}>
              Lưu
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
