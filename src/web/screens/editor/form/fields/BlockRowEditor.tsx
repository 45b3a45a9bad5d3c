import { memo, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { Block } from '../../../../../plan/model/block.ts';
import { DragHandle } from '../../dragging/DragHandle.tsx';
import { DragItem } from '../../dragging/DragItem.tsx';
import { blockPath } from '../../state/block-rows.ts';
import {
  blockAfter,
  blockAt,
  blockBefore,
  indent,
  join,
  outdent,
  pasteLines,
  removeBlock,
  shiftBlock,
  split,
  withBlock,
  type BlockEdit,
  type BlockPlace,
} from '../../state/blocks.ts';
import { plainText } from '../../../../../plan/model/text.ts';
import { withoutStretch } from '../../state/rich-text.ts';
import { parsePath, pathText, type Path } from '../../state/path.ts';
import styles from '../form.module.css';
import { BlockDetails } from './BlockDetails.tsx';
import { BlockMenu } from './BlockMenu.tsx';
import { RichTextField } from './RichTextField.tsx';

/** Changes the list; gives false where the change is none (the key then does what it usually does). */
export type EditBlocks = (change: (blocks: readonly Block[]) => BlockEdit | undefined) => boolean;

interface Props {
  list: Path;
  /** Counted over all levels, as the rows stand on the page. */
  index: number;
  /** The block's place, as text so that rows which stay the same are not drawn again. */
  placeKey: string;
  block: Block;
  sign: string;
  what: string;
  /** The id of the sentence that tells the keys. */
  hint: string;
  edit: EditBlocks;
}

export const BlockRowEditor = memo(function BlockRowEditor({
  list,
  index,
  placeKey,
  block,
  sign,
  what,
  hint,
  edit,
}: Props) {
  const place: BlockPlace = placeKey.split('.').map(Number);
  const path = [...list, ...blockPath(place)];
  // Escape lets the next Tab leave the list, for who works by keyboard alone.
  const leaving = useRef(false);

  const onKeys = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const field = event.currentTarget;
    const { selectionStart: from, selectionEnd: to, value } = field;
    const done = (change: (blocks: readonly Block[]) => BlockEdit | undefined): void => {
      if (edit(change)) event.preventDefault();
    };
    const leaves = leaving.current;
    leaving.current = event.key === 'Escape' || (leaves && event.key === 'Shift');
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    switch (event.key) {
      case 'Enter':
        if (!event.shiftKey) done((blocks) => split(withoutSelection(blocks, place, from, to), place, from));
        return;
      case 'Tab':
        if (!leaves) done((blocks) => keepCaret((event.shiftKey ? outdent : indent)(blocks, place), from));
        return;
      case 'Backspace':
        if (from > 0 || to > 0) return;
        done((blocks) => join(blocks, place) ?? emptyGone(blocks, place));
        return;
      case 'ArrowUp':
      case 'ArrowDown': {
        const up = event.key === 'ArrowUp';
        if (event.altKey) {
          done((blocks) => keepCaret(shiftBlock(blocks, place, up ? -1 : 1), from));
        } else if (!event.shiftKey && from === to && (up ? from === 0 : from === value.length)) {
          done((blocks) => {
            const other = (up ? blockBefore : blockAfter)(blocks, place);
            return other && { blocks, place: other, caret: up ? plainText(blockAt(blocks, other)?.text).length : 0 };
          });
        }
      }
    }
  };

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const lines = event.clipboardData.getData('text/plain').split(/\r?\n/);
    if (lines.filter((line) => line.trim() !== '').length < 2) return;
    const { selectionStart: from, selectionEnd: to } = event.currentTarget;
    if (edit((blocks) => pasteLines(blocks, place, from, to, lines))) event.preventDefault();
  };

  const name = `${what} ${place.map((index) => index + 1).join('.')}`;
  return (
    <DragItem index={index} className={styles.block} data-depth={Math.min(3, place.length - 1)}>
      <DragHandle index={index} what={name} byPointerOnly />
      <BlockMenu path={path} place={place} sign={sign} name={name} block={block} edit={edit} />
      <div className={styles.blockBody}>
        {block.heading !== undefined && (
          <RichTextField
            path={[...path, 'heading']}
            ariaLabel={`Tiêu đề của ${name}`}
            placeholder="Tiêu đề"
            keepsEmpty
          />
        )}
        <RichTextField
          path={[...path, 'text']}
          ariaLabel={name}
          describedBy={hint}
          keepsEmpty
          onKeys={onKeys}
          onPaste={onPaste}
        />
        <BlockDetails path={parsePath(pathText(path))} block={block} name={name} />
      </div>
    </DragItem>
  );
});

function keepCaret(edit: BlockEdit | undefined, caret: number): BlockEdit | undefined {
  return edit && { ...edit, caret };
}

/** Enter over a selection replaces it. */
function withoutSelection(blocks: readonly Block[], place: BlockPlace, from: number, to: number): readonly Block[] {
  return from === to
    ? blocks
    : withBlock(blocks, place, (block) => ({ ...block, text: withoutStretch(block.text, from, to) }));
}

/** Backspace in the first block of a list: gone, if nothing is in it. */
function emptyGone(blocks: readonly Block[], place: BlockPlace): BlockEdit | undefined {
  const block = blockAt(blocks, place);
  const says = block && (plainText(block.text) || plainText(block.heading) || block.more || block.children);
  const next = blockAfter(blocks, place);
  if (!block || says || !next) return undefined;
  return { blocks: removeBlock(blocks, place), place, caret: 0 };
}
