/** Why a file does not pass, before anything in it is looked at: one code, one sentence. */
import { Failure } from '../../failure.ts';
import { limits } from './limits.ts';

const megabytes = (bytes: number) => `${bytes / 1024 / 1024} MB`;
const saveAgain = 'hãy mở bằng Word hoặc Excel và lưu lại';

/** What comes after `Tệp X`; `where` is a part or an entry. */
const sentences = {
  'word.gate-not-package': () =>
    'không phải là tệp Word hay Excel (.docx, .xlsx), hoặc đã bị cắt cụt; hãy lưu lại dạng .docx hoặc .xlsx.',
  'word.gate-old-format': () =>
    'có dạng cũ (.doc, .xls) hoặc được đặt mật khẩu; hãy bỏ mật khẩu và lưu lại dạng .docx hoặc .xlsx.',
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
  'word.gate-not-word': () => 'không phải là tệp Word (.docx); hãy mở bằng Word và lưu lại dạng .docx.',
  'word.gate-not-workbook': () => 'không phải là bảng tính Excel (.xlsx); hãy mở bằng Excel và lưu lại dạng .xlsx.',
  'word.broken-xml': (where: string) => `bị hỏng ở phần ${where}; ${saveAgain}.`,
} satisfies Record<string, (where: string) => string>;

export type GateCode = keyof typeof sentences;

/** @param where the part or entry, if it is in one */
export function refusal(code: GateCode, file: string, where = '', cause?: unknown): Failure {
  // Names out of a hostile file are shown short and without what a terminal would obey.
  const shown = where.replace(/\p{C}/gu, '?').slice(0, 80);
  return new Failure('input', code, `Tệp ${file} ${sentences[code](shown)}`, [], cause);
}
