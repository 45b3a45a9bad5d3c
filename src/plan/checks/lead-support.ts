/** In a row of an appendix who leads does not also support. */
import type { Cell } from '../model/appendix.ts';
import { plainText } from '../model/text.ts';
import { information, quoted } from './finding.ts';
import type { Check } from './reading.ts';
import { placedRows } from './table-rows.ts';
import { unitKey, type PlaceName } from './unit-names.ts';

/** So many rows are named; the rest is counted. */
const named = 3;

/** The names in a cell, listed or in prose; remarks in brackets left out. */
function organNames(cell: Cell | undefined): string[] {
  if (cell === undefined) return [];
  const listed = typeof cell === 'object' && !Array.isArray(cell);
  const texts = listed ? [cell.text ?? '', ...(cell.more ?? [])] : [cell];
  return [
    ...texts.flatMap((text) =>
      plainText(text)
        .replace(/\([^)]*\)/g, ' ')
        .split(/[;,\n]/),
    ),
    ...(listed ? (cell.organs ?? []).map(({ name }) => name ?? '') : []),
  ].filter((name) => name.trim() !== '');
}

/** Cells are the same for the same organs, whatever their order and spelling. Names repeat, so each is read once. */
function organKeys(place: PlaceName): (cell: Cell | undefined) => string {
  const keys = new Map<string, string>();
  const keyOf = (name: string): string => {
    const key = keys.get(name) ?? unitKey(name, place);
    keys.set(name, key);
    return key;
  };
  return (cell) => [...new Set(organNames(cell).map(keyOf))].sort().join(' | ');
}

export const leadSupport: Check = (plan) =>
  (plan.appendices ?? []).flatMap((appendix, i) => {
    const key = organKeys(plan.organ?.unit?.name);
    const rows = placedRows(appendix.rows, `appendices[${i}].rows`).filter(({ row, cell }) => {
      // Where both span from above, the row above tells it.
      if (row.cells?.lead === undefined && row.cells?.support === undefined) return false;
      const lead = key(cell('lead'));
      return lead !== '' && lead === key(cell('support'));
    });
    const first = rows[0];
    if (!first) return [];
    const places = rows.slice(0, named).map(({ path }) => path);
    const more = rows.length > named ? ` và ${rows.length - named} dòng khác` : '';
    const organs = quoted(organNames(first.cell('lead')).join('; '));
    return [
      information(
        'lead-is-support',
        first.path,
        `Cơ quan chủ trì cũng là cơ quan phối hợp, chẳng hạn ${organs} (${places.join(', ')}${more}); hãy bỏ tên trùng ở cột phối hợp hoặc ghi đúng cơ quan.`,
      ),
    ];
  });
