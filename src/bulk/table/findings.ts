/** What is found in a table of units, by cell; everything is told at once, as far as it fits. */
import { Failure, type Finding, type Severity } from '../../failure.ts';
import { cellName, columnLetters } from '../../tables/places.ts';
import { tableFaults, type TableCode } from './sentences.ts';

/** Row and column from 0; without a column the whole row, without both the whole table. */
export interface CellPlace {
  row?: number;
  column?: number;
}

/** Of one kind at most so many are told, and so many in all; the rest is counted. */
const mostOfOne = 50;
const most = 200;

const shortened = (text: string, most = 60) => {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > most ? `${line.slice(0, most)}…` : line;
};

/** Findings that are told once for all rows: what was settled the same way everywhere. */
const toldOnce: ReadonlySet<TableCode> = new Set(['bulk.code-completed', 'bulk.hidden-row', 'bulk.rows-left']);

interface Kept {
  finding: Finding;
  /** How many more of a kind that is told once. */
  more: number;
}

export class TableFindings {
  readonly #kept: Kept[] = [];
  readonly #once = new Map<TableCode, Kept>();
  readonly #counts = new Map<TableCode, number>();
  #headings: readonly string[] = [];

  /** From now on sentences name columns by these. */
  nameColumns(headings: readonly string[]): void {
    this.#headings = headings;
  }

  add(code: TableCode, place: CellPlace, shown = '', other = ''): void {
    const before = this.#once.get(code);
    if (before) {
      before.more++;
      return;
    }
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > mostOfOne) return;
    const { severity, sentence } = tableFaults[code];
    const message = this.#sentence(place, sentence(shortened(shown, 200), shortened(other, 200)));
    const kept = { finding: { code, severity, path: pathOf(place), message }, more: 0 };
    this.#kept.push(kept);
    if (toldOnce.has(code)) this.#once.set(code, kept);
  }

  /** Those found elsewhere, as they are. */
  take(findings: readonly Finding[]): void {
    for (const finding of findings) this.#kept.push({ finding, more: 0 });
  }

  get hasErrors(): boolean {
    return this.#kept.some(({ finding }) => finding.severity === 'error');
  }

  list(): Finding[] {
    const all = this.#kept.map(({ finding, more }) =>
      more === 0 ? finding : { ...finding, message: finding.message.replace(/\.$/, ` (và ${more} chỗ khác).`) },
    );
    const untold = this.#untold() + Math.max(0, all.length - most);
    if (untold === 0) return all;
    const message = `Còn ${untold} chỗ khác chưa kể ra; hãy sửa những chỗ trên rồi kiểm tra lại.`;
    return [...all.slice(0, most), { code: 'bulk.more-findings', severity: 'information', path: '', message }];
  }

  /** @throws Failure `bulk.bad-table` (kind `input`) with everything that was found, if anything of it is an error */
  refuse(name: string): void {
    if (!this.hasErrors) return;
    const findings = this.list();
    const isError = ({ severity }: { severity: Severity }) => severity === 'error';
    const errors = findings.filter(isError);
    const others = this.#kept.filter(({ finding }) => isError(finding)).length + this.#untold(isError) - 1;
    const rest = others > 0 ? ` (và ${others} lỗi khác)` : '';
    const message = `Bảng đơn vị "${name}" chưa dùng được: ${errors[0]?.message ?? ''}${rest}`;
    throw new Failure('input', 'bulk.bad-table', message, [...errors, ...findings.filter((one) => !isError(one))]);
  }

  /** How many of a kind were found beyond those that are kept. */
  #untold(which: (told: { severity: Severity }) => boolean = () => true): number {
    return [...this.#counts]
      .filter(([code]) => which(tableFaults[code]))
      .reduce((sum, [, count]) => sum + Math.max(0, count - mostOfOne), 0);
  }

  #sentence({ row, column }: CellPlace, rest: string): string {
    const heading = column === undefined ? '' : (this.#headings[column] ?? '').trim();
    const named = heading === '' ? '' : ` (${shortened(heading)})`;
    const where = [
      ...(row === undefined ? [] : [`hàng ${row + 1}`]),
      ...(column === undefined ? [] : [`cột ${columnLetters(column)}${named}`]),
    ].join(', ');
    const sentence = where === '' ? rest : `${where}: ${rest}`;
    return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
  }
}

const pathOf = ({ row, column }: CellPlace): string => {
  if (row === undefined) return column === undefined ? '' : columnLetters(column);
  return column === undefined ? String(row + 1) : cellName(row, column);
};
