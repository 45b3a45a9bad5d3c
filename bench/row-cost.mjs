/** What an appendix row costs in a short and in a long appendix. */
import { renderWord } from '../dist/render/render.js';
import { grownPlan } from './grown-plan.mjs';
import { median, roundRobin } from './measure.mjs';

export const few = 50;
export const many = 5_000;

/**
 * Milliseconds for a row, of `few` and of `many`: the median over all rounds of what the document with rows takes longer than
 * the same one without, divided by the rows. Each difference is between neighbours in time, for a busy machine's load changes.
 */
export async function rowCosts(plan, source, { rounds, warmUp }) {
  const contestant = (id, rows) => {
    const data = grownPlan(plan, rows);
    return { id, run: () => renderWord(data, source, false) };
  };
  const short = [contestant('without', 0), contestant('with', few)];
  const long = [contestant('without', 0), contestant('with', many)];
  const cost = (times, rows, clock) =>
    median(times.get('with').map((time, i) => time[clock] - times.get('without')[i][clock])) / rows;
  const costs = { few: [], many: [] };
  await roundRobin(short, 0, warmUp);
  await roundRobin(long, 0, 1);
  // In turns, so that both see the same load; a long document takes as long as many short ones.
  for (let round = 0; round < rounds; round++) {
    costs.few.push(await roundRobin(short, Math.round(many / few / 6), 1));
    costs.many.push(await roundRobin(long, 1, 0));
  }
  const joined = (list) => new Map(['without', 'with'].map((id) => [id, list.flatMap((times) => times.get(id))]));
  const result = (list, rows) => ({
    rows,
    wall: cost(joined(list), rows, 'wall'),
    cpu: cost(joined(list), rows, 'cpu'),
    total: median(
      joined(list)
        .get('with')
        .map(({ wall }) => wall),
    ),
    runs: joined(list).get('with').length,
  });
  return { few: result(costs.few, few), many: result(costs.many, many) };
}
