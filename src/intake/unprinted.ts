/** What was taken into the plan and is not printed by it becomes blocks at its place; what is printed otherwise is told. */
import type { Recognised } from '../nd30/document.ts';
import type { Citation } from '../plan/model/citation.ts';
import type { Plan } from '../plan/model/plan.ts';
import type { Arrangement } from './arrange.ts';
import { Insertion } from './insertion.ts';
import type { Entry, Holder, Ledger } from './ledger.ts';
import { comparison, type Comparison } from './printed-again.ts';
import { printedWords } from './printed.ts';
import { richOf } from './rich.ts';
import { partName, PartsOf, stretches } from './unentered.ts';

/** Entries in the order of the source. */
function inOrder(recognised: Recognised, entries: readonly Entry[]): Entry[] {
  const order = new Map(stretches(recognised).map(({ paragraph }, at) => [paragraph, at]));
  const at = ({ placed }: Entry) => order.get(placed.paragraph) ?? 0;
  return [...entries].sort((a, b) => at(a) - at(b) || a.placed.from - b.placed.from);
}

/** A citation that was taken apart can still be printed to the letter. */
function asWritten(plan: Plan, { holder, placed }: Entry): Holder | undefined {
  const [owner, ...keys] = holder ?? [];
  const lists = [plan.decision?.preamble?.citations, plan.plan?.preamble?.citations];
  if (keys.length > 0 || !lists.some((list) => list?.includes(owner as Citation))) return undefined;
  (owner as Citation).text = richOf(placed);
  return [owner as Citation, 'text'];
}

/** @param plan valid as a draft; changed where it stands */
export function keepUnprinted(
  recognised: Recognised,
  arrangement: Arrangement,
  plan: Plan,
  ledger: Ledger,
): Comparison {
  const entries = inOrder(recognised, ledger.all);
  const compared = comparison(entries, printedWords(plan));
  if (compared.lost.length === 0) return compared;
  const lost = new Set(compared.lost);
  const parts = new PartsOf(arrangement);
  const insertion = new Insertion(plan, ledger);
  const last = new Map<string, Holder>();
  for (const entry of entries) {
    const part = parts.of(entry.placed);
    if (lost.has(entry)) {
      const verbatim = asWritten(plan, entry);
      const holder = verbatim ?? insertion.behind(entry.holder ?? last.get(partName(part)), richOf(entry.placed), part);
      ledger.correct(entry, verbatim ? { holder } : { holder, state: 'free', confidence: 0 });
    }
    if (entry.holder) last.set(partName(part), entry.holder);
  }
  return compared;
}
