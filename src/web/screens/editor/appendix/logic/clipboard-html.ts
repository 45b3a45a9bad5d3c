/** Tables in the HTML that Excel, Word, LibreOffice and browsers put on the clipboard. */
import type { TypedCell, TypedRow } from '../../../../../plan/appendix-table/typed-rows.ts';

/** Reads HTML without running anything in it: the browser's `DOMParser`. */
export type ParseHtml = (html: string) => Document;

const blocks = /^(p|div|li|ul|ol|h[1-6]|tr|table|tbody|thead|tfoot|blockquote|pre|section)$/i;
const silent = /^(style|script|head|title|meta|xml|template|noscript)$/i;

/** Under a strict content policy the browser would report every style of the document, though nobody shows it. */
const keptStyle = 'data-style';
const withoutStyles = (html: string) =>
  html.replace(/<style\b[\s\S]*?<\/style\s*>/gi, '').replace(/(<[a-z][^<>]*?\s)style(?=\s*=)/gi, `$1${keptStyle}`);

const styleOf = (element: Element) => (element.getAttribute(keptStyle) ?? '').replace(/\s+/g, '').toLowerCase();
const isHidden = (element: Element) => /(^|;)(display:none|mso-hide:all)/.test(styleOf(element));
const nameOf = (element: Element) => element.tagName.toLowerCase();

/** The lines of a cell: paragraphs and breaks part them; blanks of the source, and those that Word fills up with, count once. */
function linesOf(node: Node, lines: string[]): void {
  for (const child of Array.from(node.childNodes)) {
    if (child.nodeType === 3) lines[lines.length - 1] += (child.nodeValue ?? '').replace(/[\s\u00A0]+/g, ' ');
    if (child.nodeType !== 1) continue;
    const element = child as Element;
    const name = nameOf(element);
    if (silent.test(name) || isHidden(element)) continue;
    if (name === 'br') lines.push('');
    else if (blocks.test(name)) {
      lines.push('');
      linesOf(element, lines);
      lines.push('');
    } else {
      linesOf(element, lines);
      // Cells of a table inside the cell stand side by side.
      if (name === 'td' || name === 'th') lines[lines.length - 1] += ' ';
    }
  }
}

function cellText(cell: Element): string {
  const lines = [''];
  linesOf(cell, lines);
  return lines
    .map((line) => line.replace(/ +/g, ' ').trim().normalize('NFC'))
    .filter((line) => line !== '')
    .join('\n');
}

/** The table's own rows, not those of tables inside it. */
function rowsOf(table: Element): Element[] {
  return Array.from(table.children).flatMap((child) => {
    const name = nameOf(child);
    if (name === 'tr') return isHidden(child) ? [] : [child];
    return /^t(body|head|foot)$/.test(name) ? rowsOf(child) : [];
  });
}

const most = { span: 20_000, columns: 200 };

function spanOf(cell: Element, attribute: string, limit: number): number {
  const said = Number.parseInt(cell.getAttribute(attribute) ?? '1', 10);
  return said > 0 ? Math.min(said, limit) : 1;
}

function placesOf(rows: readonly Element[]): (TypedCell | undefined)[][] {
  const places: (TypedCell | undefined)[][] = rows.map(() => []);
  const filled = rows.map(() => new Set<number>());
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of Array.from(row.children)) {
      if (!/^t[dh]$/.test(nameOf(cell)) || isHidden(cell)) continue;
      while (filled[at]!.has(column)) column++;
      const rowSpan = Math.min(spanOf(cell, 'rowspan', most.span), rows.length - at);
      const colSpan = spanOf(cell, 'colspan', most.columns);
      for (let i = at; i < at + rowSpan; i++) for (let j = column; j < column + colSpan; j++) filled[i]!.add(j);
      places[at]![column] = { text: cellText(cell), rowSpan, colSpan };
    }
  });
  const width = Math.min(
    most.columns,
    Math.max(0, ...filled.map((all) => (all.size === 0 ? 0 : Math.max(...all) + 1))),
  );
  return places.map((row, at) =>
    Array.from(
      { length: width },
      (_, i) => row[i] ?? (filled[at]!.has(i) ? undefined : { text: '', rowSpan: 1, colSpan: 1 }),
    ),
  );
}

/** The rows of all tables that stand side by side; undefined where there is no table. */
export function tableOfHtml(html: string, parse: ParseHtml): TypedRow[] | undefined {
  if (!/<table/i.test(html)) return undefined;
  const tables = Array.from(parse(withoutStyles(html)).querySelectorAll('table')).filter(
    (table) => !table.parentElement?.closest('table'),
  );
  const rows = tables.flatMap((table) => placesOf(rowsOf(table)));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length === 0 || width === 0) return undefined;
  const empty = { text: '', rowSpan: 1, colSpan: 1 };
  return rows.map((row, at) => ({
    at,
    places: Array.from({ length: width }, (_, i) => (i < row.length ? row[i] : empty)),
  }));
}
