/** What no reader entered, or entered for an object that did not come into the plan: it becomes free blocks of the plan. */
import type { Placed, Recognised } from '../nd30/document.ts';
import type { Block } from '../plan/model/block.ts';
import type { Plan } from '../plan/model/plan.ts';
import type { Ledger } from './ledger.ts';
import { pathsIn } from './report.ts';
import { richOf } from './rich.ts';

/** All stretches of the source that hold words, each once. */
function stretches({ documents, running, unplaced }: Recognised): readonly Placed[] {
  return [
    ...documents.flatMap(({ components }) => components.flatMap(({ places }) => places)),
    ...running.flatMap(({ places }) => places),
    ...unplaced,
  ];
}

/** Keeps the rule that nothing is lost, whatever a reader forgot. */
export function keepUnentered(recognised: Recognised, plan: Plan, ledger: Ledger): Plan {
  const paths = pathsIn(plan);
  const entered = new Map<Placed['paragraph'], [number, number][]>();
  for (const { placed, holder } of ledger.all) {
    if (holder !== undefined && !paths.has(holder[0])) continue;
    const known = entered.get(placed.paragraph) ?? [];
    known.push([placed.from, placed.to]);
    entered.set(placed.paragraph, known);
  }
  const left = stretches(recognised).filter(
    ({ paragraph, from, to }) => !entered.get(paragraph)?.some(([start, end]) => start <= from && to <= end),
  );
  if (left.length === 0) return plan;
  const blocks = left.map((placed) => {
    const block: Block = { marker: '', text: richOf(placed) };
    ledger.free(placed, [block, 'text']);
    return block;
  });
  return { ...plan, plan: { ...plan.plan, free: [...(plan.plan?.free ?? []), ...blocks] } };
}
