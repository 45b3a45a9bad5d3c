import { plainText, type RichText } from '../../../../plan/model/text.ts';

/** All words of a cell of an appendix as one line. */
export function wordsOfCell(cell: unknown): string {
  if (typeof cell === 'string' || Array.isArray(cell)) return plainText(cell as RichText);
  const {
    text,
    more = [],
    organs = [],
  } = cell as {
    text?: RichText;
    more?: RichText[];
    organs?: { name?: string; remark?: RichText }[];
  };
  const named = organs.map(({ name = '', remark }) => name + (remark === undefined ? '' : ` (${plainText(remark)})`));
  return [plainText(text), ...more.map(plainText), ...named].filter((words) => words !== '').join('; ');
}
