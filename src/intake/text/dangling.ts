/** Whether words can end a paragraph, and whether words can begin one. */

const ended = /(?:[.;:!?…]|\.\s?\/\s?\.?)["”’)\]]*$/u;
/** `./.` and its like: the body is over. */
const over = /\.\s?\/\s?\.?\s*$/u;

export const isEnded = (text: string) => ended.test(text);
export const isOver = (text: string) => over.test(text);

/** Words after which more must come. */
const leading = new Set(
  [
    'và hoặc của với cho theo về tại các những trong từ đến do bằng để như cùng giữa tới bởi nhằm gồm hay nhưng mà thì khi',
    'nếu',
  ]
    .join(' ')
    .split(' '),
);

/** The text stops where no sentence can: after a comma, a dash, a word that leads on. */
export function dangles(text: string): boolean {
  if (/[,(\[“–—-]$/u.test(text)) return true;
  const last = /(\p{L}+)$/u.exec(text.slice(-20))?.[1]?.toLowerCase();
  return last !== undefined && leading.has(last);
}

/** Words after which a count refers: `khoản` 1., `Phụ lục` I. */
const referring =
  /(?:^|\s)(?:số|khoản|điểm|điều|mục|phụ lục|quý|ngày|tháng|năm|chương|phần|tiết|mức độ|độ|cấp|và|đến|từ|,)$/iu;

export const refersOn = (text: string) => /,$/.test(text) || referring.test(text.slice(-30));

/** `Văn phòng` - `Thống kê`: names of two halves, the first at a line's end, the second behind a dash. */
const halves: readonly (readonly [RegExp, RegExp])[] = [
  [/văn phòng$/iu, /^thống kê/iu],
  [/(văn hóa|văn hoá|kinh tế|chính trị)$/iu, /^(xã hội|thông tin|thể thao)/iu],
  [/tư pháp$/iu, /^hộ tịch/iu],
  [/tài chính$/iu, /^(kế toán|kế hoạch|ngân sách)/iu],
  [/lao động$/iu, /^(thương binh|tb)/iu],
  [/(địa chính|nông nghiệp|xây dựng|đô thị)$/iu, /^(nông nghiệp|xây dựng|đô thị|môi trường)/iu],
  [/(văn hóa|văn hoá|thông tin)$/iu, /^(truyền thông|thể thao)/iu],
  [/độc lập|tự do$/iu, /^(tự do|hạnh phúc)/iu],
  [/(hđnd|ubnd|đảng ủy|đảng uỷ)$/iu, /^(ubnd|hđnd|ubmttq|mttq)/iu],
];

/** @param rest words behind the dash */
export const areHalves = (text: string, rest: string) =>
  halves.some(([first, second]) => first.test(text.slice(-20)) && second.test(rest));

/** A dash behind figures and before figures: `2021` - `2025`. */
export const isSpan = (text: string, rest: string) =>
  /(\d{4}|\d%?|\d{1,2}\/\d{4})$/.test(text) && /^\d{1,4}(\/\d{4})?\b/.test(rest);

/** How far back a bracket may have been opened, in characters. */
const bracketReach = 400;

export function inBracket(text: string): boolean {
  const end = text.slice(-bracketReach);
  const opened = end.lastIndexOf('(');
  return opened >= 0 && end.indexOf(')', opened) < 0;
}
