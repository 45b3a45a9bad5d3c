/** Recognises citations of documents in running Vietnamese text, also where lines are hard-wrapped or signs are mistyped. */
import { isCalendarDay } from './dates.ts';

/** A citation as it was found in a text; what the text does not say is absent. */
export interface CitationInText {
  /** UTF-16 units from 0; `end` is that of number, date and organ, whichever comes last. */
  start: number;
  end: number;
  /** Tên loại: `Nghị quyết`, `Luật`. */
  kind?: string;
  /** Số, ký hiệu without stray spaces and doubled signs: `76/NQ-CP`, `28/2018/QĐ-TTg`, `06-NQ/TU`. */
  number?: string;
  /** The name of a Luật or Pháp lệnh. */
  name?: string;
  /** A document date: `2021-07-15`, `2021-07`, or `2015` from "năm 2015". */
  date?: string;
  organ?: string;
}

/** Kinds of documents that are cited by number; longer names before the shorter ones that begin them. */
const numberedKinds = [
  'Thông tư liên tịch',
  'Nghị quyết liên tịch',
  'Nghị quyết',
  'Nghị định',
  'Quyết định',
  'Chỉ thị',
  'Thông tư',
  'Kế hoạch',
  'Công văn',
  'Công điện',
  'Thông báo',
  'Kết luận',
  'Hướng dẫn',
  'Chương trình',
  'Quy định',
  'Đề án',
  'Báo cáo',
  'Tờ trình',
  'Văn bản',
  'Lệnh',
];
const lawKinds = ['Bộ luật', 'Luật', 'Pháp lệnh', 'Hiến pháp'];

// Runs of white space are bounded, so that no text makes a pattern slow.
/** One piece of a ký hiệu: capitals, perhaps one small letter inside (`TTg`, `CTr`, `QyĐ`). */
const acronym = String.raw`\p{Lu}+(?:\p{Ll}\p{Lu}*)?\d{0,2}(?!\p{L})`;
const symbol = String.raw`${acronym}(?:[-–]\s{0,3}${acronym}){1,4}`;
const letterBefore = String.raw`(?<![\p{L}\p{N}])`;
const count = String.raw`\d{1,6}[a-zđ]?`;
const numberForms = [
  String.raw`${count}\s?/\s?\d{4}\s?/\s?(?:QH\d{2}|${symbol})`, // 28/2018/QĐ-TTg, 77/2015/QH13
  String.raw`${count}\s?/{1,2}\s?${symbol}`, // 76/NQ-CP
  String.raw`${count}[-–]\s{0,3}${acronym}/\s?${acronym}`, // 06-NQ/TU
];
const number = numberForms.join('|');
/** The kinds as alternatives, begun with a capital or not. No `i` flag: under it `\p{Lu}` would match small letters. */
const words = (kinds: readonly string[]): string =>
  kinds
    .map((kind) =>
      `[${kind.charAt(0)}${kind.charAt(0).toLowerCase()}]${kind.slice(1)}`.replace(/ /g, String.raw`\s{1,9}`),
    )
    .join('|');
const laws = lawKinds.join('|');
const anyKind = `${laws}|${words(numberedKinds)}`;

const numbered = new RegExp(
  String.raw`(?:${letterBefore}(${words(numberedKinds)})\s{1,9}(?:[Ss]ố\s{0,9}:?\s{0,9})?|${letterBefore}(?:[Ss]ố\s{0,9}:?\s{0,9})?)(?<![\d/.,])(${number})`,
  'gu',
);
/** A law begins with a capital (`pháp luật năm 2025` is none); its name holds no digit, so that it cannot swallow the next citation. */
const law = new RegExp(
  String.raw`${letterBefore}(${laws})\s{1,9}([^;.()\d]{2,180}?)(?:\s{1,9}số\s{0,9}:?\s{0,9}(${number}))?\s{0,9},?\s{1,9}(?=ngày\s|năm\s{1,9}\d{4})`,
  'gu',
);
/** Undated laws with their number: `Luật số 72/2025/QH15`. */
const lawByNumber = new RegExp(
  String.raw`${letterBefore}(${laws})\s{1,9}số\s{0,9}:?\s{0,9}(\d{1,4}/\d{4}/QH\d{2})`,
  'gu',
);

