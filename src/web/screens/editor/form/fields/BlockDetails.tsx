import { ActionIcon, Button, Group } from '@mantine/core';
import type { Block } from '../../../../../plan/model/block.ts';
import { useRemoval } from '../../editor-context.ts';
import { remove, set } from '../../state/changes.ts';
import type { Path } from '../../state/path.ts';
import styles from '../form.module.css';
import { LabelField } from './LabelField.tsx';
import { RichTextField } from './RichTextField.tsx';
import { SwitchField } from './SwitchField.tsx';

/** What a block has beside its text: further paragraphs, a sign to the letter, a heading that runs in. */
export function BlockDetails({ path, block, name }: { path: Path; block: Block; name: string }) {
  const takeAway = useRemoval();
  return (
    <>
      {block.more?.map((_, i) => (
        <Group key={i} wrap="nowrap" gap={4} align="flex-start">
          <div className={styles.grow}>
            <RichTextField path={[...path, 'more', i]} ariaLabel={`Đoạn tiếp theo ${i + 1} của ${name}`} keepsEmpty />
          </div>
          <ActionIcon
            variant="subtle"
            color="red"
            c="red.9"
            aria-label={`Xóa đoạn tiếp theo ${i + 1} của ${name}`}
            onClick={() => takeAway(path, remove([...path, 'more'], i), 'đoạn tiếp theo')}
          >
            ✕
          </ActionIcon>
        </Group>
      ))}
      {block.label !== undefined && <LabelField path={[...path, 'label']} />}
      {block.heading !== undefined && (
        <Group gap="md">
          <SwitchField path={[...path, 'runIn']} />
          <Button
            variant="subtle"
            color="red"
            c="red.9"
            size="compact-xs"
            onClick={() => takeAway(path, set([...path, 'heading'], undefined), 'tiêu đề')}
          >
            Bỏ tiêu đề
          </Button>
        </Group>
      )}
    </>
  );
}
