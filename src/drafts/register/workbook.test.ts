import { readXlsx } from 'hucre/xlsx';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RegisterEntry } from './list.ts';
import { registerWorkbook } from './workbook.ts';

const entry: RegisterEntry = {
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'QĐ',
  year: 2026,
  number: '9',
  numberAndSymbol: '09/QĐ-UBND',
  symbol: 'QĐ-UBND',
  issuedOn: '2026-01-05',
  typeName: 'Quyết định',
  organName: 'UBND xã',
  subject: 'Ban hành <Kế hoạch> & phụ lục',
  signer: 'Trần Thị Bình',
  signerTitle: 'CHỦ TỊCH',
  recipients: 'Như Điều 3\nSở Nội vụ (để b/c)',
  archivedWith: 'VT',
  pages: 17,
  copies: 12,
  urgency: 'Khẩn',
  secrecy: null,
  language: 'Tiếng Việt',
  fileNotation: '01.KH',
  fileOrdinal: 3,
  dueOn: '2026-02-10',
  note: '=1+1',
  issuedDocumentId: null,
  draftId: null,
  createdAt: '2026-01-05T01:00:00.000Z',
  createdBy: { id: '00000000-0000-4000-8000-000000000002', fullName: 'Lan' },
  voidedAt: '2026-01-06T18:30:00.000Z',
  voidReason: 'Sai trích yếu',
};

/** Every cell's text, sheet by sheet, by the reader that opens what people upload. */
async function cells(): Promise<string[][]> {
  const { sheets } = await readXlsx(await registerWorkbook([entry]));
  return sheets.map(({ rows }) => rows.flat().map((value) => (value === null ? '' : String(value))));
}

describe('the register as a workbook', () => {
  afterEach(() => vi.useRealTimers());

  it('has the columns of the book on its first sheet, a void with its reason', async () => {
    const [book = []] = await cells();
    expect(book.slice(0, 8)).toEqual([
      'Số, ký hiệu văn bản',
      'Ngày, tháng văn bản',
      'Tên loại và trích yếu nội dung văn bản',
      'Người ký',
      'Nơi nhận văn bản',
      'Đơn vị, người nhận bản lưu',
      'Số lượng bản',
      'Ghi chú',
    ]);
    expect(book.slice(8)).toEqual([
      '09/QĐ-UBND',
      '05/01/2026',
      'Quyết định: Ban hành <Kế hoạch> & phụ lục',
      'Trần Thị Bình',
      'Như Điều 3\nSở Nội vụ (để b/c)',
      'VT',
      '12',
      'Đã hủy: Sai trích yếu; Khẩn; =1+1',
    ]);
  });

  it('has all fields of the decree’s list of data on its second sheet, the day of the void as in Vietnam', async () => {
    const [, data = []] = await cells();
    expect(data.slice(0, 20).join()).toContain('Trích yếu nội dung (Subject)');
    expect(data).toEqual(
      expect.arrayContaining(['01.KH', '3', '9', 'QĐ-UBND', '17', 'CHỦ TỊCH', '10/02/2026', '07/01/2026']),
    );
  });

  it('is the same bytes for the same entries, whatever the day', async () => {
    const once = await registerWorkbook([entry]);
    vi.useFakeTimers({ now: Date.UTC(2031, 4, 5), toFake: ['Date'] });
    expect(Buffer.from(await registerWorkbook([entry])).equals(Buffer.from(once))).toBe(true);
  });
});
