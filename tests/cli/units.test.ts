/** `kehoach units` as the beginning of a table for a run over many units. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readUnitsTable } from '../../src/bulk/table/read-units-table.ts';
import { placeForEach } from './command-line.ts';

const place = placeForEach();
const base = 'ke-hoach-goc-cap-xa-2026';

describe('kehoach units', () => {
  it('prints a table that a run takes as it is', async () => {
    const { stdout, stderr } = await place.runAlone(['units', '--csv']);
    expect(stderr).toContain('3321 đơn vị, danh sách tính đến ngày 20/9/2026');
    const { rows, notices } = await readUnitsTable(new TextEncoder().encode(stdout), 'units.csv');
    expect(rows).toHaveLength(3321);
    expect(notices).toEqual([]);
    expect(rows.filter(({ unit }) => unit.namedAfter)).toHaveLength(9);
  });

  it('takes several provinces and kinds of units', async () => {
    const { stdout } = await place.run([
      'units',
      '--province',
      'Huế,01',
      '--province',
      'da nang',
      '--type',
      'đặc khu,xã',
      '--json',
    ]);
    const { units } = JSON.parse(stdout) as { units: { type: string; province: { name: string } }[] };
    expect([...new Set(units.map(({ province }) => province.name))]).toEqual(['Hà Nội', 'Huế', 'Đà Nẵng']);
    expect([...new Set(units.map(({ type }) => type))].sort()).toEqual(['xã', 'đặc khu']);
  });

  it('writes a workbook with an empty column for each own value of a plan, and does not replace one', async () => {
    await place.bring(base, 'goc.json');
    const words = [
      'units',
      '--province',
      'Huế',
      '--xlsx',
      'bang.xlsx',
      '--for',
      'goc.json',
      '--columns',
      'Người ký,decision.number',
    ];
    expect((await place.run(words)).code).toBe(0);
    const { columns, rows } = await readUnitsTable(await readFile(place.path('bang.xlsx')), 'bang.xlsx');
    expect(rows).toHaveLength(40);
    expect(rows[0]?.variables).toEqual({});
    expect(columns.map(({ heading }) => heading).slice(6)).toEqual([
      'named_after',
      'Người ký',
      'decision.number',
      'so_ke_hoach_tinh',
      'ngay_ke_hoach_tinh',
      'khu_dan_cu',
      'truong_khu_dan_cu',
      'ty_le_dung_han',
      'ty_le_truc_tuyen',
      'ty_le_hai_long',
      'ty_le_giai_ngan',
    ]);
    const again = await place.run(words);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('cli.output-exists');
  });

  it.each([
    [['--columns', 'a'], 'cli.columns-without-table'],
    [['--csv', '--columns', 'Năm'], 'cli.bad-column'],
    [['--csv', '--xlsx', 'x.xlsx'], 'cli.conflicting-options'],
    [['--province', 'Huế,Hung Yem'], 'cli.unknown-province'],
    [['--type', 'xã,quận'], 'cli.unknown-value'],
  ])('refuses %j', async (words, code) => {
    const refused = await place.run(['units', ...words]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(code);
  });
});
