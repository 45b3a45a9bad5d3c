import { createContext } from 'react';

/** What its tools know of an item. */
export interface Item {
  index: number;
  count: number;
  /** What it is, for the names of the buttons: `Điều 2`. */
  what: string;
  moveTo: (index: number, by: 'up' | 'down') => void;
  remove: () => void;
}

export const ItemContext = createContext<Item | undefined>(undefined);
