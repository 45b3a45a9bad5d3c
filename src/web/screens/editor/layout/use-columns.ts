/** Widths of the columns beside the form, kept in the browser. */
import { useState } from 'react';

export interface Columns {
  /** CSS pixels. */
  left: number;
  right: number;
  /** Whether the pages are shown. */
  preview: boolean;
}

const key = 'kehoach-editor-columns';
const usual: Columns = { left: 236, right: 470, preview: true };
export const bounds = { left: [160, 420], right: [260, 900] } as const;

const within = (value: unknown, [least, most]: readonly [number, number], otherwise: number): number =>
  typeof value === 'number' ? Math.min(most, Math.max(least, value)) : otherwise;

function read(): Columns {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Columns>;
    return {
      left: within(kept.left, bounds.left, usual.left),
      right: within(kept.right, bounds.right, usual.right),
      preview: kept.preview !== false,
    };
  } catch {
    return usual;
  }
}

export function useColumns(): [Columns, (change: Partial<Columns>) => void] {
  const [columns, setColumns] = useState(read);
  return [
    columns,
    (change) => {
      const next = { ...columns, ...change };
      next.left = within(next.left, bounds.left, usual.left);
      next.right = within(next.right, bounds.right, usual.right);
      setColumns(next);
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // A browser that keeps nothing forgets the widths; no more.
      }
    },
  ];
}
