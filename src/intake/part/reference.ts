/** The `(Kèm theo …)` lines: computed where the form prints the same words, else to the letter. */
import { referenceLine } from '../../compose/references.ts';
import { kinds } from '../../nd30/kinds.ts';
import { oneLine } from '../../nd30/text.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { plainText } from '../../plan/model/text.ts';
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
  const [reference, ...more] = reading.of('reference');
  const part = plan.plan;
  reading.keep(more);
  if (reference === undefined || part === undefined) return;
  const { places, confidence } = reference;
  const line = oneLine(places.map(({ text }) => text).join(' '));
  if (settleIssuer(plan, line)) reading.ledger.form(places, kinds.reference.name, confidence);
  else {
    part.reference = plainOf({ text: line });
    reading.ledger.put(places, [part, 'reference'], kinds.reference.name, confidence);
  }
}

/** Lines under the titles of appendices that the form prints by itself are computed from now on. */
export function settleReferences(plan: Plan): void {
  const line = computed(plan);
  for (const appendix of plan.appendices ?? [])
    if (appendix.reference !== undefined && plainText(appendix.reference) === line) delete appendix.reference;
}
