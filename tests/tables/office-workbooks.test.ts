/** Workbooks as offices make them: letterhead, merged cells, numbers that Excel made of texts. */
import type { Cell, MergeRange, Sheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readAppendix } from '../../src/tables/read-appendix.ts';

type Value = string | number | null | Partial<Cell>;
const merge = (startRow: number, startCol: number, endRow: number, endCol: number): MergeRange => ({
  startRow,
  startCol,
  endRow,
  endCol,
});
const date = (year: number, month: number, day: number, numFmt: string): Partial<Cell> => ({
  value: new Date(Date.UTC(year, month - 1, day)),
  type: 'date',
  style: { numFmt },
});

async function workbook(rows: Value[][], merges: MergeRange[] = [], more: Partial<Sheet> = {}): Promise<Uint8Array> {
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value === null) return;
      const type = typeof value === 'number' ? 'number' : 'string';
      cells.set(`${r},${c}`, typeof value === 'object' ? value : { value, type });
    }),
  );
  const blank = rows.map((row) => row.map(() => null));
  return writeXlsx({ sheets: [{ name: 'Bảng 1', rows: blank, cells, merges, ...more } as never] });
}

const read = async (rows: Value[][], merges: MergeRange[] = [], more: Partial<Sheet> = {}) =>
  readAppendix(await workbook(rows, merges, more), 'bang.xlsx');

const headings = ['STT', 'NHIEM VU CU THE', 'Đơn vị chủ trì', 'Thời gian'];

describe('headings', () => {
  it('are known with and without diacritics, in their own order and words', async () => {
    const { appendix } = await read([
      ['TT', 'Ghi chu', 'Sản phẩm', 'Co quan phoi hop', 'Đơn vị tính'],
      ['1', 'a', 'b', 'c', 'd'],
    ]);
    expect(appendix.columns).toEqual([
      { key: 'no', heading: 'TT' },
      { key: 'note', heading: 'Ghi chu' },
      { key: 'result', heading: 'Sản phẩm' },
      { key: 'support', heading: 'Co quan phoi hop' },
      { key: 'don-vi-tinh', heading: 'Đơn vị tính' },
    ]);
  });

  it('of two rows become one', async () => {
    const { appendix } = await read(
      [
        ['STT', 'Nhiệm vụ', 'Cơ quan thực hiện', null, 'Kinh phí'],
        [null, null, 'Chủ trì', 'Phối hợp', null],
        ['1', 'Rà soát', 'Phòng Kinh tế', 'Công an xã', '5 triệu đồng'],
      ],
      [merge(0, 0, 1, 0), merge(0, 1, 1, 1), merge(0, 2, 0, 3), merge(0, 4, 1, 4)],
    );
    expect(appendix.columns?.map(({ key }) => key)).toEqual(['no', 'task', 'lead', 'support', 'budget']);
    expect(appendix.rows).toHaveLength(1);
  });

  it('below a letterhead leave it aside and take the title', async () => {
    const { appendix, findings } = await read([
      ['ỦY BAN NHÂN DÂN XÃ A', null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['Phụ lục I'],
      ['NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026'],
      ['(Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2026)'],
      [],
      headings,
      ['(1)', '(2)', '(3)', '(4)'],
      ['1', 'Rà soát', 'Phòng Kinh tế', 'Quý I'],
      [],
      ['Ghi chú: thời gian có thể thay đổi.'],
    ]);
    expect(appendix.title).toBe('NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026');
    expect(appendix.rows).toEqual([
      { cells: { task: 'Rà soát', lead: { organs: [{ name: 'Phòng Kinh tế' }] }, time: 'Quý I' } },
    ]);
    expect(appendix.after).toEqual([{ marker: '', text: 'Ghi chú: thời gian có thể thay đổi.' }]);
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'tables.line-left Bảng 1!A1',
      'tables.line-left Bảng 1!A2',
      'tables.line-left Bảng 1!A4',
      'tables.column-numbers-left Bảng 1!A7',
    ]);
  });
});

