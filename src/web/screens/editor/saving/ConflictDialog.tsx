import { Alert, Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Autosave } from '../state/autosave.ts';
import { placeLabel } from '../../../../plan/compare/place-label.ts';
import type { EditorDocument } from '../state/document.ts';
import { merge, resolved, type Choice, type Conflict } from '../state/merge.ts';
import type { Saving, Theirs } from '../state/saving.ts';
import { ValueView } from './ValueView.tsx';
import styles from './ConflictDialog.module.css';

interface Props {
  saving: Saving;
  theirs: Theirs;
  autosave: Autosave;
  document: EditorDocument;
  onClose: () => void;
}

const isText = (value: unknown): value is string => typeof value === 'string';

function ConflictField({
  conflict,
  label,
  choice,
  choose,
}: {
  conflict: Conflict;
  label: string;
  choice: Choice;
  choose: (choice: Choice) => void;
}) {
  const mixed = typeof choice === 'object';
  const texts = isText(conflict.mine) && isText(conflict.theirs);
  return (
    <Radio.Group
      className={styles.conflict ?? ''}
      label={label}
      value={mixed ? 'text' : choice}
      onChange={(next) =>
        choose(
          next === 'text'
            ? { text: `${String(conflict.mine)} ${String(conflict.theirs)}` }
            : (next as 'mine' | 'theirs'),
        )
      }
    >
      <div className={styles.sides}>
        <div className={styles.side}>
          <Radio value="mine" label="Giữ của tôi" />
          <ValueView value={conflict.mine} other={conflict.theirs} />
        </div>
        <div className={styles.side}>
          <Radio value="theirs" label="Lấy của người kia" />
          <ValueView value={conflict.theirs} other={conflict.mine} />
        </div>
      </div>
      {texts && <Radio mt="xs" value="text" label="Tự ghép" />}
      {mixed && (
        <Textarea
          mt={4}
          autosize
          aria-label={`${label}: nội dung tự ghép`}
          value={String(choice.text)}
          onChange={(event) => choose({ text: event.currentTarget.value })}
        />
      )}
    </Radio.Group>
  );
}

/** On a phone its words need two lines. */
const ownLines = {
  root: { height: 'auto', minHeight: 'var(--button-height)', paddingBlock: 4 },
  label: { whiteSpace: 'normal' },
} as const;

/** Two have changed one plan: what touches is decided here, the rest is put together. */
export function ConflictDialog({ saving, theirs, autosave, document, onClose }: Props) {
  const merged = useMemo(
    () => merge(saving.acknowledged.plan, saving.plan, theirs.plan),
    [saving.acknowledged.plan, saving.plan, theirs.plan],
  );
  const [choices, setChoices] = useState<ReadonlyMap<number, Choice>>(new Map());
  const finish = (plan: Saving['plan']) => {
    autosave.merged(plan, { revision: theirs.revision, plan: theirs.plan });
    document.replace(plan);
    onClose();
  };
  const who = theirs.updatedBy ?? 'Một trang khác';
  return (
    <Modal opened onClose={onClose} size="xl" title="Kế hoạch vừa được sửa ở nơi khác">
      <Stack gap="md">
        <Text size="sm">
          {who} đã lưu kế hoạch này trong khi đang soạn ở đây. Chưa có gì bị ghi đè: phần không đụng nhau được ghép lại,
          phần cả hai cùng sửa thì chọn dưới đây.
        </Text>
        {merged.conflicts.length === 0 && (
          <Alert color="green">Hai bên sửa ở những chỗ khác nhau; ghép được ngay.</Alert>
        )}
        {merged.conflicts.map((conflict, i) => (
          <ConflictField
            key={i}
            conflict={conflict}
            label={placeLabel(merged.plan, conflict.path)}
            choice={choices.get(i) ?? 'mine'}
            choose={(choice) => setChoices(new Map(choices).set(i, choice))}
          />
        ))}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" styles={ownLines} onClick={() => finish(theirs.plan)}>
            Bỏ phần của tôi, lấy hết của người kia
          </Button>
          <Button onClick={() => finish(resolved(merged, choices))}>Ghép và lưu</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
