import { describe, expect, it } from 'vitest';
import type { Cell, Row } from '../model/appendix.ts';
import type { Plan } from '../model/plan.ts';
import { checkConsistency } from './index.ts';

const columns = ['no', 'task', 'lead', 'support'].map((key) => ({ key }));
const rowOf = (lead: Cell | undefined, support: Cell | undefined, task = 'Việc'): Row => ({
  cells: { task, ...(lead === undefined ? {} : { lead }), ...(support === undefined ? {} : { support }) },
});
function messages(code: string, rows: Row[], bearers: string[] = []): string[] {
  const plan: Plan = {
    organ: { unit: { type: 'xã', name: 'Lộc Hòa' } },
    plan: { assignments: bearers.map((name) => ({ name })) },
    appendices: [{ title: 'X', columns, rows }],
  };
  return checkConsistency(plan)
    .filter((finding) => finding.code === code)
    .map(({ path, message }) => `${path}: ${message}`);
}

describe('lead and support of a row', () => {
  const same = (rows: Row[]): string[] => messages('check.lead-is-support', rows);
  const generic = 'Các bộ phận có liên quan';

  it.each<[string, Cell | undefined, Cell | undefined, boolean]>([
    ['the same unit', 'Văn phòng UBND xã', 'Văn phòng UBND xã', true],
    ['the same unit, otherwise spelt', 'VP UBND', 'Văn phòng Ủy ban nhân dân xã Lộc Hòa', true],
    ['a generic group twice', generic, generic, true],
    [
      'a list in another order',
      { organs: [{ name: 'Văn phòng' }, { name: generic, remark: 'một cửa' }] },
      `${generic}; Văn phòng`,
      true,
    ],
    ['a remark with a comma', 'Văn phòng (một cửa, số hóa)', 'Văn phòng', true],
    ['two units', 'Văn phòng UBND xã', 'Tư pháp - Hộ tịch', false],
    ['a lead among others that support', 'Tư pháp - Hộ tịch', 'Văn phòng; Tư pháp - Hộ tịch', false],
    ['blank cells', '', '', false],
    ['no cells', undefined, undefined, false],
  ])('%s', (_name, lead, support, wrong) => expect(same([rowOf(lead, support)])).toHaveLength(wrong ? 1 : 0));

  it('is told once for an appendix: three rows by name, the rest by number', () => {
    const rows = Array.from({ length: 5 }, (_, i) => rowOf('Văn phòng', 'Văn phòng', `Việc ${i}`));
    const [message, ...others] = same(rows);
    expect(others).toEqual([]);
    expect(message).toContain('appendices[0].rows[0], appendices[0].rows[1], appendices[0].rows[2] và 2 dòng khác');
  });

  it('tells cells that both span rows once, and ends a span where it ends', () => {
    const rows: Row[] = [
      rowOf({ text: 'Y tế', rowSpan: 2 }, { text: 'Y tế', rowSpan: 2 }),
      rowOf(undefined, undefined),
      rowOf(undefined, 'Y tế'),
    ];
    expect(same(rows)[0]).toContain('(appendices[0].rows[0])');
  });

  it('counts a cell that spans rows, and the group rows', () => {
    const rows: Row[] = [
      rowOf({ text: 'Văn phòng', rowSpan: 2 }, 'Tư pháp'),
      rowOf(undefined, 'Văn phòng'),
      { title: 'Nhóm', cells: { lead: 'Y tế', support: 'Y tế' }, rows: [rowOf('Y tế', 'Y tế')] },
    ];
    expect(same(rows)[0]).toContain('(appendices[0].rows[1], appendices[0].rows[2], appendices[0].rows[2].rows[0])');
  });
});

describe('a unit without duties', () => {
  const unknown = (lead: string, ...bearers: string[]): string =>
    messages('check.unit-without-duties', [rowOf(lead, undefined)], bearers).join('\n');

  it('asks for a bearer of another kind of unit', () => {
    expect(unknown('Trung tâm Y tế', 'Phòng Kinh tế', 'Trạm Y tế xã')).toContain('(có phải “Trạm Y tế xã”?)');
  });
  it('names the nearest bearer', () => {
    expect(unknown('Văn phòng UBND xã', 'Tài chính - Kế toán', 'Công chức Văn phòng-thống kê xã')).toContain(
      'không nêu đơn vị này (có phải “Công chức Văn phòng-thống kê xã”?)',
    );
  });
  it('asks nothing where no name is near', () => {
    expect(unknown('Trạm Y tế', 'Phòng Kinh tế', 'Văn phòng')).toContain('không nêu đơn vị này; hãy');
    expect(unknown('Văn thư', 'Văn phòng')).toContain('không nêu đơn vị này; hãy');
  });
});
