/** Texts of a plan as the runs of a sheet's cell, and back. */
import type { Cell as SheetCell, FontStyle, RichTextRun } from 'hucre';
import { fullCell } from '../plan/appendix-table/cell-text.ts';
import type { Cell } from '../plan/model/appendix.ts';
import { plainText, type RichText, type Run } from '../plan/model/text.ts';

/** What Excel takes in one cell, characters. */
export const mostCharacters = 32_767;

/** Excel reads `_x000D_` in a text as a character by its code; the underscore before it says that it is none. */
export const escaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

const runsOf = (text: RichText): Run[] =>
  typeof text === 'string' ? [{ text }] : text.map((piece) => (typeof piece === 'string' ? { text: piece } : piece));

const isPlain = (text: RichText | undefined) =>
  text === undefined || runsOf(text).every(({ bold, italic }) => !bold && !italic);

/** The runs of a text that is not of one look; undefined for plain ones. */
export function sheetRuns(text: RichText, font: FontStyle): RichTextRun[] | undefined {
  if (isPlain(text)) return undefined;
  return runsOf(text)
    .filter((run) => run.text !== '')
    .map(({ text: words, bold, italic }) => ({
      text: escaped(words),
      font: { ...font, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) },
    }));
}

/** The runs of a cell whose paragraphs are not plain; organs stay plain. */
export function cellRuns(cell: Cell | undefined, font: FontStyle): RichTextRun[] | undefined {
  const { text, more = [], organs = [] } = fullCell(cell);
  const paragraphs = [...(text === undefined ? [] : [text]), ...more].filter((one) => plainText(one).trim() !== '');
  if (organs.length > 0 || paragraphs.every(isPlain)) return undefined;
  const joined = paragraphs.flatMap((one, i) => [...(i > 0 ? [{ text: '\n' }] : []), ...runsOf(one)]);
  return sheetRuns(joined, font);
}

/** The cell of a plan for a sheet's cell of several looks; undefined where its text has one look. */
export function cellOfRuns(cell: SheetCell | undefined): Cell | undefined {
  const runs = cell?.richText?.filter(({ text }) => text !== '');
  if (!runs || runs.length < 2) return undefined;
  const look = (run: RichTextRun) => `${run.font?.bold === true} ${run.font?.italic === true}`;
  if (new Set(runs.filter(({ text }) => text.trim() !== '').map(look)).size < 2) return undefined;
  const paragraphs: Run[][] = [[]];
  for (const { text, font } of runs) {
    text
      .replace(/\r\n?/g, '\n')
      .split('\n')
      .forEach((words, i) => {
        if (i > 0) paragraphs.push([]);
        const run = {
          text: words.normalize('NFC'),
          ...(font?.bold ? { bold: true } : {}),
          ...(font?.italic ? { italic: true } : {}),
        };
        if (words !== '') paragraphs.at(-1)!.push(run);
      });
  }
  const [text, ...more] = paragraphs.filter((one) => plainText(one).trim() !== '');
  if (text === undefined) return undefined;
  return more.length > 0 ? { text, more } : text;
}
