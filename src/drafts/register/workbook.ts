/**
 * The register as an Excel workbook: the book of Nghị định 30/2020/NĐ-CP, Phụ lục IV (Sổ đăng ký văn bản đi), and on a second
 * sheet the fields of Phụ lục VI, Phần II, Mục I under their names there.
 */
import { unzipSync, zipSync } from 'fflate';
import type { Cell, CellStyle, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { shortDate } from '../../plan/conventions/dates.ts';
import { defaultFont, headingStyle } from '../../tables/sheet-look.ts';
import { escaped } from '../../tables/sheet-text.ts';
import { dayInVietnam } from '../../plan/conventions/vietnam-day.ts';
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
    of: ({ voidedAt }) => (voidedAt === null ? null : shortDate(dayInVietnam(new Date(voidedAt)))),
  },
  { heading: 'Lý do hủy', width: 30, of: (entry) => entry.voidReason },
];

const thin = { style: 'thin' as const };
const ruled = { top: thin, right: thin, bottom: thin, left: thin };

const bodyStyle: CellStyle = {
  font: defaultFont,
  border: ruled,
  alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
};

function cell(value: string | number | null | undefined, style: CellStyle): Partial<Cell> {
  if (typeof value === 'number') return { value, type: 'number', style };
  return { value: escaped(value ?? ''), type: 'string', style };
}

function sheet(name: string, columns: readonly Column[], entries: readonly RegisterEntry[]): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  columns.forEach((column, i) => {
    cells.set(`0,${i}`, cell(column.heading, headingStyle));
    entries.forEach((entry, row) => cells.set(`${row + 1},${i}`, cell(column.of(entry), bodyStyle)));
  });
  return {
    name,
    rows: Array.from({ length: entries.length + 1 }, () => columns.map(() => null)),
    cells,
    columns: columns.map(({ width }) => ({ width })),
    freezePane: { rows: 1 },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: '&C&P' },
  };
}

/** The day in the entries of the archive: the first that ZIP knows, so that the same register gives the same bytes. */
const archiveDay = '1980-01-01T00:00:00';

/** Bytes of an .xlsx file. */
export async function registerWorkbook(entries: readonly RegisterEntry[]): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: [sheet('Sổ đăng ký văn bản đi', book, entries), sheet('Dữ liệu đặc tả', data, entries)],
    defaultFont,
    properties: { title: 'Sổ đăng ký văn bản đi', created: new Date(0), modified: new Date(0) },
  });
  return zipSync(unzipSync(bytes), { mtime: archiveDay });
}
