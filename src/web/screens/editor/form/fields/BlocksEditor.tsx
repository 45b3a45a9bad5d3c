import { Button, Group } from '@mantine/core';
import { useCallback, useId, useLayoutEffect, useRef } from 'react';
import type { Block } from '../../../../../plan/model/block.ts';
import { useEditor, useStablePath, useValue } from '../../editor-context.ts';
import { DragList } from '../../dragging/DragList.tsx';
import { putCaret } from '../../focus.ts';
import { blockPath, blockRows } from '../../state/block-rows.ts';
import type { BlockEdit, BlockPlace } from '../../state/blocks.ts';
import { set } from '../../state/changes.ts';
import { pathText, valueAt, type Path } from '../../state/path.ts';
import { moveBlock } from '../../state/move-block.ts';
import { InsertPhrase } from '../../phrases/InsertPhrase.tsx';
import styles from '../form.module.css';
import { BlockRowEditor, type EditBlocks } from './BlockRowEditor.tsx';

const nameOf = (index: number): string => `đoạn ${index + 1}`;

interface Props {
  path: Path;
  /** What the paragraphs are, for the names of the fields: `Mục tiêu`. */
  what: string;
  /** The button's word where the list is empty. */
  add?: string;
  /** The sign of the first paragraph that is added. */
  marker?: Block['marker'];
  /** Whose duties they are: phrases for it are shown first. */
  unit?: string | undefined;
}

/** Paragraphs with signs and levels: Enter splits, Backspace joins, Tab and Shift+Tab change the level. */
export function BlocksEditor({ path: given, what, add = 'Thêm đoạn', marker, unit }: Props) {
  const path = useStablePath(given);
  const blocks = useValue<Block[]>(path);
  const { document: plan } = useEditor();
  const hint = useId();
  const list = useRef<HTMLOListElement>(null);
  const caret = useRef<{ place: BlockPlace; caret: number }>(undefined);

  useLayoutEffect(() => {
    const wanted = caret.current;
    caret.current = undefined;
    if (wanted && list.current) putCaret(list.current, [...path, ...blockPath(wanted.place), 'text'], wanted.caret);
  }, [blocks, path]);

  const edit: EditBlocks = useCallback(
    (change) => {
      const edited: BlockEdit | undefined = change((valueAt(plan.plan(), path) ?? []) as Block[]);
      if (!edited) return false;
      caret.current = { place: edited.place, caret: edited.caret };
      plan.change(path, set(path, edited.blocks.length > 0 ? edited.blocks : undefined));
      return true;
    },
    [plan, path],
  );

  const rows = blockRows(blocks ?? []);
  const drop = (from: number, over: number): void => {
    const [moved, target] = [rows[from], rows[over]];
    if (moved && target) edit((all) => moveBlock(all, moved.place, target.place, over > from ? 'after' : 'before'));
  };
  const append = () => {
    const last = blocks?.at(-1)?.marker ?? marker;
    const fresh: Block = last === undefined ? { text: '' } : { marker: last, text: '' };
    edit((all) => ({ blocks: [...all, fresh], place: [all.length], caret: 0 }));
  };
  return (
    <div>
      <DragList name={nameOf} onDrop={drop}>
        <ol className={styles.blocks} ref={list}>
          {rows.map(({ block, place, sign }, index) => (
            <BlockRowEditor
              index={index}
              key={place.join('.')}
              list={path}
              placeKey={place.join('.')}
              block={block}
              sign={sign}
              what={what}
              hint={hint}
              edit={edit}
            />
          ))}
        </ol>
      </DragList>
      {rows.length > 0 && (
        <p className={styles.hint} id={hint} hidden>
          Enter: đoạn mới. Tab, Shift+Tab: đổi cấp. Shift+Enter: xuống dòng. Esc rồi Tab: sang ô khác.
        </p>
      )}
      <Group gap="xs" mt={4}>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={append}
          data-path={rows.length === 0 ? pathText(path) : undefined}
        >
          + {add}
        </Button>
        <InsertPhrase place={{ in: 'blocks', path, marker, unit }} />
      </Group>
    </div>
  );
}
