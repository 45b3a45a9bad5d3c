/** Title, issuing sentence, articles, *Kèm theo* line, headings, budget and closing name the year or period that the plan is for. */
import { withoutCitations } from '../conventions/citation-text.ts';
import type { Plan } from '../model/plan.ts';
import { knownPeriods, programmes } from './data/programmes.ts';
import { quoted, warning } from './finding.ts';
import { issuingSentence } from './issuing.ts';
import type { Check } from './reading.ts';
import type { PlacedText, TextKind } from './texts.ts';
import { plainWords } from './words.ts';
import { namedYears, type NamedYears } from './years.ts';

interface Place {
  /** How the place is called in a message. */
  name: string;
  /** It must name the plan's own period; elsewhere a year within a longer plan, or a known longer period, will do. */
  strict: boolean;
}

const places: Partial<Record<TextKind, Place>> = {
  subject: { name: 'Trích yếu', strict: true },
  reference: { name: 'Dòng “Kèm theo”', strict: true },
  heading: { name: 'Tiêu đề', strict: false },
  group: { name: 'Tiêu đề nhóm', strict: false },
  appendixTitle: { name: 'Tên phụ lục', strict: true },
  budget: { name: 'Phần kinh phí', strict: false },
  closing: { name: 'Phần kết', strict: false },
};

/** Place and words to read; undefined where a text may name any year. */
function placeOf({ kind, path, text }: PlacedText): { place: Place; words: string } | undefined {
  if (kind === 'opening') {
    const words = path.includes('.opening[') ? issuingSentence(text) : undefined;
    return words === undefined ? undefined : { place: { name: 'Câu ban hành', strict: true }, words };
  }
  if (kind === 'body' && path.startsWith('decision.articles')) {
    return { place: { name: 'Điều của Quyết định', strict: /ban hành kèm theo/iu.test(text) }, words: text };
  }
  const place = places[kind];
  return place && { place, words: text };
}

/** Words that make the years behind them those of another document or programme. */
const programmeWords = ['chuong trinh', 'nghi quyet', 'de an', 'chien luoc', 'nhiem ky', 'ke hoach 5 nam'];

function said(period: { from: number; to: number }): string {
  return period.from === period.to ? `năm ${period.from}` : `giai đoạn ${period.from}-${period.to}`;
}

function isOther(named: NamedYears, text: string, period: { from: number; to: number }, strict: boolean): boolean {
  if (named.from === period.from && named.to === period.to) return false;
  const holds = named.from <= period.from && named.to >= period.to;
  const known = [...knownPeriods, ...programmes.map((programme) => programme.period)].some(
    (other) => other.from === named.from && other.to === named.to,
  );
  const before = plainWords(text.slice(Math.max(0, named.at - 160), named.at));
  if (programmeWords.some((words) => before.includes(words)) && (known || holds)) return false;
  if (strict) return true;
  const within = named.from >= period.from && named.to <= period.to;
  return !within && !(holds && known);
}

export const period: Check = (plan: Plan, { texts }) => {
  if (!plan.period) return [];
  const own = { from: plan.period.from, to: plan.period.to ?? plan.period.from };
  return texts.flatMap((placed) => {
    const { kind, path } = placed;
    const read = /20\d{2}/.test(placed.text) ? placeOf(placed) : undefined;
    if (!read) return [];
    const { place, words: text } = read;
    // A cited document's own years are not the plan's; but what a *Kèm theo* line cites is the document at hand.
    const rest = withoutCitations(text, () => (kind === 'reference' ? 'number' : 'all'));
    const named = namedYears(rest);
    const names = named.some((years) => years.from === own.from && years.to === own.to);
    return named
      .filter((years) => isOther(years, rest, own, place.strict && !names))
      .slice(0, 1)
      .map((years) =>
        warning(
          'other-period',
          path,
          `${place.name} (${path}) ghi “${years.text.replace(/\s+/g, ' ')}” trong khi kế hoạch lập cho ${said(own)}: ${quoted(text)}; hãy sửa cho thống nhất.`,
        ),
      );
  });
};
