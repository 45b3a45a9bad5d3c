/** Which values of a plan are compared as a whole: texts with bold and italic look like lists, but are one text. */

/** Fields that hold a text of runs; a list directly under one of them is such a text. */
const richFields: ReadonlySet<string> = new Set([
  'text',
  'heading',
  'headingNote',
  'title',
  'subject',
  'name',
  'proposal',
  'reference',
  'remark',
  'note',
  'closingNote',
]);
/** Lists of such texts. */
const richLists: ReadonlySet<string> = new Set(['more', 'opening', 'closing']);

export type Key = string | number;
export type Path = readonly Key[];

/** Whether the value at this place is told as a whole. */
export function isLeaf(value: unknown, path: Path): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (!Array.isArray(value)) return false;
  const last = path.at(-1);
  const above = path.at(-2);
  if (typeof last === 'number') return typeof above === 'string' && richLists.has(above);
  return last !== undefined && (richFields.has(last) || above === 'cells');
}

/** One text for one value, whatever the order of its keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, child]) => child !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, child]) => `${JSON.stringify(key)}:${canonical(child)}`).join(',')}}`;
}

/** The letters of a text with or without runs; nothing of what is no text. */
export function lettersOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return '';
  return value
    .map((piece: unknown): string => {
      if (typeof piece === 'string') return piece;
      const run: unknown = typeof piece === 'object' && piece !== null && 'text' in piece ? piece.text : '';
      return typeof run === 'string' ? run : '';
    })
    .join('');
}

/** All words of a value, as far as people read them. */
export function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(wordsOf).join(' ');
}
