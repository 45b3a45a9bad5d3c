/** Traces of signing by machine, addresses of web pages, rules of dashes: lines that are no words of the document. */
import type { Line } from './lines.ts';
import { noiseKinds, type Taken } from './noise.ts';

const time = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(\.\d+)?\s?(Z|[+-]\d{2}:?\d{2})?$/;
const signedBy =
  /^(người ký|ký bởi|được ký bởi|ký số bởi|digitally signed by|signature not verified|signed by)(?!\p{L})/iu;
const signedAt = /^(thời gian ký|ngày ký|giờ ký|signing date|signing time|date\s*:\s*\d{4})/iu;
/** Lines of a signature's account that would be none by themselves. */
const besideSigner = /^(e-?mail|cơ quan|tổ chức|đơn vị|chức vụ|lý do|reason|location|vị trí|dn)\s*:/iu;
const clock =
  /^\d{1,2}[./-]\d{1,2}[./-]\d{4},?\s+\d{1,2}:\d{2}(:\d{2})?(\s*[+-]\d{2}:?\d{2})?$|^\d{1,2}:\d{2}:\d{2}(\s*[+-]\d{2}:?\d{2})?$/;
const address =
  /^(<?(https?|file|ftp):\/{2,3}\S+|www\.\S+|[a-z0-9-]+(\.[a-z0-9-]+)*\.(vn|com|net|org|info)(\/\S*)?)(\s+(\d{1,3}\/\d{1,3}|trang \d{1,3}))?$/i;
/** Of a printed web page: day, time, its title. */
const printedAt = /^\d{1,2}\/\d{1,2}\/\d{2,4},\s*\d{1,2}:\d{2}(\s*(AM|PM|SA|CH))?\b/;
/** Buttons and counters of a web page: whole lines that say nothing else. */
const button =
  /^(trang chủ|chia sẻ( bài viết)?:?|facebook|zalo|twitter|in (trang|bài( viết)?)( này)?|tải về( tệp đính kèm)?|tải (file|tệp|văn bản)( về| đính kèm)?|lượt (xem|truy cập|tải)\s*:?\s*[\d.,]*|số lượt (xem|truy cập)\s*:?\s*[\d.,]*|(cỡ chữ|font size)\s*:?[\sAa+-]*|quay lại|về (đầu trang|trang trước)|gửi (email|bình luận)|(thứ (hai|ba|tư|năm|sáu|bảy)|chủ nhật),?\s+(ngày\s+)?\d{1,2}[/-]\d{1,2}[/-]\d{4}([\s,|-]+\d{1,2}:\d{2}(:\d{2})?( (AM|PM|SA|CH))?)?|(các )?(tin|bài viết) (khác|liên quan|cùng chuyên mục)|bản quyền (thuộc|©).{0,80})$/iu;
const rule = /^[\s_\-–—─━═=¯‾*~]+$/u;
const picture = /^!\[[^\]]{0,200}\]\([^()]{0,500}\)$/;

/** How many lines the account of one signature has at most. */
const longestAccount = 8;

const isRule = (text: string) => rule.test(text) && text.replace(/\s/gu, '').length >= 3;

function kindOf({ text }: Line): Taken['what'] | undefined {
  if (text.length > 300) return undefined;
  if (time.test(text)) return noiseKinds.stamp;
  if (signedBy.test(text) || signedAt.test(text)) return text.includes(':') ? noiseKinds.signer : undefined;
  if (address.test(text) || printedAt.test(text)) return noiseKinds.address;
  if (text.length <= 120 && button.test(text)) return noiseKinds.webPage;
  if (isRule(text)) return noiseKinds.rule;
  return picture.test(text) ? noiseKinds.picture : undefined;
}

/** Takes them out; those beside a signer are known by standing there. */
export function withoutStamps(lines: readonly Line[], taken: Taken[]): Line[] {
  const kinds = lines.map(kindOf);
  lines.forEach(({ text }, at) => {
    if (kinds[at] !== noiseKinds.signer || !signedBy.test(text)) return;
    const end = accountEnd(lines, kinds, at);
    for (let of = at + 1; of <= end; of++) kinds[of] ??= noiseKinds.signer;
  });
  lines.forEach(({ text }, at) => {
    const beside = kinds[at - 1] === noiseKinds.signer && (clock.test(text) || besideSigner.test(text));
    if (beside) kinds[at] ??= noiseKinds.signer;
  });
  return lines.filter((line, at) => {
    const what = kinds[at];
    if (what === undefined) return true;
    taken.push({ text: line.text, what, confidence: what === noiseKinds.webPage ? 0.9 : 1, line: line.number });
    return false;
  });
}

/** The last line that surely belongs to the account which begins here: what lies between goes with it. */
function accountEnd(lines: readonly Line[], kinds: readonly (Taken['what'] | undefined)[], from: number): number {
  let end = from;
  for (let at = from + 1; at < lines.length && at <= from + longestAccount; at++) {
    const { text } = lines[at]!;
    if (kinds[at] === noiseKinds.signer && signedBy.test(text)) break;
    if (kinds[at] === noiseKinds.signer || besideSigner.test(text)) end = at;
  }
  return end;
}
