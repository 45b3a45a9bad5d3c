/**
 * The appendices of the samples come back from their documents: rows, numbers, spans and columns. What a document does not show:
 * keys of free columns, a label or heading or alignment that is what the form gives anyway, one organ as a list or as a text,
 * small letters of a title, widths of columns.
 */
import { expect, it } from 'vitest';
import { cellText, fullCell } from '../../../src/plan/appendix-table/cell-text.ts';
import { alignOf, headingOf } from '../../../src/plan/appendix-table/known-columns.ts';
import { appendixLines } from '../../../src/plan/appendix-table/lines.ts';
import type { Appendix } from '../../../src/plan/model/appendix.ts';
import { plainText } from '../../../src/plan/model/text.ts';
import { documentsOf, sampleData } from '../../documents/samples.ts';
import { importWord } from '../imported.ts';

function shown({ title, orientation, columns = [], rows = [], after = [] }: Appendix) {
  return {
    title: plainText(title).toUpperCase(),
    orientation: orientation ?? 'landscape',
    columns: columns.map((column) => [headingOf(column), alignOf(column)]),
    rows: appendixLines({ columns, rows }).map(({ number, depth, row, slots }) => [
      number,
      depth,
      plainText(row.title),
      slots.map((slot) =>
        slot.kind === 'value' ? [cellText(slot.cell), fullCell(slot.cell).rowSpan ?? 1] : slot.kind,
      ),
    ]),
    after: after.map(({ text }) => plainText(text)),
  };
}

it.each([
  'a-ke-hoach-xa-2021-2025',
  'b-quyet-dinh-ke-hoach-xa-2026',
  'd-quyet-dinh-ke-hoach-huyen-2021-2025',
  'e-ke-hoach-xa-2024',
])('%s: the appendices come back', async (name) => {
  const data = sampleData(name);
  const [file] = (await documentsOf(data, true)).files;
  const { plan, report } = importWord(file!.bytes);
  expect(plan.appendices?.map(shown)).toEqual(data.appendices?.map(shown));
  const inTables = report.pieces.filter(({ place }) => place.cell !== undefined);
  expect(inTables.filter(({ path, state }) => path.startsWith('appendices') && state === 'free')).toEqual([]);
});
