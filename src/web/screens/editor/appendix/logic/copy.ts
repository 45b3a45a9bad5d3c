/** Cells for the clipboard: a table for Excel and Word, and text for everything else. */
import { headingOf } from '../../../../../plan/appendix-table/known-columns.ts';
import type { TableLine } from '../../../../../plan/appendix-table/lines.ts';
import type { Column } from '../../../../../plan/model/appendix.ts';
import { quotedField } from './clipboard-text.ts';
import { textAt } from './edits.ts';
import type { Range } from './paste.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);
/** Excel keeps such a break inside the cell. */
const lines = (text: string) => escaped(text).replaceAll('\n', '<br style="mso-data-placement:same-cell">');

/** What a place shows, the number of a spanning place too. */
export function shownAt(line: TableLine, column: number, key: string | undefined): string {
  const slot = line.slots[column];
  const text = textAt(line, column);
  return slot?.kind === 'value' && key === 'no' && text === '' ? line.number : text;
}

function cellHtml(line: TableLine, at: number, column: number, { from, to }: Range, key: string | undefined): string {
  const slot = line.slots[column];
  if (slot === undefined) return '';
  if (slot.kind === 'covered') {
    // Its cell is in the selection, or the place stands for itself.
    const inside = slot.line >= from.line && slot.column >= from.column && slot.line <= at;
    return inside ? '' : '<td></td>';
  }
  const rowSpan = Math.min(slot.rowSpan, to.line - at + 1);
  const colSpan = Math.min(slot.colSpan, to.column - column + 1);
  const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${colSpan > 1 ? ` colspan="${colSpan}"` : ''}`;
  return `<td${spans} style="mso-number-format:'\\@'">${lines(shownAt(line, column, key))}</td>`;
}

export function copied(
  all: readonly TableLine[],
  columns: readonly Column[],
  range: Range,
): { html: string; text: string } {
  const html: string[] = [];
  const text: string[] = [];
  for (let at = range.from.line; at <= range.to.line; at++) {
    const line = all[at];
    const places = Array.from({ length: range.to.column - range.from.column + 1 }, (_, i) => range.from.column + i);
    if (at < 0 || !line) {
      const headings = places.map((column) => (columns[column] ? headingOf(columns[column]) : ''));
      html.push(`<tr>${headings.map((heading) => `<th>${lines(heading)}</th>`).join('')}</tr>`);
      text.push(headings.map(quotedField).join('\t'));
      continue;
    }
    html.push(`<tr>${places.map((column) => cellHtml(line, at, column, range, columns[column]?.key)).join('')}</tr>`);
    text.push(places.map((column) => quotedField(shownAt(line, column, columns[column]?.key))).join('\t'));
  }
  return { html: `<table>${html.join('')}</table>`, text: text.join('\r\n') };
}
