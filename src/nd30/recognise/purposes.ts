/** What tables and text boxes serve: many only put things side by side. */
import type { Block, Paragraph, Table, TextBox } from '../../word/reading/types.ts';
import type { PlacedTable } from '../document.ts';
import { fold } from '../text.ts';
import { beginsOrgan, isDate, isDigitalSignature, isMotto, isNationalName, isNumber, markOf } from './known.ts';
import { linesWithin, placedAt, spotOf } from './range.ts';
import type { Unit } from './units.ts';
import { patterns } from './words.ts';

/** A frame has no more cells; a table of data may. */
const mostCells = 40;

function paragraphsOf(blocks: readonly Block[], into: Paragraph[] = []): Paragraph[] {
  for (const block of blocks) {
    if (block.kind === 'paragraph') into.push(block);
    else for (const row of block.rows) for (const cell of row.cells) paragraphsOf(cell.blocks, into);
  }
  return into;
}

const nowhere = { section: 0, story: 'body', cell: undefined, width: 0 } as const;

const linesOf = (paragraphs: readonly Paragraph[]) =>
  paragraphs.flatMap((paragraph) => {
    const spot = spotOf(paragraph, nowhere);
    return linesWithin(spot.text, 0, spot.text.length).flatMap(([from, to]) => placedAt(spot, from, to) ?? []);
  });

const drawn = (table: Table) => {
  const lines = [
    ...Object.values(table.borders),
    ...table.rows.flatMap(({ cells }) => cells.flatMap(({ borders }) => Object.values(borders))),
  ];
  return lines.some((border) => border !== undefined && border.style !== 'none');
};

/** @param before what stands before it, in reading order */
export function purposeOf(table: Table, before: readonly Unit[]): PlacedTable['for'] {
  const cells = table.rows.reduce((sum, row) => sum + row.cells.length, 0);
  if (cells > mostCells) return 'data';
  const lines = linesOf(paragraphsOf(table.rows.flatMap((row) => row.cells.flatMap(({ blocks }) => blocks))));
  const some = (holds: (line: (typeof lines)[number]) => unknown) => lines.some((line) => Boolean(holds(line)));
  if (some(isNationalName) || some(isMotto) || (some(isNumber) && some(isDate) && cells <= 8)) return 'head';
  const says = (pattern: RegExp) => some(({ folded }) => pattern.test(folded));
  const signs = (pattern: RegExp) => some(({ folded, text }) => pattern.test(folded) && text === text.toUpperCase());
  // With lines around its cells `Họ và tên` heads a column of persons.
  const holdsName = !drawn(table) && says(patterns.nameHolder);
  if (says(/^noi nhan\s*:/) || signs(patterns.signingRight) || holdsName) return 'signature';
  if (cells <= 6 && says(patterns.signatureNote)) return 'signature';
  if (says(patterns.addressee) || (!drawn(table) && patterns.telegramTo.test(lastWords(before)))) return 'addressee';
  if (cells === 1 || (!drawn(table) && cells <= 6)) return 'frame';
  return 'data';
}

function lastWords(before: readonly Unit[]): string {
  for (let at = before.length - 1; at >= 0; at--) {
    const unit = before[at];
    const text = unit?.kind === 'paragraph' ? fold(unit.spot.text) : '';
    if (text !== '' || unit?.kind === 'table') return text;
  }
  return '';
}

/** What a box at the head of a page says comes before the words of the paragraph that it hangs at. */
export function boxComesFirst({ blocks }: TextBox): boolean {
  const lines = linesOf(paragraphsOf(blocks));
  if (lines.some(({ folded }) => patterns.recipientsHeading.test(folded) || patterns.signingRight.test(folded)))
    return false;
  if (lines.some(({ folded, text }) => beginsOrgan(folded) && text === text.toUpperCase())) return true;
  return lines.some((line) =>
    Boolean(
      isNationalName(line) ??
      isMotto(line) ??
      markOf(line) ??
      (isNumber(line) || isDate(line) || isDigitalSignature(line)),
    ),
  );
}
