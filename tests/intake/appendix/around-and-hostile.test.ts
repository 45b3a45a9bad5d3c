/** What stands around the table of an appendix, and tables that no plan can hold. */
import { describe, expect, it } from 'vitest';
import { checkPlanData } from '../../../src/plan/parse.ts';
import { p, r } from '../../word/small-document.ts';
import { appendixOf, rowsOf, table, type Made } from './tables.ts';

const heads = ['STT', 'Mục tiêu', 'Nhiệm vụ cụ thể', 'Đơn vị chủ trì', 'Tiến độ'];
const even = [600, 3000, 3000, 2500, 1500];
const row = (no: string, text: string) => [no, `Mục tiêu ${text}`, `Nhiệm vụ ${text}`, 'Văn phòng', 'Quý I'];

describe('what stands around the table', () => {
  it('stays at its place: words before, a table with other columns and words after', () => {
    const { appendix, report } = appendixOf(
      p(r('Đơn vị tính: triệu đồng')) +
        table([heads, row('1', 'một'), row('2', 'hai')], even) +
        p(r('Biểu kèm theo')) +
        table(
          [
            ['Năm', 'Số lượng'],
            ['1', '12'],
          ],
          [1500, 1500],
        ) +
        p(r('Ghi chú: hết./.')),
    );
    expect(appendix.blocks).toEqual([{ marker: '', text: 'Đơn vị tính: triệu đồng' }]);
    expect(rowsOf(appendix)).toHaveLength(2);
    expect(appendix.after).toEqual([
      { marker: '', text: 'Biểu kèm theo' },
      { marker: '', text: 'Năm', more: ['Số lượng'] },
      { marker: '', label: '1', text: '12' },
      { marker: '', text: 'Ghi chú: hết./.' },
    ]);
    expect(report.pieces.every(({ path, state }) => state === 'form' || path.startsWith('appendices[0]'))).toBe(true);
  });

  it('of a table that is flat text is a block a row, its cells parted as the tabs part them', () => {
    const tab = '<w:r><w:tab/></w:r>';
    const line = (...cells: string[]) => p(cells.map((text) => r(text)).join(tab));
    const { appendix, report } = appendixOf(line('STT', 'Nhiệm vụ', 'Kết quả') + line('1', 'Rà soát', 'Báo cáo'));
    expect(appendix.blocks).toEqual([
      { marker: '', text: 'STT', more: ['Nhiệm vụ', 'Kết quả'] },
      { marker: '', label: '1', text: 'Rà soát', more: ['Báo cáo'] },
    ]);
    expect(report.counts.free).toBe(2);
  });

  it('is all there is where there is no table', () => {
    const { appendix } = appendixOf(p(r('Đề cương báo cáo:')) + p(r('1. Kết quả')) + p(r('2. Tồn tại')));
    expect(appendix.columns).toBeUndefined();
    expect(JSON.stringify(appendix.blocks)).toContain('Tồn tại');
  });
});

describe('hostile tables', () => {
  const wide = Array.from({ length: 60 }, (_, i) => `Cột số ${i}`);

  it('with more columns than an appendix has stay word for word, a block a row', () => {
    const { appendix, plan } = appendixOf(
      table(
        [wide, wide.map((text) => `${text}.`)],
        wide.map(() => 400),
      ),
    );
    expect(appendix.columns).toBeUndefined();
    expect(appendix.blocks).toHaveLength(2);
    expect(checkPlanData(plan, { draft: true }).findings).toEqual([]);
  });

  it('with spans that overlap, lead nowhere or leave no cells give a valid plan with every word', () => {
    const ends = (merge: 'restart' | 'continue', text: string, span = 1): Made => ({ text, merge, span });
    const { plan, report } = appendixOf(
      table(
        [
          [ends('continue', 'Lạc', 2), 'Việc cần làm', 'Chỉ số'],
          [ends('restart', 'A', 2), ends('restart', 'B', 2)],
          [ends('continue', 'C'), ends('continue', 'D', 2), ends('continue', 'E')],
          [],
          [ends('continue', '', 2), ends('continue', 'F', 2)],
          [{ text: 'G', span: 9 }],
        ],
        [600, 3000, 0, 2000],
      ),
    );
    expect(checkPlanData(plan, { draft: true }).findings).toEqual([]);
    const printed = JSON.stringify(plan);
    for (const word of ['Lạc', 'Việc cần làm', 'Chỉ số', '"A"', '"B"', 'C', 'D', 'E', 'F', 'G'])
      expect(printed).toContain(word);
    expect(report.pieces.filter(({ state }) => state === 'noise')).toEqual([]);
  });

  it('of hundreds of rows are read whole', () => {
    const rows = Array.from({ length: 300 }, (_, i) => row(String(i + 1), `việc ${i}`));
    expect(appendixOf(table([heads, ...rows], even)).appendix.rows).toHaveLength(300);
  });
});
