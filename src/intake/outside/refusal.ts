/** Why a document cannot be read into a plan, before anything in it is looked at: one code, one sentence that says what to do. */
import { Failure } from '../../failure.ts';
import { foreignTo } from './kind.ts';
import { textLimits } from './limits.ts';

const copyText = 'mở tệp, chọn tất cả (Ctrl+A), sao chép rồi dán vào ô văn bản hoặc lưu thành tệp .txt';
const saveAsDocx = 'hãy mở bằng Word và lưu lại dạng .docx';

/** What comes after `Tệp X`. */
const sentences = {
  'intake.empty': 'rỗng, không có nội dung nào; hãy chọn lại tệp, hoặc dán văn bản.',
  'intake.no-words':
    'không có chữ nào đọc được (có thể là ảnh quét); hãy dùng tệp Word có chữ, hoặc nhận dạng chữ (OCR) trước.',
  'intake.pdf': `là PDF; hãy ${copyText}, hoặc dùng tệp Word (.docx) đã dùng để tạo ra nó.`,
  'intake.old-format': `có dạng cũ (.doc, .xls); ${saveAsDocx}.`,
  'intake.password': `được đặt mật khẩu nên không đọc được; ${saveAsDocx} không có mật khẩu.`,
  'intake.rtf': `là tệp RTF (dù tên có thể là .doc); ${saveAsDocx}.`,
  'intake.web-page': `là trang web; hãy ${copyText}.`,
  'intake.open-document': 'là tệp OpenDocument (.odt) của LibreOffice; hãy mở ra và lưu lại dạng .docx.',
  'intake.picture': 'là hình ảnh; hãy dùng tệp Word (.docx), hoặc nhận dạng chữ (OCR) rồi dán văn bản.',
  'intake.not-text': `không phải tệp Word và cũng không phải văn bản thường; ${saveAsDocx}, hoặc dán văn bản.`,
  'intake.old-encoding':
    'viết bằng bảng mã cũ (TCVN3, VNI hoặc bảng mã khác) nên chữ có dấu không đọc được; hãy chuyển mã sang Unicode (chẳng hạn bằng ' +
    'UniKey: Ctrl+Shift+F6) rồi lưu lại dạng .docx hoặc .txt, hoặc dán văn bản đã chuyển.',
  'intake.too-large': `là văn bản dài hơn ${textLimits.bytes / 1024 / 1024} MB; hãy chỉ giữ phần của kế hoạch.`,
} satisfies Record<string, string>;

export type RefusalCode = keyof typeof sentences;

export const refusal = (code: RefusalCode, name: string, cause?: unknown): Failure =>
  new Failure('input', code, `Tệp ${name} ${sentences[code]}`, [], cause);

/** @throws Failure where the file is neither Word nor text */
export function refuseForeign(bytes: Uint8Array, name: string): void {
  const code = foreignTo(bytes);
  if (code !== undefined) throw refusal(code, name);
}
