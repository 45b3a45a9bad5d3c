/** The lines before and after the table of a sheet. */
import type { Appendix } from '../plan/model/appendix.ts';
import type { Keepsakes } from './keepsakes.ts';
import type { SheetGrid } from './sheet-grid.ts';

export interface FrontLine {
  row: number;
  text: string;
}

export interface Around {
  /** Title and what else the lines say. */
  fields: Partial<Appendix>;
  /** Lines that stand on every appendix by the form, or on a letterhead: they are printed by the program itself. */
  left: FrontLine[];
}

const printedAnyway =
  /^(phụ lục(\s+(số\s*)?[IVXLC\d]+)?\s*[.:]?$|\(?\s*(ban hành\s+)?kèm theo\b|cộng hòa xã hội chủ nghĩa|cộng hoà xã hội chủ nghĩa|độc lập\s*[-–]\s*tự do|(ủy|uỷ) ban nhân dân\b|hội đồng nhân dân\b|số\s*:)/iu;

export function linesOf(grid: SheetGrid, from: number, to: number): FrontLine[] {
  const lines: FrontLine[] = [];
  for (let row = from; row < to; row++) {
    const text = grid
      .texts(row)
      .filter((one) => one !== '')
      .join(' ');
    if (text !== '') lines.push({ row, text });
  }
  return lines;
}

interface KeptFront {
  field: keyof Appendix;
  value: unknown;
}

/** Before the table: lines that were kept are what they were; of the others the title is made. */
export function before(lines: readonly FrontLine[], kept: Keepsakes): Around {
  const fields: Record<string, unknown> = {};
  const left: FrontLine[] = [];
  const title: string[] = [];
  const blank = kept.find('front', '') as KeptFront | undefined;
  if (blank) fields[blank.field] = blank.value;
  for (const line of lines) {
    const known = kept.find('front', line.text, line.row) as KeptFront | undefined;
    if (known) fields[known.field] = known.value;
    else if (printedAnyway.test(line.text)) left.push(line);
    else title.push(line.text.replace(/\s+/g, ' '));
  }
  if (title.length > 0) fields.title = title.join(' ').normalize('NFC');
  return { fields: fields as Partial<Appendix>, left };
}

/** After the table: each line a paragraph without a sign. */
export function after(lines: readonly FrontLine[], kept: Keepsakes): Pick<Appendix, 'after'> {
  const blank = kept.find('after', '') as Appendix['after'];
  const said = lines.map(({ text }) => text).join('\n');
  const known = (kept.find('after', said) ?? (lines.length === 0 ? blank : undefined)) as Appendix['after'];
  if (known) return { after: known };
  if (lines.length === 0) return {};
  return { after: said.split('\n').map((text) => ({ marker: '' as const, text: text.normalize('NFC') })) };
}