const slashDate = String.raw`(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)`;
const wordDate = String.raw`ngày\s{1,9}(\d{1,2})\s{1,9}tháng\s{1,9}(\d{1,2})\s{1,9}năm\s{1,9}(\d{4})(?!\d)`;
const monthDate = String.raw`tháng\s{1,9}(\d{1,2})\s{1,9}năm\s{1,9}(\d{4})(?!\d)`;
/** After the number: perhaps the organ, then the date; the organ holds no digit, so the date is that of this number. */
const dateAfter = new RegExp(
  String.raw`^\s{0,9}[,(]?\s{0,9}(?:của\s{1,9}([^,;.()\d]{2,80}?)(?<!trước|sau|đến|từ|nhất|vào|ngày),?\s{1,9})?(?:ban\s{1,9}hành\s{1,9})?(?:${wordDate}|(?:ngày\s{1,9})?${slashDate}|ngày\s{1,9}[….\s]{1,12}${monthDate})`,
  'iu',
);
/** Only a law is known by its year; behind a number "năm 2025" belongs to what follows. */
const yearAfter = /^\s{0,9}năm\s{1,9}(\d{4})(?!\d)/u;
/** Where an organ's name ends: at a sign, or before what the document is about. */
const organAfter = new RegExp(
  String.raw`^\s{0,9},?\s{0,9}(?:của|do)\s{1,9}([^,;.():/*\t\d]{2,90}?)(?=\s{0,9}(?:$|[,;.():/*\t]|\d|\s(?:và(?=\s{1,9}(?:\p{Ll}|${anyKind}))|về|ban\s{1,9}hành|quy\s{1,9}định|sửa\s{1,9}đổi|phê\s{1,9}duyệt|hướng\s{1,9}dẫn|đẩy\s{1,9}mạnh|theo|để|nhằm|trên\s{1,9}địa\s{1,9}bàn|trong|tại|đã|có)(?!\p{L})))`,
  'u',
);

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function cleanNumber(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(/\/{2,}/g, '/')
    .replace(/–/g, '-');
}

function isoDate(year: string | undefined, month?: string, day?: string): string | undefined {
  if (!year) return undefined;
  const pieces = [year, ...(month ? [month.padStart(2, '0')] : []), ...(month && day ? [day.padStart(2, '0')] : [])];
  const date = pieces.join('-');
  return isCalendarDay(date) ? date : undefined;
}

/** Date and organ that follow a citation, and where they end. */
function following(text: string, from: number, isLaw = false): { date?: string; organ?: string; end: number } {
  const tail = text.slice(from, from + 220);
  const out: { date?: string; organ?: string; end: number } = { end: from };
  const dated = dateAfter.exec(tail);
  if (dated) {
    const [whole, organ, d1, m1, y1, d2, m2, y2, m3, y3] = dated;
    const date = isoDate(y1, m1, d1) ?? isoDate(y2, m2, d2) ?? isoDate(y3, m3);
    if (date) out.date = date;
    if (organ) out.organ = clean(organ);
    out.end = from + whole.length;
  } else if (isLaw) {
    const year = yearAfter.exec(tail);
    if (year?.[1]) {
      out.date = year[1];
      out.end = from + year[0].length;
    }
  }
  if (!out.organ) {
    const organ = organAfter.exec(text.slice(out.end, out.end + 140));
    if (organ?.[1]) {
      out.organ = clean(organ[1]);
      out.end += organ[0].length;
    }
  }
  return out;
}

function lawsIn(text: string): CitationInText[] {
  const found: CitationInText[] = [];
  for (const match of text.matchAll(law)) {
    const [whole, kind = '', name = '', given] = match;
    const rest = following(text, match.index + whole.length - (/\s*$/.exec(whole)?.[0].length ?? 0), true);
    if (!rest.date) continue;
    found.push({
      start: match.index,
      kind: clean(kind),
      name: clean(name).replace(/,$/, ''),
      ...(given ? { number: cleanNumber(given) } : {}),
      ...rest,
    });
  }
  for (const match of text.matchAll(lawByNumber)) {
    const [whole, kind = '', given = ''] = match;
    const rest = following(text, match.index + whole.length);
    found.push({ start: match.index, kind: clean(kind), number: cleanNumber(given), ...rest });
  }
  return found;
}

/** All citations in a text, in order; none overlaps another. */
export function findCitations(text: string): CitationInText[] {
  const found = lawsIn(text);
  for (const match of text.matchAll(numbered)) {
    const [whole, kind, given = ''] = match;
    const rest = following(text, match.index + whole.length);
    found.push({
      start: match.index,
      ...(kind ? { kind: clean(kind) } : {}),
      number: cleanNumber(given),
      ...rest,
    });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: CitationInText[] = [];
  for (const citation of found) {
    const last = apart.at(-1);
    if (!last || citation.start >= last.end) apart.push(citation);
  }
  return apart;
}

/** No citation says more than so many characters about its document. */
const longestClause = 600;

/** The next `;`, or full stop before a capital or at the end, from `from` on: where the clause of a citation ends. */
export function clauseEnd(text: string, from: number): number {
  const tail = text.slice(from, from + longestClause);
  const found = /;|\.(?=\s\s?\p{Lu}|\s?$)/u.exec(tail);
  return from + (found?.index ?? tail.length);
}

const aboutWords =
  /^\s{0,9},?\s{0,9}(?:về|ban\s+hành|quy\s+định|phê\s+duyệt|sửa\s+đổi|hướng\s+dẫn|đẩy\s+mạnh|công\s+bố|thành\s+lập|triển\s+khai|[Cc]ải\s+cách)(?!\p{L})/u;

/** The text with its citations, and what each says it is about, blanked out; places stay. */
export function withoutCitations(text: string, which: (found: CitationInText) => 'all' | 'number' | 'none'): string {
  let out = '';
  for (const found of findCitations(text)) {
    const what = which(found);
    if (what === 'none' || found.end <= out.length) continue;
    const about = what === 'all' && aboutWords.test(text.slice(found.end, found.end + 40));
    const end = about ? clauseEnd(text, found.end) : found.end;
    out += text.slice(out.length, found.start);
    out += ' '.repeat(end - out.length);
  }
  return out + text.slice(out.length);
}
