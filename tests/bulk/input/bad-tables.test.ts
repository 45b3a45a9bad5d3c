/** Tables that cannot be used: every fault is told by its cell, all at once, before anything is produced. */
import { writeXlsx } from 'hucre/xlsx';
import type { WriteSheet } from 'hucre';
import { describe, expect, it } from 'vitest';
import { Failure, type Finding } from '../../../src/failure.ts';
import { readUnitsTable } from '../../../src/bulk/table/read-units-table.ts';

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const book = async (...sheets: WriteSheet[]) => new Uint8Array(await writeXlsx({ sheets }));

async function refusal(table: string | Uint8Array): Promise<Failure> {
  const bytes = typeof table === 'string' ? new TextEncoder().encode(table) : table;
  const error = await readUnitsTable(bytes, 'bang').then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Failure && error.kind === 'input') return error;
  throw error ?? new Error('The table was taken.');
}

const isError = ({ severity }: Finding) => severity === 'error';
const told = async (table: string | Uint8Array) =>
  (await refusal(table)).findings
    .filter(isError)
    .map(({ path, code }) => `${path} ${code.replace('bulk.', '')}`.trim());

const utf16 = (text: string, ...mark: number[]) =>
  new Uint8Array(Buffer.concat([Buffer.from(mark), Buffer.from(text, 'utf16le')]));

describe('a CSV table', () => {
  it.each<[string, string | Uint8Array, string[]]>([
    ['is empty', '', ['empty-table']],
    ['has only empty lines', '\uFEFF\r\n\r\n', ['empty-table']],
    ['has only headings', 'code,name\n,\n', ['no-units']],
    ['has no codes', 'Tên;Người ký\nBa Đình;A', ['1 no-code-column']],
    [
      'has the same column twice',
      'code,Người ký,nguoi_ky,Mã\n00004,A,B,00004',
      ['C1 doubled-column', 'D1 doubled-column'],
    ],
    ['has a code several times', 'code\n00004\n00008\n4\n00004', ['A4 duplicate-code', 'A5 duplicate-code']],
    ['has values without heading', 'code,,x\n00004,a,b', ['B1 no-heading']],
    ['names a value that the plan computes', 'code,Năm,co_quan\n00004,1,2', ['B1 heading-taken', 'C1 heading-taken']],
    [
      'names what no object may have',
      'code,__proto__,a.constructor.b\n00004,1,2',
      ['B1 bad-heading', 'C1 bad-heading'],
    ],
    ['has rows of other lengths', 'code,a,b\n00004,1\n00008,1,2,3\n00025,,', ['2 ragged-row', '3 ragged-row']],
    ['leaves a quote open', 'code,x\n00004,"a\n00008,b\n', ['B2 unclosed-quote']],
    ['has a quote inside of a cell', 'code,x\n00004,a "b" c\n', ['B2 bad-quote']],
    ['goes on after a quote', 'code,x\n00004,"a" b\n', ['B2 bad-quote']],
    ['has control characters', 'code,x\n00004,a\u0001b', ['B2 control-character']],
    ['has a cell that is too long', `code,x\n00004,${'a'.repeat(10_001)}`, ['B2 cell-too-long']],
    ['has codes that are none', 'code,x\n12x,\n,a\n123456,', ['A2 bad-code', 'A3 no-code', 'A4 bad-code']],
    ['has codes that nobody knows', 'code\n99999\n', ['A2 unknown-code']],
    ['has the name of another unit', 'code,name\n00004,Ngọc Hà', ['B2 code-of-another']],
    ['has types that are none', 'code,type,named_after\n00004,bản,vua', ['B2 bad-type', 'C2 bad-named-after']],
    ['is in UTF-16', utf16('code\n00004', 0xff, 0xfe), ['A1 wrong-encoding']],
    ['is in UTF-16 without a mark', utf16('code\n00004'), ['A1 wrong-encoding']],
    ['lost its letters', 'code,type,name\n00004,ph??ng,Ba ?ình', ['B2 lost-letters', 'C2 lost-letters']],
    ['was typed for TCVN3 fonts', 'code,x\n00004,NguyÔn V¨n A', ['B2 legacy-font']],
    ['was typed for VNI fonts', 'code,x\n00004,Nguyeãn Vaên A', ['B2 legacy-font']],
    ['is a page of the web', '<html><table>', ['not-a-table']],
    ['is a PDF', '%PDF-1.7', ['not-a-table']],
  ])('that %s is refused', async (_, table, findings) => {
    expect(await told(table)).toEqual(findings);
  });

  it.each([
    ['windows-1258', 'code;n\u00e2m\n00004;1\n00008;Ph\xfd\xf5\xccng x\xe0 xa\xde', 'B1', 'wrong-encoding'],
    ['windows-1252', 'code;ten\n00004;x\xe3 Ba \xd0', 'B2', 'wrong-encoding'],
    ['TCVN3 (ABC)', 'M\xb7;T\xaan;Lo\xb9i\n00004;Ba \xa7\xd7nh;Ph\xad\xeang', 'A1', 'old-encoding'],
    ['VNI', 'code;te\xe2n\n00004;Ph\xf6\xf4\xf8ng', 'B1', 'old-encoding'],
  ])('in %s is refused at its first letter, with what to do', async (name, table, path, code) => {
    const [finding] = (await refusal(latin1(table))).findings;
    expect(finding).toMatchObject({ code: `bulk.${code}`, path });
    expect(finding?.message).toContain(name);
    expect(finding?.message).toContain('CSV UTF-8');
  });

  it('of 100,000 rows is refused fast and in little memory', async () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => `${String(i).padStart(5, '0')};giá trị ${i}`);
    const bytes = new TextEncoder().encode(`code;x\n${rows.join('\n')}`);
    const before = process.cpuUsage().user;
    expect(await refusal(bytes)).toMatchObject({ code: 'bulk.bad-table' });
    expect((process.cpuUsage().user - before) / 1_000).toBeLessThan(2_000);
    expect(await told(bytes)).toEqual(['20002 too-many-rows']);
  });

  it('names both rows of a code that is there twice, and counts what it does not tell', async () => {
    const [first] = (await refusal('code\n00004\n00008\n4')).findings;
    expect(first?.message).toMatch(/^Hàng 4, cột A \(code\): mã 00004 đã có ở hàng 2/);
    const many = await refusal(`code\n${Array.from({ length: 300 }, () => '00004').join('\n')}`);
    expect(many.message).toContain('(và 298 lỗi khác)');
    expect(many.findings.filter(isError)).toHaveLength(50);
    expect(many.findings.at(-1)?.message).toContain('Còn 249 chỗ khác');
  });

  it('proposes the unit that was meant', async () => {
    const [byName] = (await refusal('code,name,province_name\n99999,Ngọc Hà,Hà Nội')).findings;
    expect(byName?.message).toContain('có phải 00008, phường Ngọc Hà, thành phố Hà Nội?');
  });
});

