/** Which rows of a table from elsewhere are groups: by what they span, by their numbers, by what follows them. */
import { romanValue } from '../conventions/numerals.ts';
import { isBlankCell, type TypedCell, type TypedRow } from './typed-rows.ts';

export interface GroupRow {
  label: string;
  /** The label with all signs that stand between it and the title, where both stand in one cell: `II -`. */
  written?: string;
  title: string;
  /** The column that the title stands in. */
  column: number;
  number?: number | undefined;
}

const sign = (label: string) => label.trim().replace(/[.):]+$/, '');

/** How a group is counted; groups of one kind stand side by side. */
export function labelKind(label: string): string {
  const said = sign(label);
  if (said === '') return 'none';
  if (romanValue(said) !== undefined && said === said.toUpperCase()) return 'roman';
  if (/^\d+(\.\d+)*$/.test(said)) return `number ${said.split('.').length}`;
  return /^\p{Lu}$/u.test(said) ? 'capital' : 'other';
}

/** `II. Cải cách thủ tục hành chính`, `1 Kiểm soát thủ tục hành chính` in one cell. */
function labelled(text: string): Pick<GroupRow, 'label' | 'written' | 'title'> {
  const whole = text.trim();
  const found =
    /^((?:[IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)[.)]|[IVXLC]+(?= ?[-–:]| )|\d{1,2}(?:\.\d{1,2})*(?= \p{Lu}))\s*[-–:]?\s*(\S.*)$/su.exec(
      whole,
    );
  if (!found) return { label: '', title: text };
  const title = found[2]!;
  return { label: sign(found[1]!), written: whole.slice(0, -title.length).trim(), title };
}

/**
 * The row as a group row; undefined for a row of data.
 * @param no the place of the number; -1 without one
 * @param next the label of the row below
 */
export function groupRowOf(row: TypedRow, no: number, next: string): GroupRow | undefined {
  const { places } = row;
  const number = no < 0 ? undefined : places[no];
  const whole = places[0];
  if (whole !== undefined && places.length > 1 && whole.colSpan >= places.length && whole.rowSpan === 1) {
    return { ...(no < 0 ? { label: '', title: whole.text } : labelled(whole.text)), column: no === 0 ? 1 : 0 };
  }
  const label = number?.text.trim() ?? '';
  const content = places.map((cell, column) => ({ cell, column })).filter(({ column }) => column !== no);
  const first = content[0];
  if (first?.cell === undefined || first.cell.rowSpan > 1 || (no >= 0 && number === undefined && no !== 0))
    return undefined;
  const spread = content.filter(({ cell }) => cell !== undefined && cell.colSpan > 1);
  const title =
    spread.find(({ cell }) => !isBlankCell(cell)) ??
    (spread.includes(first) || !isBlankCell(first.cell) ? first : (spread[0] ?? first));
  const cell = title.cell as TypedCell;
  const found: GroupRow = { label, title: cell.text, column: title.column, number: number?.number };
  // The number merged with the title beside it.
  if (no === 0 && number !== undefined && number.colSpan > 1) {
    return { ...labelled(number.text), column: 1 };
  }
  const alone = content.every((one) => one === title || isBlankCell(one.cell));
  if (cell.colSpan > 1 && title === first) return found;
  if (alone && spread.length > 0) return found;
  const uncovered = content.every((one) => one.cell !== undefined);
  if (!alone || !uncovered || isBlankCell(cell) || no < 0 || number === undefined || number.rowSpan > 1)
    return undefined;
  const kind = labelKind(label);
  const leads = kind.startsWith('number') && next.startsWith(`${sign(label)}.`) && sign(next) !== sign(label);
  return kind === 'roman' || kind === 'capital' || leads ? found : undefined;
}
