import { Alert, Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { RefusalText } from './RefusalText.tsx';
import { issueDraft } from '../server/draft.ts';
import type { Autosave } from '../state/autosave.ts';
import type { EditorDocument } from '../state/document.ts';
import { shownDate, typedDate } from '../state/typed-date.ts';

interface Props {
  draftId: string;
  document: EditorDocument;
  autosave: Autosave;
  onIssued: () => Promise<void>;
  onClose: () => void;
}

function today(): string {
  const now = new Date();
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${two(now.getDate())}/${two(now.getMonth() + 1)}/${now.getFullYear()}`;
}

/** Number and date are fixed, the files are made and kept, and the register takes them down: all at once or nothing. */
export function IssueDialog({ draftId, document, autosave, onIssued, onClose }: Props) {
  const plan = document.plan();
  const part = plan.decision ?? plan.plan;
  const kind = plan.decision ? 'QĐ' : 'KH';
  const [date, setDate] = useState(shownDate(part?.date) || today());
  const [automatic, setAutomatic] = useState(!part?.number);
  const [number, setNumber] = useState(part?.number ?? '');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const day = typedDate(date);
  const wholeDay = day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day);
  const numberRight = automatic || /^[1-9]\d{0,5}[a-zđ]?$/.test(number.trim());

  const issue = async (): Promise<void> => {
    if (!day) return;
    setBusy(true);
    try {
      const { revision } = autosave.saving().acknowledged;
      const numbered = automatic ? {} : { number: number.trim() };
      await issueDraft(draftId, { revision, documents: [{ kind, date: day, ...numbered }] });
      await onIssued();
      onClose();
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };

  return (
    <Modal opened onClose={onClose} title="Ban hành và vào sổ">
      <Stack gap="sm">
        <Text size="sm">
          {plan.decision ? 'Quyết định' : 'Kế hoạch'} được cấp số, ghi ngày, lập tệp Word và PDF rồi vào sổ đăng ký văn
          bản đi. Sau đó không sửa được nữa.
        </Text>
        <TextInput
          label="Ngày ban hành"
          value={date}
          error={!wholeDay && 'Ghi đủ ngày/tháng/năm, như 15/01/2026'}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        <Checkbox
          label="Lấy số tiếp theo trong sổ"
          checked={automatic}
          onChange={(event) => setAutomatic(event.currentTarget.checked)}
        />
        {!automatic && (
          <TextInput
            label="Số văn bản"
            value={number}
            error={!numberRight && 'Ghi như 57 hoặc 57a'}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
        )}
        {problem !== undefined && (
          <Alert color="red" role="alert">
            <RefusalText error={problem} plan={plan} onClose={onClose} />
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button loading={busy} disabled={!wholeDay || !numberRight} onClick={() => void issue()}>
            Ban hành
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
