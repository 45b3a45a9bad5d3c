/** Centred titles that need more than one line are broken where the sense allows, into lines of like length. */
import { textWidth, type Face } from '../fonts/metrics.ts';

/** Words before which a title breaks well. */
const openers =
  /^(?:trên địa bàn|giai đoạn|năm \d|của|tại|về|theo|và|ngày|trong|cho|đối với|thực hiện|ban hành|phê duyệt)(?: |$)/i;

/** The common noun of a unit opens its name. */
const unitNouns = /^(?:tỉnh|huyện|quận|thị xã|thị trấn|thành phố|xã|phường|đặc khu) /i;

/** Words that a line must not end with: they belong to the name or number that follows. */
const leaders =
  /(?:^|\s)(?:xã|phường|khu|trấn|huyện|quận|tỉnh|phố|năm|tháng|ngày|số|giai|đoạn|của|tại|trên|địa|nhà|hành|cải|Chủ|Ủy|và|về)$/i;

const isCapitalised = (word: string) => /^\p{Lu}/u.test(word);

/** What it costs to break between two words; lines of like length cost nothing. */
function breakCost(before: string, after: string, rest: string, all: string): number {
  if (openers.test(rest)) return 0;
  if (unitNouns.test(rest)) return 0.08;
  const capitals = all === all.toUpperCase();
  const name = !capitals && isCapitalised(after) && isCapitalised(before.split(' ').at(-1) ?? '');
  return 0.15 + (leaders.test(before) ? 0.25 : 0) + (name ? 0.4 : 0);
}

/**
 * The lines of a centred text no wider than `most` points: as few as fit, broken where it costs least.
 * @param sizePt font size in points
 */
export function titleLines(text: string, face: Face, sizePt: number, most: number): string[] {
  return text.split('\n').flatMap((line) => breakLine(line, face, sizePt, most));
}

function breakLine(text: string, face: Face, sizePt: number, most: number): string[] {
  const measure = (piece: string) => textWidth(piece, { face, sizePt });
  const words = text.trim().split(/ +/);
  const total = measure(text.trim());
  if (total <= most || words.length < 2 || words.length > 120) return [text];
  const least = Math.ceil(total / most);
  for (let count = least; count <= least + 1; count++) {
    const lines = into(words, count, measure, most, text);
    if (lines) return lines;
  }
  return [text];
}

/** The cheapest way to set the words in so many lines, or undefined if they do not fit. */
function into(
  words: readonly string[],
  count: number,
  measure: (piece: string) => number,
  most: number,
  all: string,
): string[] | undefined {
  const ideal = measure(words.join(' ')) / count;
  const best = new Map<string, { cost: number; lines: string[] } | undefined>();
  const from = (start: number, left: number): { cost: number; lines: string[] } | undefined => {
    const key = `${start}/${left}`;
    if (best.has(key)) return best.get(key);
    let found: { cost: number; lines: string[] } | undefined;
    for (let end = left === 1 ? words.length : start + 1; end <= words.length - left + 1; end++) {
      const line = words.slice(start, end).join(' ');
      const width = measure(line);
      if (width > most) break;
      const uneven = ((width - ideal) / most) ** 2;
      const rest = left === 1 ? { cost: 0, lines: [] } : from(end, left - 1);
      if (!rest) continue;
      const cut = left === 1 ? 0 : breakCost(line, words[end] ?? '', words.slice(end, end + 3).join(' '), all);
      const cost = uneven + cut + rest.cost;
      if (!found || cost < found.cost) found = { cost, lines: [line, ...rest.lines] };
    }
    best.set(key, found);
    return found;
  };
  return from(0, count)?.lines;
}
