/** Tables of units as people have them: CSV and Excel, and what is told of those that cannot be used. */
import { describe, expect, it } from 'vitest';
import { Failure, type Finding } from '../../../src/failure.ts';
import { readUnitsTable } from '../../../src/bulk/table/read-units-table.ts';
import { tableOf } from '../../../src/bulk/table/chosen-units.ts';
import { allUnits } from '../../../src/units/unit-list.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readUnitsTable(bytes(text), 'bang.csv');

async function refusal(table: string | Uint8Array): Promise<Finding[]> {
  try {
    await readUnitsTable(typeof table === 'string' ? bytes(table) : table, 'bang.csv');
  } catch (error) {
    if (error instanceof Failure && error.kind === 'input') return [...error.findings];
    throw error;
  }
  throw new Error('The table was taken.');
}

const told = async (table: string | Uint8Array) =>
  (await refusal(table)).filter(({ severity }) => severity === 'error').map(({ code, path }) => `${path} ${code}`);

describe('a table of units', () => {
  it.each([
    ['commas', 'code,Người ký\n00004,Trần Văn A\n'],
    ['semicolons, byte order mark and CRLF', '\uFEFFMã;nguoi_ky\r\n00004;Trần Văn A\r\n\r\n'],
    ['tabs and quotes', 'MÃ ĐƠN VỊ\t"Người  ký"\n"00004"\t"Trần Văn A"\n\t\n'],
    ['decomposed letters', 'ma,Người ký\n00004,Trần Văn A'.normalize('NFD')],
  ])('is read with %s', async (_, text) => {
    const { rows, columns } = await read(text);
    expect(columns.map(({ sets }) => sets)).toEqual([
      { kind: 'unit', field: 'code' },
      { kind: 'variable', name: 'nguoi_ky' },
    ]);
    expect(rows).toEqual([
      {
        row: 2,
        position: 1,
        code: '00004',
        unit: { code: '00004', type: 'phường', name: 'Ba Đình', province: { type: 'thành phố', name: 'Hà Nội' } },
        variables: { nguoi_ky: 'Trần Văn A' },
        fields: {},
      },
    ]);
  });

  it('has all units of the list without a file', () => {
    const { rows } = tableOf(allUnits());
    expect(rows).toHaveLength(3321);
    expect(rows.map(({ code }) => code)).toEqual([...rows.map(({ code }) => code)].sort());
  });

  it('names both rows of a code that is there twice', async () => {
    const findings = await refusal('code,name\n00004,\n00008,\n4,');
    expect(findings[0]).toMatchObject({ code: 'bulk.duplicate-code', path: 'A4' });
    expect(findings[0]?.message).toContain('đã có ở hàng 2');
  });

  it('is refused without a column of codes', async () => {
    expect(await told('Tên;Người ký\nBa Đình;A')).toEqual(['1 bulk.no-code-column']);
  });
});
