import { Alert, Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { sentenceOf } from '../../../api/problem.ts';
import type { TemplateRow } from '../../../api/templates.ts';

interface Props {
  /** Those that serve the plan's form. */
  templates: readonly TemplateRow[];
  chosen: string | null;
  /** Null: the usual one. */
  choose: (template: string | null) => Promise<void>;
  onClose: () => void;
}

/** In the list, for none. */
const usual = '';

/** Which template the plan is printed with. Which version of it, its date decides. */
export function TemplateDialog({ templates, chosen, choose, onClose }: Props) {
  const [wanted, setWanted] = useState(chosen ?? usual);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const strange = chosen !== null && !templates.some(({ id }) => id === chosen);

  const take = async (): Promise<void> => {
    setBusy(true);
    try {
      await choose(wanted === usual ? null : wanted);
      onClose();
    } catch (error) {
      setProblem(sentenceOf(error));
      setBusy(false);
    }
  };

  return (
    <Modal opened onClose={onClose} title="Mẫu văn bản">
      <Stack gap="sm">
        <Select
          label="Mẫu dùng cho kế hoạch này"
          value={wanted}
          allowDeselect={false}
          onChange={(next) => setWanted(next ?? usual)}
          data={[
            { value: usual, label: 'Mẫu thường dùng' },
            ...templates.map(({ id, title }) => ({ value: id, label: title })),
            ...(strange ? [{ value: chosen, label: `${chosen} (không còn dùng được cho kế hoạch này)` }] : []),
          ]}
        />
        <Text size="sm" c="dimmed">
          Phiên bản của mẫu được chọn theo ngày của văn bản; chưa có ngày thì theo hôm nay.
        </Text>
        {problem && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button loading={busy} onClick={() => void take()}>
            Dùng mẫu này
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
