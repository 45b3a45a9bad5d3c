/** What the list of drafts tells of a plan: its title, year and unit. Takes data of any shape. */
import { lettersOf } from '../plan/compare/leaves.ts';
import { fieldsOf } from '../plan/compare/sections.ts';
import { searchTexts, settled, type SearchTexts } from './search/words.ts';

export interface Summary extends SearchTexts {
  title: string;
  year: number | null;
  unitCode: string | null;
}

const longestTitle = 300;

function words(value: unknown): string {
  const line = settled(lettersOf(value).normalize('NFC'));
  return [...line].slice(0, longestTitle).join('');
}

/** `Kế hoạch cải cách hành chính nhà nước năm 2026 …`: a subject reads on after the kind of its document. */
function titleOf(plan: Record<string, unknown>): string {
  const body = fieldsOf(plan.plan);
  const subject = words(body.subject);
  if (subject === '') return words(fieldsOf(plan.decision).subject) || 'Kế hoạch chưa có trích yếu';
  const kind = words(body.kind) || 'Kế hoạch';
  const readOn = subject.charAt(0).toLowerCase() + subject.slice(1);
  const named = subject.toLowerCase().startsWith(kind.toLowerCase());
  return named ? subject : `${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()} ${readOn}`;
}

export function summaryOf(plan: unknown): Summary {
  const data = fieldsOf(plan);
  const title = titleOf(data);
  const { from } = fieldsOf(data.period);
  const { code } = fieldsOf(fieldsOf(data.organ).unit);
  return {
    title,
    year: typeof from === 'number' && Number.isInteger(from) && from > 0 && from < 10_000 ? from : null,
    unitCode: typeof code === 'string' && /^\d{1,10}$/.test(code) ? code : null,
    ...searchTexts(title, plan),
  };
}
