/** What a plan is called in a list and above its form. Takes data of any shape. */
import { lettersOf } from './compare/leaves.ts';
import { fieldsOf } from './compare/sections.ts';

const longestTitle = 300;

function line(value: unknown): string {
  const settled = lettersOf(value).normalize('NFC').replace(/\s+/gu, ' ').trim();
  return [...settled].slice(0, longestTitle).join('');
}

/**
 * `Kế hoạch cải cách hành chính nhà nước năm 2026 …`: a subject reads on after the kind of its document. Placeholders stay
 * as they are written. Empty where nothing names the plan.
 */
export function titleOf(plan: unknown): string {
  const { plan: body, decision } = fieldsOf(plan);
  const subject = line(fieldsOf(body).subject);
  if (subject === '') return line(fieldsOf(decision).subject);
  const kind = line(fieldsOf(body).kind) || 'Kế hoạch';
  const readOn = subject.charAt(0).toLowerCase() + subject.slice(1);
  const named = subject.toLowerCase().startsWith(kind.toLowerCase());
  return named ? subject : `${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()} ${readOn}`;
}
