/** Scrolls a pane, and only it, until something in it is seen. */
export function showIn(pane: HTMLElement | null, selector: string): void {
  const item = pane?.querySelector<HTMLElement>(selector);
  if (!pane || !item) return;
  pane.scrollTo({ top: item.offsetTop - pane.clientHeight / 3 });
}
