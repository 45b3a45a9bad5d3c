/** Units of the list as a table. */
import type { UnitsTable } from '../../bulk/contract.ts';
import type { ListedUnit } from '../../units/listed-unit.ts';

export function tableOfUnits(units: readonly ListedUnit[]): UnitsTable {
  const rows = units.map(({ code, type, name, namedAfter, province }) => ({
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
  return { columns: [], rows };
}
