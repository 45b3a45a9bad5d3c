/** The deadlines in an appendix's time column lie within the plan's period. */
import { withoutCitations } from '../conventions/citation-text.ts';
import type { Plan } from '../model/plan.ts';
import { knownPeriods } from './data/programmes.ts';
import { quoted, warning } from './finding.ts';
import type { Check } from './reading.ts';
import { blankOut } from './years.ts';

/** `2021-2025`, or a single year, also the one in `Quý I/2025`, `Tháng 3/2026`, `31/12/2024`. */
const years = /(?<!\d)(20\d{2})(?:\s*[-–—]\s*(20\d{2}))?(?!\d)/gu;
const compared = /(?:so\s+với|cùng\s+kỳ)(?:\s+năm)?\s+20\d{2}/giu;

function endsOutside(from: number, to: number, period: { from: number; to: number }): boolean {
  const known = knownPeriods.some((other) => other.from === from && other.to === to);
  // A task of a five-year plan goes on after the year at hand.
  return to < period.from || (known ? from : to) > period.to;
}

export const deadlines: Check = (plan: Plan, { texts }) => {
  if (!plan.period) return [];
  const own = { from: plan.period.from, to: plan.period.to ?? plan.period.from };
  const said = own.from === own.to ? `năm ${own.from}` : `giai đoạn ${own.from}-${own.to}`;
  return texts.flatMap(({ kind, column, path, text }) => {
    if (kind !== 'cell' || column !== 'time' || !/20\d{2}/.test(text)) return [];
    const rest = blankOut(
      withoutCitations(text, () => 'number'),
      compared,
    );
    const outside = [...rest.matchAll(years)].some((match) =>
      endsOutside(Number(match[1]), Number(match[2] ?? match[1]), own),
    );
    if (!outside) return [];
    return [
      warning(
        'deadline-outside-period',
        path,
        `Thời hạn ${quoted(text)} (${path}) nằm ngoài thời gian của kế hoạch (${said}); hãy sửa thời hạn hoặc "period".`,
      ),
    ];
  });
};
