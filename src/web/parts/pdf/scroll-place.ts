/** Where in its pages a reader is, so that other pages can be turned to the same place. Pages are children with `data-page`. */

export interface PagePlace {
  /** From 1; 0 where there is none. */
  page: number;
  /** Of the page's height, from its top. */
  part: number;
}

const pagesOf = (scroller: HTMLElement): HTMLElement[] => [...scroller.querySelectorAll<HTMLElement>('[data-page]')];

/** The page that stands a third of the window below its top. */
export function pageInSight(scroller: HTMLElement): number {
  const middle = scroller.scrollTop + scroller.clientHeight / 3;
  return Math.max(1, pagesOf(scroller).findLastIndex((one) => one.offsetTop <= middle) + 1);
}

/** What stands at the window's top. */
export function placeOf(scroller: HTMLElement): PagePlace {
  const pages = pagesOf(scroller);
  const i = Math.max(
    0,
    pages.findLastIndex((one) => one.offsetTop <= scroller.scrollTop),
  );
  const page = pages[i];
  if (!page) return { page: 0, part: 0 };
  return { page: i + 1, part: (scroller.scrollTop - page.offsetTop) / Math.max(1, page.offsetHeight) };
}

/** Scrolls so that the place stands `below` pixels under the window's top; to the last page where there are fewer. */
export function turnTo(scroller: HTMLElement, { page, part }: PagePlace, below = 0): void {
  const pages = pagesOf(scroller);
  const wanted = pages[Math.min(page, pages.length) - 1];
  if (wanted) scroller.scrollTop = wanted.offsetTop + part * wanted.offsetHeight - below;
}
