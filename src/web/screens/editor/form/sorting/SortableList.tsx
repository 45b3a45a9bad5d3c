import { useCallback, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { DragItem } from '../../dragging/DragItem.tsx';
import { DragList } from '../../dragging/DragList.tsx';
import { useRemoval, useStep } from '../../editor-context.ts';
import { move, remove, type Change } from '../../state/changes.ts';
import { pathText, type Path } from '../../state/path.ts';
import styles from '../form.module.css';
import { ItemContext } from './item-context.ts';
import { itemKeys, noItems } from './item-keys.ts';

interface Props<T> {
  list: Path;
  items: readonly T[];
  /** What an item is, for the names of its buttons: `Điều 2`. */
  what: (item: T, index: number) => string;
  itemClass: string | undefined;
  /** The place that each item edits, where it is one to go to. */
  placeOf?: (index: number) => Path;
  /** Instead of moving within the list, and of taking the item out of it. */
  moving?: (from: number, to: number) => Change;
  removal?: (index: number) => Change;
  /** Holds an `ItemTools`. */
  children: (item: T, index: number) => ReactNode;
}

type Tool = 'handle' | 'up' | 'down';

/** Items that one moves by dragging, by keys, and by buttons, and takes away. */
export function SortableList<T>({ list, items, what, itemClass, placeOf, moving, removal, children }: Props<T>) {
  const step = useStep();
  const takeAway = useRemoval();
  const [known, setKnown] = useState(() => itemKeys(noItems, items));
  const empty = items.length === 0 && known.items.length === 0;
  if (known.items !== items && !empty) setKnown(itemKeys(known, items));
  const box = useRef<HTMLOListElement>(null);
  /** The focus goes along with what was moved by keys or buttons. */
  const moved = useRef<{ to: number; tool: Tool }>(undefined);

  useLayoutEffect(() => {
    const wanted = moved.current;
    moved.current = undefined;
    const item = wanted && box.current?.children[wanted.to];
    if (!item) return;
    const tool = (name: Tool) => item.querySelector<HTMLButtonElement>(`[data-item-tool="${name}"]:not(:disabled)`);
    (tool(wanted.tool) ?? tool(wanted.tool === 'up' ? 'down' : 'up'))?.focus();
  }, [items]);

  const go = (from: number, to: number, tool: Tool): void => {
    moved.current = { to, tool };
    step(list, moving?.(from, to) ?? move(list, from, to));
  };
  const name = useCallback((index: number) => `vị trí ${index + 1}`, []);
  return (
    <DragList name={name} onDrop={(from, over) => go(from, over, 'handle')}>
      <ol className={styles.list} ref={box}>
        {items.map((item, index) => {
          const place = placeOf?.(index);
          return (
            <DragItem
              key={known.keys[index] ?? `new ${index}`}
              index={index}
              className={itemClass}
              {...(place ? { 'data-path': pathText(place), tabIndex: -1 } : {})}
            >
              <ItemContext
                value={{
                  index,
                  count: items.length,
                  what: what(item, index),
                  moveTo: (to, by) => go(index, to, by),
                  remove: () => takeAway(list, removal?.(index) ?? remove(list, index), what(item, index)),
                }}
              >
                {children(item, index)}
              </ItemContext>
            </DragItem>
          );
        })}
      </ol>
    </DragList>
  );
}
