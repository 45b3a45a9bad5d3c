import { ActionIcon, Button, Group } from '@mantine/core';
import type { RichText } from '../../../../../plan/model/text.ts';
import { useRemoval, useStep, useValue } from '../../editor-context.ts';
import { insert, remove } from '../../state/changes.ts';
import { pathText, type Path } from '../../state/path.ts';
import { InsertPhrase } from '../../phrases/InsertPhrase.tsx';
import styles from '../form.module.css';
import { RichTextField } from './RichTextField.tsx';

/** A list of paragraphs without signs and levels. */
export function TextsEditor({ path, what, add }: { path: Path; what: string; add: string }) {
  const texts = useValue<RichText[]>(path) ?? [];
  const step = useStep();
  const takeAway = useRemoval();
  return (
    <div className={styles.list}>
      {texts.map((_, i) => (
        <Group key={i} wrap="nowrap" gap={4} align="flex-start">
          <div className={styles.grow}>
            <RichTextField path={[...path, i]} ariaLabel={`${what} ${i + 1}`} minRows={2} keepsEmpty />
          </div>
          <ActionIcon
            variant="subtle"
            color="red"
            c="red.9"
            aria-label={`Xóa ${what} ${i + 1}`}
            onClick={() => takeAway(path, remove(path, i), `${what} ${i + 1}`)}
          >
            ✕
          </ActionIcon>
        </Group>
      ))}
      <Group gap="xs">
        <Button
          variant="subtle"
          size="compact-sm"
          data-path={texts.length === 0 ? pathText(path) : undefined}
          onClick={() => step(path, insert(path, texts.length, ''))}
        >
          + {add}
        </Button>
        <InsertPhrase place={{ in: 'texts', path }} />
      </Group>
    </div>
  );
}
