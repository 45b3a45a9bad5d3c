/** Days that are known only in part: a date with a blank day may be any day of its month. */
import { dateParts } from '../conventions/dates.ts';
import type { Plan } from '../model/plan.ts';

/** ISO days; they compare as text. */
export interface DayRange {
  earliest: string;
  latest: string;
}

/** The days that a document date may be; undefined when it is all blank. */
export function dayRange(date: string | undefined): DayRange | undefined {
  const parts = dateParts(date);
  if (!parts) return undefined;
  const year = String(parts.year);
  if (parts.month === undefined) return { earliest: `${year}-01-01`, latest: `${year}-12-31` };
  const month = `${year}-${String(parts.month).padStart(2, '0')}`;
  if (parts.day === undefined) return { earliest: `${month}-01`, latest: `${month}-31` };
  return { earliest: date as string, latest: date as string };
}

/** The main document's date: the decision's, or that of the plan issued alone. */
export function documentDate(plan: Plan): string | undefined {
  return (plan.decision ?? plan.plan)?.date || undefined;
}

/** When the document is issued. Undated: from the last quarter before its period to the period's end. */
export function documentDays(plan: Plan): DayRange | undefined {
  const dated = dayRange(documentDate(plan));
  if (dated || !plan.period) return dated;
  const { from, to = from } = plan.period;
  return { earliest: `${from - 1}-10-01`, latest: `${to}-12-31` };
}

/** Whether one date surely lies in the days of another, as far as both are written. */
export function mayBeSameDay(a: DayRange, b: DayRange): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest;
}
