import type { KeyboardEvent } from 'react';

/** Arrow keys, Home and End go from item to item of a long list; the tab key goes past all of it. */
export function onListKeys(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button')];
  const at = items.findIndex((item) => item === document.activeElement);
  const next: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: items.length - 1,
  };
  const item = items[next[event.key] ?? -1];
  if (!item) return;
  event.preventDefault();
  item.focus();
}
