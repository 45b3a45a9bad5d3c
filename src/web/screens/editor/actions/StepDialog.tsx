import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { sentenceOf } from '../../../api/problem.ts';
import type { Step } from '../server/draft.ts';

interface Words {
  title: string;
  text: string;
  button: string;
  /** Asks for a note, under this name. */
  note?: string;
}

const words: Readonly<Record<Step, Words>> = {
  submit: {
    title: 'Trình ký',
    text: 'Kế hoạch chuyển cho người duyệt; trong lúc chờ duyệt thì không sửa được.',
    button: 'Trình ký',
  },
  approve: { title: 'Duyệt', text: 'Kế hoạch được duyệt để ban hành và vào sổ.', button: 'Duyệt' },
  return: {
    title: 'Trả lại để sửa',
    text: 'Kế hoạch trở lại thành dự thảo; người soạn thấy lý do dưới đây.',
    button: 'Trả lại',
    note: 'Lý do trả lại',
  },
  archive: {
    title: 'Lưu kho',
    text: 'Kế hoạch không còn hiện trong danh sách thường ngày; lúc nào cũng lấy ra được.',
    button: 'Lưu kho',
  },
  unarchive: { title: 'Lấy khỏi kho', text: 'Kế hoạch lại hiện trong danh sách thường ngày.', button: 'Lấy khỏi kho' },
  publish: {
    title: 'Công bố cho cấp dưới',
    text: 'Các cơ quan cấp dưới đọc được kế hoạch này và lập kế hoạch của mình từ đó.',
    button: 'Công bố',
  },
  unpublish: {
    title: 'Thôi công bố',
    text: 'Cấp dưới không còn thấy kế hoạch này; những gì họ đã lập vẫn giữ nguyên.',
    button: 'Thôi công bố',
  },
};

interface Props {
  step: Step;
  findings: number;
  take: (note: string | undefined) => Promise<void>;
  onClose: () => void;
}

/** Asks before a step that others see, and says why it was refused. */
export function StepDialog({ step, findings, take, onClose }: Props) {
  const { title, text, button, note: noteName } = words[step];
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const go = async (): Promise<void> => {
    setBusy(true);
    try {
      await take(noteName ? note.trim() : undefined);
      onClose();
    } catch (error) {
      setProblem(sentenceOf(error));
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={title}>
      <Stack gap="sm">
        <Text size="sm">{text}</Text>
        {step === 'submit' && findings > 0 && (
          <Alert color="yellow">Còn {findings} chỗ cần sửa hoặc nên xem lại ở “Kiểm tra”.</Alert>
        )}
        {noteName && (
          <Textarea
            label={noteName}
            autosize
            minRows={2}
            required
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
        {problem && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button loading={busy} disabled={noteName !== undefined && note.trim() === ''} onClick={() => void go()}>
            {button}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
