/** Drafts made from complete plans by taking pieces out. */

/** Keys that even a draft needs, because other data hangs on them. */
const needed = new Set(
  'id key pillar columns rowSpan rows cells pillars from content preamble citations references variables'.split(' '),
);
/** Lists whose items stay, though what they hold may go. */
const keptLists = new Set(['columns', 'rows', 'pillars', 'items']);
/** Pieces that stay whole. */
const whole = new Set(['columns', 'citations', 'references', 'variables']);

/**
 * The data without every `each`-th piece, from the `first` on: fields of objects and items of lists at any depth, counted in
 * their order. Appendix rows stay, so that spans stay whole.
 */
export function withGaps(data: unknown, each: number, first: number): unknown {
  let count = first;
  const isGone = () => ++count % each === 0;
  const thin = (value: unknown, inRows: boolean): unknown => {
    if (Array.isArray(value)) return value.filter(() => inRows || !isGone()).map((item) => thin(item, inRows));
    if (typeof value !== 'object' || value === null || 'bold' in value || 'italic' in value) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => needed.has(key) || !isGone())
        .map(([key, child]) => [key, whole.has(key) ? child : thin(child, inRows || keptLists.has(key))]),
    );
  };
  return thin(data, false);
}
