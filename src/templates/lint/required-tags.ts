/** What documents of each part cannot be without, or what of a plan's data would go unprinted. Data; `missing.ts` reads it. */
import type { Severity } from '../../failure.ts';
import type { SectionRole } from '../../merge/template.ts';

export interface RequiredTag {
  role: SectionRole;
  /** One of them is enough. */
  tags: readonly string[];
  /** `error`: no document may lack it. `warning`: legal staff may have typed the words themselves. */
  severity: Exclude<Severity, 'information'>;
  /** Not asked of a plan that is issued by a decision, or asked of that one only. */
  plan?: 'alone' | 'attached';
  /** What documents would lack: `nơi nhận`. */
  lacking: string;
  /** Where it belongs: `dưới dòng "Nơi nhận:"`. */
  where: string;
  /** What the checker would say of the documents for the same reason. */
  brings?: readonly `nd30.${string}`[];
}

const ofPart = (
  role: SectionRole,
  part: string,
  rows: readonly (Omit<RequiredTag, 'role' | 'tags'> & { tags: readonly string[] })[],
): RequiredTag[] => rows.map((row) => ({ ...row, role, tags: row.tags.map((name) => `${part}.${name}`) }));

type Row = Omit<RequiredTag, 'role'>;

const signing: readonly Row[] = [
  {
    ...{ tags: ['Quyền hạn chức vụ'], severity: 'error', lacking: 'quyền hạn, chức vụ của người ký' },
    ...{ where: 'trên chỗ ký' },
  },
  {
    ...{ tags: ['Họ và tên'], severity: 'error', lacking: 'họ và tên người ký', where: 'dưới chỗ ký' },
  },
  {
    ...{ tags: ['Nơi nhận'], severity: 'error', lacking: 'nơi nhận', where: 'dưới dòng "Nơi nhận:"' },
  },
];

const numbered: readonly Row[] = [
  {
    ...{ tags: ['Số ký hiệu', 'Ký hiệu'], severity: 'error', lacking: 'số, ký hiệu', where: 'sau chữ "Số:"' },
  },
  {
    ...{ tags: ['Địa danh'], severity: 'warning', lacking: 'địa danh', where: 'trước ngày tháng năm' },
    brings: ['nd30.place-date-present'],
  },
  {
    ...{ tags: ['Ngày ban hành'], severity: 'error', lacking: 'thời gian ban hành', where: 'sau địa danh' },
  },
];

const head: readonly Row[] = [
  {
    ...{ tags: ['Tên cơ quan'], severity: 'warning', lacking: 'tên cơ quan ban hành', where: 'ở góc trên bên trái' },
    brings: ['nd30.organ-present'],
  },
  {
    ...{ tags: ['Trích yếu'], severity: 'error', lacking: 'trích yếu nội dung', where: 'dưới tên loại văn bản' },
  },
];

const preamble = (where: string): readonly Row[] => [
  { tags: ['Căn cứ'], severity: 'warning', lacking: 'các căn cứ', where },
  { tags: ['Theo đề nghị'], severity: 'warning', lacking: 'dòng "Theo đề nghị của …"', where: 'sau các căn cứ' },
  { tags: ['Lời dẫn'], severity: 'warning', lacking: 'lời dẫn', where: 'sau các căn cứ' },
];

const only = (plan: RequiredTag['plan'], rows: readonly Row[]): Row[] =>
  rows.map((row) => ({ ...row, ...(plan ? { plan } : {}) }));

export const requiredTags: readonly RequiredTag[] = [
  ...ofPart('decision', 'Quyết định', [
    ...head,
    ...numbered,
    ...preamble('trên dòng "QUYẾT ĐỊNH:"').map((row): Row =>
      row.tags[0] === 'Căn cứ' ? { ...row, severity: 'error' } : row,
    ),
    { tags: ['Thẩm quyền'], severity: 'warning', lacking: 'thẩm quyền ban hành', where: 'trên các căn cứ' },
    {
      tags: ['Các điều'],
      severity: 'error',
      lacking: 'các điều',
      where: 'trong một đoạn riêng dưới dòng "QUYẾT ĐỊNH:"',
    },
    ...signing,
  ]),
  ...ofPart('plan', 'Kế hoạch', [
    ...head,
    ...only('alone', numbered),
    ...preamble('dưới trích yếu'),
    {
      ...{ plan: 'attached', tags: ['Dẫn chiếu'], severity: 'error', lacking: 'dòng "(Kèm theo Quyết định …)"' },
      ...{ where: 'dưới trích yếu' },
    },
    { tags: ['Nội dung'], severity: 'error', lacking: 'nội dung Kế hoạch', where: 'trong một đoạn riêng' },
    ...only('alone', signing),
  ]),
  ...ofPart('appendix', 'Phụ lục', [
    {
      ...{ tags: ['Nhãn'], severity: 'error', lacking: 'chữ "Phụ lục" và số thứ tự', where: 'trên tên phụ lục' },
    },
    { tags: ['Tên phụ lục'], severity: 'error', lacking: 'tên phụ lục', where: 'dưới chữ "Phụ lục"' },
    {
      tags: ['Dẫn chiếu'],
      severity: 'error',
      lacking: 'dòng "(Kèm theo …)"',
      where: 'dưới tên phụ lục',
    },
    { tags: ['Lời đầu'], severity: 'warning', lacking: 'đoạn văn trước bảng', where: 'trên bảng' },
    { tags: ['Bảng'], severity: 'error', lacking: 'bảng của phụ lục', where: 'trong hàng tiêu đề của bảng mẫu' },
    { tags: ['Lời cuối'], severity: 'warning', lacking: 'đoạn văn sau bảng', where: 'dưới bảng' },
  ]),
];
