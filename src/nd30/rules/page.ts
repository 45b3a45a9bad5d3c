/** Paper, orientation, margins: Phụ lục I, Phần I, Mục I. */
import type { CheckedRule } from '../checks/check.ts';
import { checkMargin, checkOrientation, checkPaper, type Side } from '../checks/page.ts';
import { form } from './clauses.ts';

/** Millimetres; half a millimetre more or less is what Word rounds. */
const margins: readonly { side: Side; name: string; range: readonly [number, number] }[] = [
  { side: 'top', name: 'trên', range: [20, 25] },
  { side: 'bottom', name: 'dưới', range: [20, 25] },
  { side: 'left', name: 'trái', range: [30, 35] },
  { side: 'right', name: 'phải', range: [15, 20] },
];

export const pageRules: readonly CheckedRule[] = [
  {
    rule: {
      ...{ id: 'nd30.paper', clause: form('I', '1'), kinds: [], required: { text: 'A4 (210 mm × 297 mm)' } },
      ...{ severity: 'error', fixable: true, implies: [] },
      sentence: 'Văn bản được trình bày trên khổ giấy A4 (210 mm × 297 mm), sai số đến 0,5 mm.',
      remedy: 'Vào Layout > Size, chọn A4 cho cả văn bản.',
    },
    check: checkPaper,
    wholeFile: true,
  },
  {
    rule: {
      ...{ id: 'nd30.orientation', clause: form('I', '2'), kinds: [] },
      ...{ required: { text: 'trang đứng (theo chiều dài); trang ngang chỉ khi có bảng, biểu' } },
      ...{ severity: 'error', fixable: false, implies: [] },
      sentence: 'Văn bản trình bày theo chiều dài của khổ A4; chỉ trang có bảng, biểu mới được theo chiều rộng.',
      remedy: 'Vào Layout > Orientation, chọn Portrait cho phần văn bản này.',
    },
    check: checkOrientation,
    wholeFile: true,
  },
  ...margins.map(({ side, name, range }): CheckedRule => ({
    rule: {
      ...{ id: `nd30.margin-${side}`, clause: form('I', '3'), kinds: [], required: { range, unit: 'mm' } },
      ...{ severity: 'error', fixable: true, implies: [] },
      sentence: `Lề ${name} của trang, nhìn theo chiều đọc, từ ${range[0]} đến ${range[1]} mm, sai số đến 0,5 mm.`,
      remedy: `Vào Layout > Margins > Custom Margins, đặt lề ${name} từ ${range[0]} đến ${range[1]} mm.`,
    },
    check: checkMargin(side),
    wholeFile: true,
  })),
];