describe('a workbook', () => {
  it('with formulas is refused at each', async () => {
    const cells = new Map([
      ['1,1', { formula: 'A2&"x"', formulaResult: '00004x' }],
      ['2,0', { formula: 'A2+4', formulaResult: 8 }],
    ]);
    const rows = [
      ['code', 'x'],
      ['00004', null],
      [null, 'b'],
    ];
    expect((await told(await book({ name: 'S', rows, cells }))).slice(0, 2)).toEqual(['B2 formula', 'A3 formula']);
  });

  it('with merged cells, hidden rows or two tables is refused', async () => {
    const rows = [
      ['code', 'x'],
      ['00004', 'a'],
      ['00008', 'b'],
    ];
    const merges = [{ startRow: 1, startCol: 1, endRow: 2, endCol: 1 }];
    expect(await told(await book({ name: 'S', rows, merges }))).toEqual(['B2 merged-cells']);
    const rowDefs = new Map([[2, { hidden: true }]]);
    expect(await told(await book({ name: 'S', rows, rowDefs }))).toEqual(['3 hidden-row']);
    expect(await told(await book({ name: 'A', rows }, { name: 'B', rows }))).toEqual(['several-sheets']);
  });

  it('without anything, or with headings only, is refused', async () => {
    expect(await told(await book({ name: 'S', rows: [] }))).toEqual(['empty-table']);
    expect(await told(await book({ name: 'S', rows: [['code', 'x']] }))).toEqual(['no-units']);
  });

  it('of 100,000 rows is refused', async () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => [String(i).padStart(5, '0'), 'a', 'b', 'c']);
    expect(await told(await book({ name: 'S', rows: [['code', 'x', 'y', 'z'], ...rows] }))).toEqual([
      expect.stringMatching(/too-many-rows$|workbook-too-large$/),
    ]);
  });
});
