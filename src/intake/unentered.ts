/** What no reader entered, or entered for an object that did not come into the plan: it becomes free blocks at its place. */
import { kinds } from '../nd30/kinds.ts';
import type { Placed, Recognised } from '../nd30/document.ts';
import type { Paragraph } from '../word/reading/types.ts';
import type { Plan } from '../plan/model/plan.ts';
import type { Arrangement } from './arrange.ts';
import { Insertion, type PartPlace } from './insertion.ts';
import type { Entry, Holder, Ledger } from './ledger.ts';
import { richOf } from './rich.ts';

/** Characters of one block: well below what a text of a plan may have, for signs are escaped and letters put together. */
const longest = 20_000;

/** Which part of the plan each paragraph belongs to. */
export class PartsOf {
  private readonly known = new Map<Paragraph, PartPlace>();

  constructor({ decision, appendices }: Arrangement) {
    for (const { places } of decision?.components ?? []) this.enter(places, { of: 'decision' });
    this.enter(decision?.strays ?? [], { of: 'decision' });
    appendices.forEach((components, index) => {
      for (const { places } of components) this.enter(places, { of: 'appendix', index });
    });
  }

  of = ({ paragraph }: Placed): PartPlace => this.known.get(paragraph) ?? { of: 'plan' };

  private enter(places: readonly Placed[], part: PartPlace): void {
    for (const { paragraph } of places) this.known.set(paragraph, part);
  }
}

export const partName = (part: PartPlace): string => (part.of === 'appendix' ? `appendix ${part.index}` : part.of);

/** All stretches of the source that hold words, each once, in its order. */
export function stretches({ documents, unplaced }: Recognised): readonly Placed[] {
  const all = [...documents.flatMap(({ components }) => components.flatMap(({ places }) => places)), ...unplaced];
  const ranks = new Map([...new Set(all.map(({ part }) => part))].map((part, rank) => [part, rank]));
  const rank = ({ part }: Placed) => ranks.get(part) ?? 0;
  return all.sort((a, b) => rank(a) - rank(b) || a.number - b.number || a.from - b.from);
}

function byParagraph(entries: readonly Entry[]): Map<Paragraph, Entry[]> {
  const entered = new Map<Paragraph, Entry[]>();
  for (const entry of entries) {
    const known = entered.get(entry.placed.paragraph);
    if (known) known.push(entry);
    else entered.set(entry.placed.paragraph, [entry]);
  }
  return entered;
}

/** The stretches of it, blanks aside, that none of these entries holds. */
function gapsIn(placed: Placed, entries: readonly Entry[]): Placed[] {
  let gaps = [placed];
  for (const {
    placed: { from, to },
  } of entries)
    gaps = gaps.flatMap((gap) => [
      part(gap, gap.from, Math.min(gap.to, from)),
      part(gap, Math.max(gap.from, to), gap.to),
    ]);
  return gaps.filter(({ text }) => /[^\s\uFFFC]/u.test(text));
}

function part(placed: Placed, from: number, to: number): Placed {
  if (from === placed.from && to === placed.to) return placed;
  const inside = to > from ? placed.text.slice(from - placed.from, to - placed.from) : '';
  const text = inside.trim();
  const start = Math.max(from, placed.from) + inside.length - inside.trimStart().length;
  return { ...placed, from: start, to: start + text.length, text, whole: false };
}

/** A stretch that is too long for one text of a plan, in several. */
function pieces(placed: Placed): Placed[] {
  if (placed.text.length <= longest) return [placed];
  const cut: Placed[] = [];
  for (let from = placed.from; from < placed.to;) {
    const end = Math.min(from + longest, placed.to);
    const blank = end < placed.to ? placed.text.lastIndexOf(' ', end - placed.from) + placed.from : end;
    const to = blank > from ? blank : end;
    cut.push(part(placed, from, to));
    from = to;
  }
  return cut.filter(({ text }) => text !== '');
}

/** Keeps the rule that nothing is lost, whatever a reader forgot. The plan is changed where it stands. */
export function keepUnentered(recognised: Recognised, arrangement: Arrangement, plan: Plan, ledger: Ledger): void {
  const insertion = new Insertion(plan, ledger);
  ledger.keepHeld(insertion.has);
  const entered = byParagraph(ledger.all);
  for (const { kind, places } of recognised.running)
    for (const placed of places)
      for (const gap of gapsIn(placed, entered.get(placed.paragraph) ?? [])) ledger.noise(gap, kinds[kind].name);
  const parts = new PartsOf(arrangement);
  const last = new Map<string, Holder>();
  for (const placed of stretches(recognised)) {
    const known = entered.get(placed.paragraph) ?? [];
    const of = parts.of(placed);
    for (const gap of gapsIn(placed, known)) {
      if (gap !== placed && !/[\p{L}\p{N}]/u.test(gap.text)) {
        ledger.form(gap, 'Dấu câu');
        continue;
      }
      for (const piece of pieces(gap)) {
        const holder = insertion.behind(last.get(partName(of)), richOf(piece), of);
        ledger.free(piece, holder);
        last.set(partName(of), holder);
      }
    }
    const inside = known.filter(({ placed: { from, to } }) => from < placed.to && to > placed.from);
    const holder = inside.findLast((entry) => entry.holder !== undefined)?.holder;
    if (holder) last.set(partName(of), holder);
  }
}
