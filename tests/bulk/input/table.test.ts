/** Tables of units as people have them, in CSV and Excel. */
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../../src/cli/csv.ts';
import { readUnitsTable } from '../../../src/bulk/table/read-units-table.ts';
import { tableOf } from '../../../src/bulk/table/chosen-units.ts';
import { allUnits } from '../../../src/units/unit-list.ts';

const read = (text: string) => readUnitsTable(new TextEncoder().encode(text), 'bang.csv');
const baDinh = { code: '00004', type: 'phường', name: 'Ba Đình', province: { type: 'thành phố', name: 'Hà Nội' } };

describe('a table of units', () => {
  it.each([
    ['commas', 'code,Người ký\n00004,Trần Văn A\n'],
    ['semicolons, byte order mark and CRLF', '\uFEFFMã;nguoi_ky\r\n00004;Trần Văn A\r\n\r\n'],
    ['tabs and quotes', 'MÃ ĐƠN VỊ\t"Người  ký"\n"00004"\t"Trần Văn A"\n\t\n'],
    ['decomposed letters', 'ma,Người ký\n00004,Trần Văn A'.normalize('NFD')],
    ['old line ends', 'ma,Người ký\r00004,Trần Văn A\r'],
    ["Excel's way to keep zeros", 'ma;Người ký\n"=""00004""";Trần Văn A'],
  ])('is read with %s', async (_, text) => {
    const { rows, columns } = await read(text);
    expect(columns.map(({ sets }) => sets)).toEqual([
      { kind: 'unit', field: 'code' },
      { kind: 'variable', name: 'nguoi_ky' },
    ]);
    expect(rows).toEqual([
      { row: 2, position: 1, code: '00004', unit: baDinh, variables: { nguoi_ky: 'Trần Văn A' }, fields: {} },
    ]);
  });

  it('is read from Excel with numbers as they are shown and days as Vietnamese write them', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Đơn vị',
          rows: [
            ['Mã', 'Người ký', 'plan.date', 'Tỷ lệ', 'Còn'],
            [4, 'Trần Văn A', new Date(Date.UTC(2026, 0, 15)), 98.5, true],
          ],
        },
      ],
    });
    const { rows, notices } = await readUnitsTable(new Uint8Array(bytes), 'bang.xlsx');
    expect(rows).toEqual([
      {
        row: 2,
        position: 1,
        code: '00004',
        unit: baDinh,
        variables: { nguoi_ky: 'Trần Văn A', ty_le: '98,5', con: 'TRUE' },
        fields: { 'plan.date': '15/01/2026' },
      },
    ]);
    expect(notices?.map(({ code, path }) => `${path} ${code}`)).toEqual(['A2 bulk.code-completed']);
  });

  it('may be what `kehoach units --csv` prints, and then is the list', async () => {
    const units = allUnits();
    const heading = ['code', 'type', 'name', 'province_code', 'province_type', 'province_name'];
    const text = csvText([
      heading,
      ...units.map(({ code, type, name, province }) => [code, type, name, province.code, province.type, province.name]),
    ]);
    const { rows, notices } = await read(text);
    expect(notices).toEqual([]);
    expect(rows.map((row) => ({ ...row, row: undefined }))).toEqual(
      tableOf(units).rows.map((row) => ({ ...row, row: undefined })),
    );
  });

  it('may have a title above and empty rows between, and is ordered by code', async () => {
    const { rows, notices } = await read('Bảng đơn vị,\n,\ncode,x\n00008,a\n,\n00004,b\n');
    expect(rows.map(({ row, code, position }) => [row, code, position])).toEqual([
      [6, '00004', 1],
      [4, '00008', 2],
    ]);
    expect(notices?.map(({ code }) => code)).toEqual(['bulk.rows-left']);
  });

  it('keeps either place of the tone mark, follows the list where marks are left out, and wins where it differs', async () => {
    const { rows, notices } = await read(
      'code,type,name,province\n00008,Phuong,Ngoc Ha,ha noi\n00004,xã,Ba Đình Mới,Hà Nội',
    );
    expect(rows.map(({ unit }) => `${unit.type} ${unit.name}`)).toEqual(['xã Ba Đình Mới', 'phường Ngọc Hà']);
    expect(notices?.map(({ code, path, severity }) => `${path} ${severity} ${code}`).sort()).toEqual([
      'B3 warning bulk.differs-from-list',
      'C2 information bulk.spelled-as-listed',
      'C3 warning bulk.differs-from-list',
      'D2 information bulk.spelled-as-listed',
    ]);
    const thaiHoa = allUnits().find(({ name }) => name === 'Thái Hoà')!;
    const kept = await read(`code,name\n${thaiHoa.code},Thái Hòa`);
    expect(kept.rows[0]?.unit.name).toBe('Thái Hòa');
    expect(kept.notices).toEqual([]);
  });

  it('may hold units of the older years that give type, name and province themselves', async () => {
    const { rows } = await read('code,type,name,province_name\n99999,thị trấn,Me,Ninh Bình');
    expect(rows[0]?.unit).toEqual({
      code: '99999',
      type: 'thị trấn',
      name: 'Me',
      province: { type: 'tỉnh', name: 'Ninh Bình' },
    });
  });

  it('settles what a unit is named after, `không` included', async () => {
    const { rows } = await read('code,Tên theo\n03127,không\n00004,người\n00008,sự kiện\n00025,');
    expect(rows.map(({ unit, nameDecided }) => [unit.namedAfter, nameDecided])).toEqual([
      ['person', true],
      ['event', true],
      [undefined, undefined],
      [undefined, true],
    ]);
  });

  it('takes plan paths and names with dots of the unit as what they are', async () => {
    const { columns } = await read(
      'don_vi.ma,decision.number,plan.targets[0].text,organ.unit.name,variables.Ty_le,STT\n4,,,,,1',
    );
    expect(columns.map(({ sets }) => sets)).toEqual([
      { kind: 'unit', field: 'code' },
      { kind: 'field', path: 'decision.number' },
      { kind: 'field', path: 'plan.targets[0].text' },
      { kind: 'unit', field: 'name' },
      { kind: 'variable', name: 'ty_le' },
      { kind: 'none' },
    ]);
  });
});
