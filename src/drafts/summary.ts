/** What the list of drafts tells of a plan: its title, year and unit. Takes data of any shape. */
import { fieldsOf } from '../plan/compare/sections.ts';
import { gap } from '../plan/conventions/dates.ts';
import { checkPlanData } from '../plan/parse.ts';
import { titleOf } from '../plan/title.ts';
import { checkWording } from '../wording/word-plan.ts';
import { settled } from '../store/search/words.ts';
import { searchTexts, type SearchTexts } from './search/words.ts';

export interface Summary extends SearchTexts {
  title: string;
  year: number | null;
  unitCode: string | null;
}

/** The title with its placeholders filled in; dots where the plan does not say yet what stands there. */
function wordedTitle(data: Record<string, unknown>): string {
  const title = titleOf(data);
  if (!title.includes('{{')) return title;
  const { organ, period, variables } = data;
  const { kind, subject } = fieldsOf(data.plan);
  const named = {
    organ,
    period,
    variables,
    plan: { kind, subject },
    decision: { subject: fieldsOf(data.decision).subject },
  };
  const { plan } = checkPlanData(named, { draft: true });
  const worded = plan && checkWording(plan, { draft: true }).plan;
  return worded ? titleOf(worded) : title.replace(/\{\{.*?\}\}/gu, gap);
}

export function summaryOf(plan: unknown): Summary {
  const data = fieldsOf(plan);
  const title = settled(wordedTitle(data)) || 'Kế hoạch chưa có trích yếu';
  const { from } = fieldsOf(data.period);
  const { code } = fieldsOf(fieldsOf(data.organ).unit);
  return {
    title,
    year: typeof from === 'number' && Number.isInteger(from) && from > 0 && from < 10_000 ? from : null,
    unitCode: typeof code === 'string' && /^\d{1,10}$/.test(code) ? code : null,
    ...searchTexts(title, plan),
  };
}
