/**
 * The slots of a document: each is a named style of the stock templates, and nothing else stands in it. What a plan's field
 * prints goes into one of them (`fields.ts`); an account of a document is a list of slots with their texts.
 */
export const slots = {
  parentOrgan: 'KH Cơ quan chủ quản',
  organ: 'KH Tên cơ quan',
  nation: 'KH Quốc hiệu',
  motto: 'KH Tiêu ngữ',
  number: 'KH Số ký hiệu',
  placeAndDate: 'KH Địa danh và ngày',
  kind: 'KH Tên loại',
  subject: 'KH Trích yếu',
  reference: 'KH Dẫn chiếu',
  authority: 'KH Thẩm quyền',
  citation: 'KH Căn cứ',
  opening: 'KH Lời dẫn',
  decides: 'KH Quyết định',
  article: 'KH Điều',
  heading: 'KH Mục',
  titledClause: 'KH Khoản có tiêu đề',
  clause: 'KH Khoản',
  subclause: 'KH Tiểu khoản',
  point: 'KH Điểm',
  dash: 'KH Gạch đầu dòng',
  plus: 'KH Dấu cộng',
  star: 'KH Dấu sao',
  plain: 'KH Văn bản',
  note: 'KH Ghi chú',
  capacity: 'KH Quyền hạn và chức vụ',
  signer: 'KH Họ và tên',
  recipientsTitle: 'KH Nơi nhận (tiêu đề)',
  recipient: 'KH Nơi nhận',
  drafter: 'KH Ký hiệu người soạn thảo',
  appendix: 'KH Phụ lục',
  appendixTitle: 'KH Tên phụ lục',
  tableHead: 'KH Bảng (tiêu đề cột)',
  group: 'KH Bảng (nhóm)',
  subgroup: 'KH Bảng (nhóm con)',
  cell: 'KH Bảng (ô)',
  rowNumber: 'KH Bảng (STT)',
} as const;

export type Slot = keyof typeof slots;

export interface Entry {
  slot: Slot;
  text: string;
  /** In the appendix's table: where the cell stands, as `cellPlace` writes it. */
  cell?: string;
}

/** Spaces and line breaks of any kind count as one space, none at the ends. */
export function settled(text: string): string {
  return text.replace(/[\s\u0085]+/gu, ' ').trim();
}

export function cellPlace(row: number, column: number, columns: number, rows: number): string {
  return `row ${row}, column ${column}${columns > 1 ? ` over ${columns} columns` : ''}${rows > 1 ? ` over ${rows} rows` : ''}`;
}

/** An entry as one line that reads well when a test fails. */
export function entryLine({ slot, text, cell }: Entry): string {
  return `[${slots[slot]}${cell === undefined ? '' : ` | ${cell}`}] ${settled(text)}`;
}
