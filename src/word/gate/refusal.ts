/** Why a file does not pass, before anything in it is looked at: one code, one sentence. */
import { Failure } from '../../failure.ts';
import { limits } from './limits.ts';

const megabytes = (bytes: number) => `${bytes / 1024 / 1024} MB`;
const saveAgain = 'hãy mở bằng Word hoặc Excel và lưu lại';

/** What comes after `Tệp X`; `where` is a part or an entry. */
const sentences = {
  'word.gate-not-package': () =>
    'không phải là tệp Word hay Excel (.docx, .xlsx); hãy mở bằng Word hoặc Excel và lưu lại dạng .docx hoặc .xlsx.',
  'word.gate-empty': () => 'rỗng, không có nội dung nào; hãy chọn lại tệp.',
  'word.gate-old-format': () =>
    'có dạng cũ (.doc, .xls); hãy mở bằng Word hoặc Excel, chọn Lưu dưới dạng (Save As) và lưu thành .docx hoặc .xlsx.',
  'word.gate-password': () =>
    'được đặt mật khẩu nên không đọc được; hãy mở bằng Word, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ tài liệu) rồi lưu lại.',
  'word.gate-pdf': () => 'là tệp PDF chứ không phải tệp Word; hãy chọn tệp Word (.docx) đã dùng để tạo ra nó.',
  'word.gate-rtf': () => 'là tệp RTF (dù tên có thể là .doc); hãy mở bằng Word và lưu lại dạng .docx.',
  'word.gate-web-page': () => 'là trang web (dù tên có thể là .doc); hãy mở bằng Word và lưu lại dạng .docx.',
  'word.gate-open-document': () =>
    'là tệp OpenDocument (.odt, .ods) của LibreOffice; hãy lưu lại dạng .docx hoặc .xlsx.',
  'word.gate-cut-off': () => 'đã bị cắt cụt, thiếu phần cuối; hãy tải hoặc chép lại tệp gốc.',
  'word.gate-too-large': () => `lớn hơn ${megabytes(limits.fileBytes)}; hãy dùng một tệp nhỏ hơn.`,
  'word.gate-too-many-parts': () => `có hơn ${limits.entries} thành phần; ${saveAgain}.`,
  'word.gate-inflates': (where: string) =>
    `phình ra quá lớn khi giải nén (${where}); tệp không giống một văn bản bình thường.`,
  'word.gate-forged': (where: string) => `khai trong tệp nén không đúng với nội dung thật (${where}); ${saveAgain}.`,
  'word.gate-overlapping': (where: string) => `có các thành phần nén nằm chồng lên nhau (${where}); ${saveAgain}.`,
  'word.gate-unsafe-name': (where: string) => `có thành phần mang tên không an toàn (${where}); ${saveAgain}.`,
  'word.gate-duplicate': (where: string) => `có hai thành phần cùng tên (${where}); ${saveAgain}.`,
  'word.gate-encrypted': (where: string) => `có thành phần được mã hóa (${where}); hãy bỏ mật khẩu và lưu lại.`,
  'word.gate-unusual-archive': (where: string) =>
    `được nén theo cách không dùng cho tệp Office (${where}); ${saveAgain}.`,
  'word.gate-damaged': (where: string) => `bị hỏng (${where}); hãy lấy lại tệp gốc.`,
  'word.gate-encoding': (where: string) => `có thành phần không viết bằng UTF-8 (${where}); ${saveAgain}.`,
  'word.gate-doctype': (where: string) =>
    `có khai báo DOCTYPE (${where}), điều tệp Office không bao giờ có; ${saveAgain}.`,
  'word.gate-too-deep': (where: string) => `lồng nhau quá ${limits.depth} tầng (${where}); ${saveAgain}.`,
  'word.gate-too-many-nodes': (where: string) => `có quá nhiều phần tử (${where}); hãy chia nhỏ tệp.`,
  'word.gate-not-word': () =>
    'là tệp nén nhưng không phải văn bản Word (có thể là .xlsx, .pptx hoặc .zip); hãy chọn tệp Word dạng .docx.',
  'word.gate-not-workbook': () =>
    'là tệp nén nhưng không phải bảng tính Excel (có thể là .docx, .pptx hoặc .zip); hãy chọn bảng tính dạng .xlsx.',
  'word.broken-xml': (where: string) => `bị hỏng ở phần ${where}; ${saveAgain}.`,
} satisfies Record<string, (where: string) => string>;

export type GateCode = keyof typeof sentences;

/** @param where the part or entry, if it is in one */
export function refusal(code: GateCode, file: string, where = '', cause?: unknown): Failure {
  // Names out of a hostile file are shown short and without what a terminal would obey.
  const shown = where.replace(/\p{C}/gu, '?').slice(0, 80);
  return new Failure('input', code, `Tệp ${file} ${sentences[code](shown)}`, [], cause);
}
