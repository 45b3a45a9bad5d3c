/** The year or years that a plan is for. */
import type { Plan } from '../../plan/model/plan.ts';
import { dateParts } from '../../plan/conventions/dates.ts';

type Period = NonNullable<Plan['period']>;

const range = /(?<!\d)((?:19|20)\d{2})\s{0,3}[-–—]\s{0,3}((?:19|20)\d{2})(?!\d)/u;
const single = /năm\s{1,3}((?:19|20)\d{2})(?!\d)/iu;
/** How far a plan looks beyond its years: `tầm nhìn đến năm 2030`. */
const outlook = /(?:(?:tầm\s+nhìn|định\s+hướng)\s+)?đến\s+(?:hết\s+)?năm\s+\d{4}/giu;

/** A year names the plan before a stage does: `năm 2024 (giai đoạn 2021-2030)`. */
export function periodIn(text: string): Period | undefined {
  const said = text.replace(outlook, ' ');
  const year = single.exec(said)?.[1];
  if (year !== undefined && !/học\s*$/iu.test(said.slice(0, single.exec(said)?.index))) return { from: Number(year) };
  const [, from, to] = range.exec(said) ?? [];
  if (from === undefined || to === undefined || Number(to) < Number(from)) return undefined;
  return from === to ? { from: Number(from) } : { from: Number(from), to: Number(to) };
}

/**
 * @param texts the surest first
 * @param dates of the documents, in case no text tells
 */
export function periodOf(texts: readonly string[], dates: readonly (string | undefined)[]): Period | undefined {
  for (const text of texts) {
    const found = periodIn(text);
    if (found !== undefined) return found;
  }
  const year = dates.map((date) => dateParts(date)?.year).find((one) => one !== undefined);
  return year === undefined || year < 1945 || year > 2100 ? undefined : { from: year };
}
