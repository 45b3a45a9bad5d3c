/** Units chosen from the list, as a table. */
import type { ListedUnit } from '../../units/listed-unit.ts';
import type { UnitsTable } from '../contract.ts';
import { inOrder } from './rows.ts';

export function tableOf(units: readonly ListedUnit[]): UnitsTable {
  const rows = units.map(({ code, type, name, province, namedAfter }) => ({
    code,
    unit: {
      code,
      type,
      name,
      ...(namedAfter ? { namedAfter } : {}),
      province: { type: province.type, name: province.name },
    },
    variables: {},
    fields: {},
  }));
  return { columns: [], rows: inOrder(rows) };
}
