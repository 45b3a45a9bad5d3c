/** All that templates see of a plan, with runs of one look put together: two plans that are seen the same print the same. */
import { compose } from '../../../src/compose/compose.ts';
import { parsePlan } from '../../../src/plan/parse.ts';
import { wordPlan } from '../../../src/wording/word-plan.ts';
import { rich } from './settled-plan.ts';

const isLine = (value: readonly unknown[]) =>
  value.length > 0 && value.every((one) => typeof one === 'object' && one !== null && 'text' in one);

function settled(value: unknown): unknown {
  if (Array.isArray(value)) return isLine(value) ? rich(value) : value.map(settled);
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([key, one]) => one !== undefined && !unprinted.has(key));
  return Object.fromEntries(fields.map(([key, one]) => [key, settled(one)]));
}

/** The province that stock templates do not name; widths and keys of columns; what stays on a page. */
const unprinted = new Set(['tinh', 'width', 'align', 'key', 'keepNext', 'role']);

export function seen(data: unknown): unknown {
  const { root, appendices } = compose(wordPlan(parsePlan(data, { draft: true }), { draft: true }));
  return settled({ root, appendices: appendices.map(({ view }) => view['phuluc']) });
}
