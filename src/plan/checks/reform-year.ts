/** "Cải cách hành chính năm …" in running text means the plan's own year, unless the sentence looks back or ahead. */
import { withoutCitations } from '../conventions/citation-text.ts';
import { lookingAhead, lookingBack } from './data/year-contexts.ts';
import { information, quoted } from './finding.ts';
import type { Check } from './reading.ts';
import type { TextKind } from './texts.ts';

const reform = /(?:cải\s+cách\s+hành\s+chính|CCHC)(?:\s+nhà\s+nước)?\s+năm\s+(20\d{2})(?!\d|\s*[-–—]\s*20\d{2})/giu;
const kinds: ReadonlySet<TextKind> = new Set(['body', 'assignment', 'cell']);
/** So many characters of the clause on both sides say what a year is about. */
const around = 160;

function wordsIn(clause: string, words: readonly string[]): boolean {
  const text = clause.toLowerCase().replace(/\s+/g, ' ');
  return words.some((word) => text.includes(word));
}

/** The clause around a place: between `.`, `;` and line ends. */
function clauseAround(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - around), from).split(/[.;\n]/u);
  const after = text.slice(to, to + around).split(/[.;\n]/u);
  return `${before.at(-1) ?? ''} ${after[0] ?? ''}`;
}

export const reformYear: Check = (plan, { texts }) => {
  if (!plan.period) return [];
  const { from, to = from } = plan.period;
  return texts.flatMap(({ kind, path, text }) => {
    // The decision's articles are read more strictly, see `period.ts`.
    if (!kinds.has(kind) || path.startsWith('decision.articles') || !/năm\s+20\d{2}/iu.test(text)) return [];
    const rest = withoutCitations(text, () => 'all');
    const other = [...rest.matchAll(reform)].find((match) => {
      const year = Number(match[1]);
      if (year >= from && year <= to) return false;
      const clause = clauseAround(rest, match.index, match.index + match[0].length);
      return !wordsIn(clause, lookingBack) && !(year > to && wordsIn(clause, lookingAhead));
    });
    if (!other) return [];
    const at = rest.lastIndexOf(' ', Math.max(0, other.index - 40)) + 1;
    return [
      information(
        'other-year-in-text',
        path,
        `Nội dung (${path}) ghi “${other[0].replace(/\s+/g, ' ')}” trong khi kế hoạch lập cho ${from === to ? `năm ${from}` : `giai đoạn ${from}-${to}`}: ${quoted(text.slice(at))}; hãy kiểm tra lại năm.`,
      ),
    ];
  });
};
