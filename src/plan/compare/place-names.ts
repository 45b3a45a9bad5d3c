/** How the fields of a plan are called when a person is told of a place. Data: a new field is a new line. */
import { roman } from '../../roman.ts';
import { pointLetter } from '../conventions/numerals.ts';
import { lettersOf } from './leaves.ts';

export interface FieldName {
  /** Its name; empty: it adds nothing to the place, as the text of an item. */
  name: string;
  /** Of a list: what one item is called before its number. */
  item?: string;
}

/** By the field's key, wherever it stands; where it says more in one place, by the key of what holds it before its own. */
export const fieldNames: Readonly<Record<string, FieldName>> = {
  'signature.name': { name: 'họ và tên người ký' },
  'lines.title': { name: 'chức vụ' },
  'list.names': { name: 'tên nơi nhận' },
  'list.purpose': { name: 'mục đích gửi' },
  'citations.date': { name: 'ngày ban hành' },
  'citations.number': { name: 'số, ký hiệu' },
  'citations.organ': { name: 'cơ quan ban hành' },
  'unit.name': { name: 'tên đơn vị' },
  medium: { name: 'Hình thức văn bản' },
  attachments: { name: 'Cách đính kèm' },
  period: { name: 'Thời gian của kế hoạch' },
  from: { name: 'từ năm' },
  to: { name: 'đến năm' },
  organ: { name: 'Cơ quan ban hành' },
  unit: { name: 'đơn vị' },
  province: { name: 'tỉnh, thành phố' },
  parent: { name: 'đơn vị cấp trên' },
  code: { name: 'mã' },
  type: { name: 'loại' },
  namedAfter: { name: 'cách viết tên' },
  body: { name: 'tên gọi cơ quan' },
  head: { name: 'chức danh người đứng đầu' },
  variables: { name: 'Giá trị điền sẵn' },
  references: { name: 'Văn bản viện dẫn', item: 'Văn bản viện dẫn' },
  decision: { name: 'Quyết định' },
  plan: { name: 'Kế hoạch' },
  appendices: { name: 'Phụ lục', item: 'Phụ lục' },
  kind: { name: 'Tên loại' },
  subject: { name: 'Trích yếu' },
  number: { name: 'Số' },
  symbol: { name: 'Ký hiệu' },
  place: { name: 'Địa danh' },
  date: { name: 'Ngày ban hành' },
  authority: { name: 'Thẩm quyền ban hành' },
  authorityLine: { name: 'Dòng thẩm quyền' },
  referenceAuthority: { name: 'Cơ quan ở dòng Kèm theo' },
  parentLine: { name: 'Cơ quan chủ quản' },
  organLines: { name: 'Tên cơ quan', item: 'Tên cơ quan dòng' },
  preamble: { name: '' },
  citations: { name: 'Căn cứ', item: 'Căn cứ' },
  opening: { name: 'Mở đầu', item: 'Mở đầu đoạn' },
  proposal: { name: 'Theo đề nghị' },
  reference: { name: 'Dòng Kèm theo' },
  articles: { name: 'Các điều', item: 'Điều' },
  signature: { name: 'Chữ ký' },
  lines: { name: 'các dòng', item: 'dòng' },
  recipients: { name: 'Nơi nhận' },
  list: { name: 'danh sách', item: 'dòng' },
  names: { name: 'tên', item: 'tên' },
  purpose: { name: 'Mục đích', item: 'Mục đích' },
  archive: { name: 'lưu' },
  office: { name: 'văn thư' },
  copies: { name: 'số bản' },
  drafter: { name: 'người soạn thảo' },
  mark: { name: 'ký hiệu' },
  free: { name: 'Nội dung chưa xếp chỗ', item: 'Nội dung chưa xếp chỗ' },
  requirements: { name: 'Yêu cầu', item: 'Yêu cầu' },
  generalObjectives: { name: 'Mục tiêu chung', item: 'Mục tiêu chung' },
  targets: { name: 'Chỉ tiêu', item: 'Chỉ tiêu' },
  pillars: { name: 'Các lĩnh vực', item: 'Lĩnh vực' },
  objectives: { name: 'Mục tiêu', item: 'Mục tiêu' },
  tasks: { name: 'Nhiệm vụ', item: 'Nhiệm vụ' },
  solutions: { name: 'Giải pháp', item: 'Giải pháp' },
  budget: { name: 'Kinh phí', item: 'Kinh phí đoạn' },
  assignments: { name: 'Tổ chức thực hiện', item: 'Phân công' },
  duties: { name: 'Nhiệm vụ', item: 'Nhiệm vụ' },
  bearer: { name: 'đối tượng' },
  outline: { name: 'Đề cương', item: 'Mục' },
  blocks: { name: 'Nội dung', item: 'đoạn' },
  after: { name: 'Phần sau bảng', item: 'đoạn sau bảng' },
  children: { name: 'các ý', item: 'ý' },
  more: { name: 'các đoạn tiếp', item: 'đoạn tiếp' },
  closing: { name: 'Phần kết', item: 'Phần kết đoạn' },
  closingNote: { name: 'Ghi chú cuối' },
  content: { name: 'nội dung được in' },
  pass: { name: 'cách in các lĩnh vực' },
  show: { name: 'phần được in' },
  objectivesHeading: { name: 'tiêu đề phần mục tiêu' },
  tasksHeading: { name: 'tiêu đề phần nhiệm vụ' },
  items: { name: 'các lĩnh vực', item: 'lĩnh vực' },
  pillar: { name: 'lĩnh vực' },
  heading: { name: 'tiêu đề' },
  headingNote: { name: 'ghi chú ở tiêu đề' },
  note: { name: 'ghi chú' },
  runIn: { name: 'tiêu đề liền đoạn' },
  marker: { name: 'dấu đầu dòng' },
  label: { name: 'số thứ tự riêng' },
  title: { name: 'tên' },
  name: { name: 'tên' },
  orientation: { name: 'chiều trang' },
  columns: { name: 'các cột', item: 'cột' },
  width: { name: 'độ rộng' },
  align: { name: 'căn lề' },
  key: { name: 'mã cột' },
  rows: { name: 'các dòng', item: 'dòng' },
  cells: { name: '' },
  organs: { name: 'các cơ quan', item: 'cơ quan' },
  rowSpan: { name: 'số dòng gộp' },
  remark: { name: 'ghi chú trong ngoặc' },
  text: { name: '' },
};

/** Usual headings of the columns whose meaning is known. */
export const columnNames: Readonly<Record<string, string>> = {
  no: 'STT',
  objective: 'Mục tiêu',
  task: 'Nhiệm vụ',
  result: 'Kết quả',
  lead: 'Cơ quan chủ trì',
  support: 'Cơ quan phối hợp',
  time: 'Thời gian',
  budget: 'Kinh phí',
  note: 'Ghi chú',
};

const longestName = 60;

/** Words of a text for a place's name: on one line, cut where long. */
export function shortText(value: unknown): string {
  const line = lettersOf(value).replace(/\s+/g, ' ').trim();
  return line.length > longestName ? `${line.slice(0, longestName).trimEnd()}…` : line;
}

/** The number of a section by its depth: `II`, `1`, `a`. */
export function sectionNumber(count: number, depth: number): string {
  return depth === 0 ? roman(count) : depth === 1 ? String(count) : pointLetter(count);
}
