/**
 * The register as an Excel workbook: the book of Nghị định 30/2020/NĐ-CP, Phụ lục IV (Sổ đăng ký văn bản đi), and on a second
 * sheet the fields of Phụ lục VI, Phần II, Mục I under their names there.
 */
import writeExcelFile, { type Row } from 'write-excel-file/node';
import { shortDate } from '../../plan/conventions/dates.ts';
import type { RegisterEntry } from './list.ts';

interface Column {
  heading: string;
  /** In characters. */
  width: number;
  of(entry: RegisterEntry): string | number | null | undefined;
}

function day(iso: string | null): string | null {
  return iso === null ? null : shortDate(iso);
}

function remark({ note, voidReason, urgency, secrecy }: RegisterEntry): string {
  const voided = voidReason === null ? null : `Đã hủy: ${voidReason}`;
  return [voided, urgency, secrecy, note].filter((part) => part).join('; ');
}

const book: readonly Column[] = [
  { heading: 'Số, ký hiệu văn bản', width: 18, of: (entry) => entry.numberAndSymbol },
  { heading: 'Ngày, tháng văn bản', width: 13, of: (entry) => day(entry.issuedOn) },
  {
    heading: 'Tên loại và trích yếu nội dung văn bản',
    width: 60,
    of: ({ typeName, subject }) => `${typeName}: ${subject}`,
  },
  { heading: 'Người ký', width: 22, of: (entry) => entry.signer },
  { heading: 'Nơi nhận văn bản', width: 36, of: (entry) => entry.recipients },
  { heading: 'Đơn vị, người nhận bản lưu', width: 18, of: (entry) => entry.archivedWith },
  { heading: 'Số lượng bản', width: 10, of: (entry) => entry.copies },
  { heading: 'Ghi chú', width: 30, of: remark },
];

const data: readonly Column[] = [
  { heading: 'Số và ký hiệu hồ sơ (FileNotation)', width: 18, of: (entry) => entry.fileNotation },
  { heading: 'Số thứ tự văn bản trong hồ sơ (DocOrdinal)', width: 14, of: (entry) => entry.fileOrdinal },
  { heading: 'Tên loại văn bản (TypeName)', width: 16, of: (entry) => entry.typeName },
  { heading: 'Số của văn bản (CodeNumber)', width: 12, of: (entry) => entry.number },
  { heading: 'Ký hiệu của văn bản (CodeNotation)', width: 16, of: (entry) => entry.symbol },
  { heading: 'Ngày, tháng, năm văn bản (IssuedDate)', width: 14, of: (entry) => day(entry.issuedOn) },
  { heading: 'Tên cơ quan, tổ chức ban hành (OrganName)', width: 30, of: (entry) => entry.organName },
  { heading: 'Trích yếu nội dung (Subject)', width: 60, of: (entry) => entry.subject },
  { heading: 'Ngôn ngữ (Language)', width: 12, of: (entry) => entry.language },
  { heading: 'Số trang (PageAmount)', width: 10, of: (entry) => entry.pages },
  { heading: 'Ghi chú (Description)', width: 24, of: (entry) => entry.note },
  { heading: 'Chức vụ người ký (Position)', width: 20, of: (entry) => entry.signerTitle },
  { heading: 'Họ và tên người ký (FullName)', width: 22, of: (entry) => entry.signer },
  { heading: 'Nơi nhận (To)', width: 36, of: (entry) => entry.recipients },
  { heading: 'Mức độ khẩn (Priority)', width: 12, of: (entry) => entry.urgency },
  { heading: 'Độ mật (Priority)', width: 12, of: (entry) => entry.secrecy },
  { heading: 'Số lượng bản phát hành (IssuedAmount)', width: 12, of: (entry) => entry.copies },
  { heading: 'Hạn trả lời văn bản (DueDate)', width: 14, of: (entry) => day(entry.dueOn) },
  {
    heading: 'Hủy ngày',
    width: 14,
    of: ({ voidedAt }) => (voidedAt === null ? null : shortDate(voidedAt.slice(0, 10))),
  },
  { heading: 'Lý do hủy', width: 30, of: (entry) => entry.voidReason },
];

const border = { borderStyle: 'thin' } as const;

function rows(columns: readonly Column[], entries: readonly RegisterEntry[]): Row[] {
  const heading = columns.map((column) => ({
    value: column.heading,
    type: String,
    fontWeight: 'bold' as const,
    align: 'center' as const,
    alignVertical: 'center' as const,
    wrap: true,
    ...border,
  }));
  const body = entries.map((entry) =>
    columns.map((column) => {
      const value = column.of(entry);
      const look = { alignVertical: 'top' as const, wrap: true, ...border };
      if (typeof value === 'number') return { value, type: Number, ...look };
      return value ? { value, type: String, ...look } : { value: null, ...look };
    }),
  );
  return [heading, ...body] as Row[];
}

/** Bytes of an .xlsx file. */
export async function registerWorkbook(entries: readonly RegisterEntry[]): Promise<Uint8Array> {
  const sheet = (name: string, columns: readonly Column[]) => ({
    sheet: name,
    data: rows(columns, entries),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  });
  const options = { fontFamily: 'Times New Roman', fontSize: 12 };
  return writeExcelFile([sheet('Sổ đăng ký văn bản đi', book), sheet('Dữ liệu đặc tả', data)], options).toBuffer();
}
