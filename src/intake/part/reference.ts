/** The `(Kèm theo …)` lines: computed where the form prints the same words, else to the letter. */
import { referenceLine } from '../../compose/references.ts';
import { kinds } from '../../nd30/kinds.ts';
import { oneLine } from '../../nd30/text.ts';
import { findCitations } from '../../plan/conventions/citation-text.ts';
import type { DecisionPart } from '../../plan/model/part.ts';
import type { Plan } from '../../plan/model/plan.ts';
import type { Authority } from '../../plan/model/unit.ts';
import { plainOf } from '../rich.ts';
import type { PartReading } from './reading.ts';

const computed = (plan: Plan) =>
  referenceLine(plan, undefined)
    .map(({ text }) => text)
    .join('');

const issuers: readonly (Authority | undefined)[] = [undefined, 'collective', 'head'];

/** With the issuer that the line names, which may differ from the decision's own; true if the form prints the line. */
function settleIssuer(plan: Plan, line: string): boolean {
  const part = plan.plan;
  if (part === undefined) return false;
  for (const issuer of issuers) {
    if (computed({ ...plan, plan: { ...part, ...(issuer && { referenceAuthority: issuer }) } }) !== line) continue;
    if (issuer !== undefined) part.referenceAuthority = issuer;
    return true;
  }
  return false;
}

/** Under an attached plan's subject. A plan issued alone has no such line. */
export function readReference(reading: PartReading, plan: Plan): void {
  const references = reading.of('reference');
  const part = plan.plan;
  if (references.length === 0 || part === undefined) return;
  const places = references.flatMap((one) => one.places);
  const confidence = Math.min(...references.map((one) => one.confidence));
  const line = oneLine(places.map(({ text }) => text).join(' '));
  if (settleIssuer(plan, line)) reading.ledger.form(places, kinds.reference.name, confidence);
  else {
    part.reference = places.map(plainOf).join('\n');
    reading.ledger.put(places, [part, 'reference'], kinds.reference.name, confidence);
  }
}

/** Number and date of a decision whose head is lost, as this line tells them. */
export function numberFromReference(reading: PartReading, decision: DecisionPart): void {
  const line = oneLine(textOf(reading));
  const [found] = findCitations(line).filter(({ kind }) => kind === 'Quyết định');
  const [, number, symbol] = /^(\d{1,6}[a-zđ]?)\/(.+)$/u.exec(found?.number ?? '') ?? [];
  if (found === undefined || number === undefined) return;
  decision.number = number.replace(/^0(?=\d\D?$)/, '');
  if (symbol !== 'QĐ-UBND' && symbol !== undefined) decision.symbol = symbol;
  if (decision.date === undefined && found.date !== undefined) decision.date = found.date;
}

const textOf = (reading: PartReading) =>
  reading
    .of('reference')
    .map(({ text }) => text)
    .join(' ');
