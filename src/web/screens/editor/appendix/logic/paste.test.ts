import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { excelText, fromExcel, fromWord } from '../../../../../../tests/web/appendix-clipboards.ts';
import { appendixLines } from '../../../../../plan/appendix-table/lines.ts';
import type { Appendix } from '../../../../../plan/model/appendix.ts';
import { tableOfHtml } from './clipboard-html.ts';
import { tableOfText } from './clipboard-text.ts';
import { copied } from './copy.ts';
import { pasted, type Range } from './paste.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html') as unknown as Document;
const table = (html: string) => tableOfHtml(html, parse)!;
const texts = (html: string) => table(html).map(({ places }) => places.map((place) => place?.text));
const at = (line: number, column: number, toLine = line, toColumn = column): Range => ({
  from: { line, column },
  to: { line: toLine, column: toColumn },
});

const columns = [{ key: 'no' }, { key: 'task' }, { key: 'lead' }, { key: 'time' }];
const plain: Appendix = {
  columns,
  rows: [
    { title: 'Nhóm', rows: [{ cells: { task: 'a', lead: { text: 'x', rowSpan: 2 } } }, { cells: { task: 'b' } }] },
    { title: 'Nhóm sau', rows: [{ cells: { task: 'c' } }] },
  ],
};

describe('the clipboard', () => {
  it('of Excel gives cells, breaks and spans, without its hidden row', () => {
    expect(texts(fromExcel)).toEqual([
      ['I', 'Cải cách thể chế', undefined, undefined],
      ['1', 'Rà soát văn bản\nquy phạm pháp luật', 'Văn phòng HĐND và UBND xã', 'Quý I'],
      [undefined, 'Công bố <kết quả> & niêm yết', undefined, '30/6/2026'],
    ]);
    expect(table(fromExcel)[1]?.places[2]).toMatchObject({ rowSpan: 2, colSpan: 1 });
  });

  it('of Word gives paragraphs, signs of lists and a table inside a cell', () => {
    expect(texts(fromWord)).toEqual([
      ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Ghi chú'],
      ['II. Cải cách thủ tục hành chính', undefined, undefined, undefined],
      [
        '1',
        '- Niêm yết công khai;\n- Cập nhật kịp thời.',
        'Trung tâm Phục vụ hành chính công;\nVăn phòng (phối hợp chuẩn bị)',
        'Mẫu\nsố 01',
      ],
    ]);
  });

  it('of text keeps quoted cells whole, and lonely quotation marks', () => {
    expect(tableOfText(excelText).map(({ places }) => places.map((place) => place?.text))).toEqual([
      ['a', 'dòng một\ndòng "hai"', '3"'],
      ['', 'x', ''],
    ]);
  });

  it('without a table is no table', () => {
    expect(tableOfHtml('<p>một đoạn</p>', parse)).toBeUndefined();
  });
});

describe('pasting', () => {
  it('a table with groups puts them behind the group one stands in', () => {
    const { appendix } = pasted(plain, at(1, 0), table(fromExcel));
    expect(appendix.rows?.map(({ title }) => title)).toEqual(['Nhóm', 'Cải cách thể chế', 'Nhóm sau']);
    expect(appendix.rows?.[1]?.rows?.[0]?.cells).toEqual({
      no: { rowSpan: 2 },
      task: { text: 'Rà soát văn bản', more: ['quy phạm pháp luật'] },
      lead: { organs: [{ name: 'Văn phòng HĐND và UBND xã' }], rowSpan: 2 },
      time: 'Quý I',
    });
    expect(appendixLines(appendix).map(({ number }) => number)).toEqual(['I', '1', '2', 'II', '1', '', 'III', '1']);
  });

  it('a table with headings puts every column where its heading says, and new ones to the right', () => {
    const { appendix } = pasted(plain, at(1, 1), table(fromWord));
    expect(appendix.columns?.map(({ key }) => key)).toEqual(['no', 'task', 'lead', 'time', 'note']);
    expect(appendix.rows?.[1]).toMatchObject({
      title: 'Cải cách thủ tục hành chính',
      rows: [
        {
          cells: {
            task: { text: '- Niêm yết công khai;', more: ['- Cập nhật kịp thời.'] },
            lead: {
              organs: [
                { name: 'Trung tâm Phục vụ hành chính công' },
                { name: 'Văn phòng', remark: 'phối hợp chuẩn bị' },
              ],
            },
            note: { text: 'Mẫu', more: ['số 01'] },
          },
        },
      ],
    });
  });

  it('into an empty appendix takes its columns', () => {
    const { appendix } = pasted({ columns: [{ key: 'no' }], rows: [{}] }, at(0, 0), table(fromWord));
    expect(appendix.columns).toEqual([{ key: 'no', heading: 'TT' }, { key: 'task' }, { key: 'lead' }, { key: 'note' }]);
    expect(appendix.rows?.map(({ title, label }) => [title, label])).toEqual([['Cải cách thủ tục hành chính', 'II']]);
  });

  it('cells writes over what is there, opens spans, and grows rows before the next group', () => {
    const { appendix } = pasted(plain, at(2, 1), tableOfText('mới\tPhòng A\tQuý I\nthêm\tPhòng B\tQuý II\n'));
    expect(appendix.rows?.[0]?.rows).toEqual([
      { cells: { task: 'a', lead: 'x' } },
      { cells: { task: 'mới', lead: { organs: [{ name: 'Phòng A' }] }, time: 'Quý I' } },
      { cells: { task: 'thêm', lead: { organs: [{ name: 'Phòng B' }] }, time: 'Quý II' } },
    ]);
    expect(appendix.rows?.[1]).toEqual(plain.rows?.[1]);
  });

  it('beyond the last column adds columns', () => {
    const { appendix } = pasted(plain, at(1, 3), tableOfText('Quý I\t5 triệu'));
    expect(appendix.columns).toHaveLength(5);
    expect(Object.values(appendix.rows![0]!.rows![0]!.cells!)).toContain('5 triệu');
  });

  it('one cell fills the selection', () => {
    const { appendix } = pasted(plain, at(1, 3, 2, 3), tableOfText('Quý I'));
    expect(appendix.rows?.[0]?.rows?.map(({ cells }) => cells?.time)).toEqual(['Quý I', 'Quý I']);
  });

  it('what was copied gives the same rows', () => {
    const lines = appendixLines(plain);
    const { html, text } = copied(lines, columns, at(0, 0, lines.length - 1, 3));
    const { appendix } = pasted({ columns, rows: [] }, at(0, 0), table(html));
    expect(appendix.rows).toEqual([
      {
        title: 'Nhóm',
        rows: [{ cells: { task: 'a', lead: { organs: [{ name: 'x' }], rowSpan: 2 } } }, { cells: { task: 'b' } }],
      },
      { title: 'Nhóm sau', rows: [{ cells: { task: 'c' } }] },
    ]);
    expect(text.split('\r\n')[1]).toBe('1\ta\tx\t');
  });
});
