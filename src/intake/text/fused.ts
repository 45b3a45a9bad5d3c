/**
 * Lines that hold what once stood on lines of its own: a heading with the words below it, or a whole page. They are cut where
 * a count, a sign or a fixed phrase surely begins something new; no word is changed.
 */
import { meaningOf, sideOf } from '../body/words.ts';
import { singleSpaced } from './characters.ts';
import type { Line } from './lines.ts';
import { textOf, tidied } from './marks.ts';
import type { WrittenRun } from './written.ts';

/** `I. MỤC ĐÍCH, YÊU CẦU 1. Mục đích`: after a heading in capitals its first item, or a sentence. */
const headingAndMore =
  /^(?:[IVX]{1,5}|[A-ZĐ])\s?[./)]\s*\P{Ll}{6,140}?(?=\s(?:(?:1\s?[.)/]|a\)|[-–+*])\s?\p{Lu}\p{Ll}|1\.1\.?\s\p{Lu}))/u;
/** `IV. KINH PHÍ THỰC HIỆN Từ ngân sách xã.`: words that are known as a heading, then a sentence. */
const headingAndSentence = /^(?:[IVX]{1,5}\s?[./)]\s*)(\P{Ll}{6,140}?)(?=\s\p{Lu}\p{Ll}*\s\p{Ll})/u;
const aimAndSentence =
  /^(?:\d{1,2}(?:\.\d{1,2})?\s?[.)/]?|[a-zđ]\s?\))\s(?:Mục đích|Mục tiêu (?:chung|tổng quát|cụ thể)|Kinh phí thực hiện)(?=\s\p{Lu}\p{Ll})/u;
/** `2. Yêu cầu - Bám sát …`: a heading whose words are known, then a dash or its first count. */
const countedAndMore =
  /^(?:\d{1,2}(?:\.\d{1,2}){0,3}\s?[.)/]?|[a-zđ]\s?[.)]|[-–+*])\s+([^.;:]{4,60}?)\s?:?(?=\s(?:[-–+]\s?|a\)\s?|\d\.1\.?\s)[\p{Lu}\d])/u;

const known = (heading: string) => meaningOf(heading) !== undefined || sideOf(heading) !== undefined;

/** Shorter lines are lines of a page. */
const wholePage = 700;
/** So many beginnings make a line a page, or fewer with a Roman heading among them. */
const most = { beginnings: 8, withHeading: 3 } as const;

/** Where something begins, whatever stands before it. */
const anywhere =
  /\s(?=[IVX]{1,5}\.\s+\p{Lu}{2,}[\s,]\P{Ll}{3}|\*\s?(?:Mục tiêu|Nhiệm vụ)|\d\.\d{1,2}\.?\s\p{Lu}\p{Ll}|CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s?[-–]\s?Tự do|(?:TM|KT|TL)\.\s?\p{Lu}{2}|Nơi nhận\s?:)|(?<=\p{Lu})(?<!PHÓ)\s(?=(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC)\s\p{Lu}\p{Ll})/gu;
/** Where something begins after the end of a sentence. */
const afterStop =
  /(?<=[.;:!/]["”’)]?)\s(?=[-–+*•]\s?[\p{L}\d]|\d{1,2}[.)]\s?\p{Lu}|[a-zđ]\)\s?\p{Lu}|Căn cứ\s|Điều \d{1,2}[.:]\s|(?:Theo|Xét) đề nghị\s|Trên đây là\s|CHỦ TỊCH\s|PHÓ CHỦ TỊCH\s)/gu;
/** The name of the kind between the head and the subject. */
const kindName = /(?:^|\s)(KẾ HOẠCH|QUYẾT ĐỊNH:?)(?=\s(?:\p{Lu}\p{Ll}|Điều|V\/v))/gu;
/** What opens the text, behind a subject that has no stop. */
const openings = /\s(?=(?:Căn cứ|Thực hiện) (?:Luật|Nghị|Quyết|Kế hoạch|Chỉ thị|Chương trình|Công văn)\s)/gu;

const romanHeading = /^[IVX]{1,5}\.\s+\p{Lu}{2}/u;

/** Offsets at which a line that holds a page begins something new. */
function pageCuts(text: string): number[] {
  const found = [anywhere, afterStop].flatMap((pattern) => [...text.matchAll(pattern)].map(({ index }) => index + 1));
  const headings = found.filter((at) => romanHeading.test(text.slice(at, at + 20))).length;
  if (found.length < (headings > 0 ? most.withHeading : most.beginnings)) return [];
  const kinds = [...text.matchAll(kindName)].flatMap(({ index, 0: all, 1: name = '' }) => [
    index + all.length - name.length,
    index + all.length + 1,
  ]);
  const first = [...text.matchAll(openings)][0]?.index;
  return [...found, ...kinds, ...(first === undefined ? [] : [first + 1])];
}

/** Offsets behind the headings at the front of a stretch. */
function headingCut(text: string): number | undefined {
  const roman = headingAndMore.exec(text.slice(0, 200));
  if (roman !== null) return roman[0].length + 1;
  const sentence = headingAndSentence.exec(text.slice(0, 200));
  if (sentence !== null && known(sentence[1] ?? '')) return sentence[0].length + 1;
  const aim = aimAndSentence.exec(text.slice(0, 80));
  if (aim !== null) return aim[0].length + 1;
  const counted = countedAndMore.exec(text.slice(0, 100));
  return counted !== null && known(counted[1] ?? '') ? counted[0].length + 1 : undefined;
}

function cutsIn(text: string): number[] {
  const starts = [...new Set([0, ...(text.length >= wholePage ? pageCuts(text) : [])])].sort((a, b) => a - b);
  const cuts = new Set(starts);
  starts.forEach((start, at) => {
    const end = starts[at + 1] ?? text.length;
    for (let from = start, times = 0; times < 3; times++) {
      const cut = headingCut(text.slice(from, Math.min(end, from + 240)));
      if (cut === undefined || from + cut >= end) break;
      from += cut;
      cuts.add(from);
    }
  });
  return [...cuts].filter((at) => at > 0 && at < text.length).sort((a, b) => a - b);
}

/** The runs in pieces, cut at these ascending offsets. */
function runsInPieces(runs: readonly WrittenRun[], cuts: readonly number[]): WrittenRun[][] {
  const pieces: WrittenRun[][] = [[]];
  let start = 0;
  for (const run of runs) {
    const end = start + run.text.length;
    for (let from = start; from < end;) {
      const next = cuts[pieces.length - 1] ?? end;
      const to = Math.min(end, next);
      pieces.at(-1)?.push({ ...run, text: run.text.slice(from - start, to - start) });
      if (to === next && pieces.length <= cuts.length) pieces.push([]);
      from = to;
    }
    start = end;
  }
  return pieces.map(tidied);
}

export function unfused(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    if (line.table !== undefined || line.text.includes('\t') || line.text.length < 12) return [line];
    const cuts = cutsIn(line.text);
    if (cuts.length === 0) return [line];
    const pieces = runsInPieces(line.runs, cuts).map((runs, at): Line => {
      const text = textOf(runs);
      const own = { runs, text, raw: singleSpaced(text) };
      const last = at === cuts.length;
      return at === 0
        ? { ...line, ...own, closed: true }
        : { ...line, ...own, indent: 0, gap: 0, opensPage: false, closed: last ? line.closed : true };
    });
    return pieces.filter(({ text }) => text !== '');
  });
}