describe('rows', () => {
  it('are groups, sub-groups and data by their merges and numbers', async () => {
    const { appendix, findings } = await read(
      [
        headings,
        ['I', 'CẢI CÁCH THỂ CHẾ'],
        [1, 'Rà soát văn bản', 'Phòng Kinh tế\nCông an xã (khi có yêu cầu)', 'Quý I'],
        ['II', 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH', null, null],
        [1, 'Kiểm soát thủ tục', null, null],
        [1.1, 'Niêm yết', 'Trung tâm Phục vụ hành chính công', 'Thường xuyên'],
        ['1.2', 'Kiểm tra', null, 'Hằng quý'],
        [2, 'Một cửa', null, null],
        ['2.1', 'Trang bị', 'Văn phòng', 'Quý II'],
      ],
      [merge(1, 1, 1, 3), merge(5, 2, 6, 2)],
    );
    expect(findings).toEqual([]);
    expect(appendix.rows).toEqual([
      {
        title: 'CẢI CÁCH THỂ CHẾ',
        rows: [
          {
            cells: {
              task: 'Rà soát văn bản',
              lead: { organs: [{ name: 'Phòng Kinh tế' }, { name: 'Công an xã', remark: 'khi có yêu cầu' }] },
              time: 'Quý I',
            },
          },
        ],
      },
      {
        title: 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH',
        rows: [
          {
            title: 'Kiểm soát thủ tục',
            rows: [
              {
                cells: {
                  task: 'Niêm yết',
                  lead: { organs: [{ name: 'Trung tâm Phục vụ hành chính công' }], rowSpan: 2 },
                  time: 'Thường xuyên',
                },
              },
              { cells: { task: 'Kiểm tra', time: 'Hằng quý' } },
            ],
          },
          {
            title: 'Một cửa',
            rows: [{ cells: { task: 'Trang bị', lead: { organs: [{ name: 'Văn phòng' }] }, time: 'Quý II' } }],
          },
        ],
      },
    ]);
  });

  it('keep a number of their own as their label', async () => {
    const { appendix } = await read(
      [headings, ['VIII', 'CHỈ ĐẠO'], ['f)', 'Họp', 'UBND', 'Quý I']],
      [merge(1, 1, 1, 3)],
    );
    expect(appendix.rows?.[0]).toMatchObject({ label: 'VIII', title: 'CHỈ ĐẠO', rows: [{ label: 'f)' }] });
  });

  it('know a group that one cell over all columns makes', async () => {
    const { appendix } = await read(
      [headings, ['I. Cải cách thể chế'], ['1', 'Rà soát', 'UBND', 'Quý I']],
      [merge(1, 0, 1, 3)],
    );
    expect(appendix.rows).toEqual([
      {
        title: 'Cải cách thể chế',
        rows: [{ cells: { task: 'Rà soát', lead: { organs: [{ name: 'UBND' }] }, time: 'Quý I' } }],
      },
    ]);
  });

  it('after 1.9 count 1.10 though Excel made 1.1 of it', async () => {
    const rows = Array.from({ length: 10 }, (_, i): Value[] => [
      i === 9 ? 1.1 : `1.${i + 1}`,
      `Việc ${i + 1}`,
      null,
      'Quý I',
    ]);
    const { appendix } = await read(
      [headings, ['I', 'NHÓM'], [1, 'Nhóm nhỏ'], ...rows],
      [merge(1, 1, 1, 3), merge(2, 1, 2, 3)],
    );
    const inner = appendix.rows?.[0]?.rows?.[0]?.rows ?? [];
    expect(inner).toHaveLength(10);
    expect(inner.every(({ label }) => label === undefined)).toBe(true);
  });
});

describe('what Excel changed', () => {
  it('is shown as it was typed, and told', async () => {
    const { appendix, findings } = await read([
      [...headings, 'Tỷ lệ'],
      [1, 'a', null, date(2026, 6, 1, 'mmm-yy'), { value: 0.976, type: 'number', style: { numFmt: '0.0%' } }],
      [2, 'b', null, date(2026, 6, 30, 'd-mmm'), 97.5],
      [3, 'c', null, date(2026, 6, 30, 'dd/mm/yyyy'), 1000],
    ]);
    expect(appendix.rows?.map(({ cells }) => [cells?.time, cells?.['ty-le']])).toEqual([
      ['6/2026', '97,6%'],
      ['30/6', '97,5'],
      ['30/06/2026', '1000'],
    ]);
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'tables.date-as-typed Bảng 1!D2',
      'tables.decimal-as-typed Bảng 1!E2',
      'tables.date-as-typed Bảng 1!D3',
    ]);
    expect(findings[0]?.message).toContain('dòng 2, cột D của trang tính "Bảng 1"');
  });

  it('and what is not understood becomes a finding with its place', async () => {
    const { findings, appendix } = await read(
      [
        headings,
        [1, 'a', 'gộp ngang', null],
        [2, { value: '#REF!', type: 'error' }, null, { value: null, type: 'formula', formula: 'A1+1' }],
      ],
      [merge(1, 2, 1, 3)],
    );
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual(
      expect.arrayContaining(['tables.merged-across Bảng 1!C2', 'tables.cell-error Bảng 1!B3']),
    );
    expect(appendix.rows).toHaveLength(2);
  });

  it('leaves no sheet out in silence', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Khác', rows: [['Ghi chép', 'linh tinh']] },
        { name: 'Bảng', rows: [headings, ['1', 'a', 'b', 'c']] },
      ],
    });
    const { appendix, findings } = await readAppendix(bytes, 'bang.xlsx');
    expect(appendix.rows).toHaveLength(1);
    expect(findings).toEqual([expect.objectContaining({ code: 'tables.sheet-left', path: 'Khác' })]);
  });
});

describe('a file without a table', () => {
  it('is refused with a sentence', async () => {
    await expect(read([['']])).rejects.toMatchObject({ code: 'tables.no-table', kind: 'input' });
  });
});
