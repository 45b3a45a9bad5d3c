/** In whose power a document is issued: the head or the collective. */
import { authorityLine } from '../../compose/head.ts';
import { kinds } from '../../nd30/kinds.ts';
import { beginsOffice } from '../../nd30/recognise/known.ts';
import { fold, oneLine } from '../../nd30/text.ts';
import type { Plan } from '../../plan/model/plan.ts';
import type { Signature } from '../../plan/model/signing.ts';
import type { Authority } from '../../plan/model/unit.ts';
import { plainOf } from '../rich.ts';
import type { PartReading } from './reading.ts';

const collective = /^(?:uy ban|ubnd|hoi dong|hdnd)(?![a-z])/;

function authorityIn(text: string): Authority | undefined {
  const folded = fold(text);
  if (collective.test(folded)) return 'collective';
  return beginsOffice(folded) ? 'head' : undefined;
}

/** `TM.` signs for the collective; whoever signs without signs for the office. */
function signedAs(signature: Signature | undefined): Authority | undefined {
  if (!signature?.lines?.length) return undefined;
  return signature.lines.some(({ capacity }) => capacity === 'TM.') ? 'collective' : 'head';
}

/** The line above a decision's căn cứ: computed where the form prints the same words, else to the letter. */
export function readAuthorityLine(reading: PartReading, plan: Plan): void {
  const { decision, organ } = plan;
  const [line, ...more] = reading.of('authority');
  reading.keep(more);
  if (decision === undefined) return;
  const text = line === undefined ? '' : oneLine(line.places.map((one) => one.text).join(' '));
  const authority = authorityIn(text) ?? signedAs(decision.signature);
  if (authority !== undefined && organ !== undefined) organ.authority = authority;
  if (line === undefined) return;
  const { name } = kinds.authority;
  if (organ !== undefined && authority !== undefined && authorityLine(plan) === text.toUpperCase()) {
    reading.ledger.put(line.places, [organ, 'authority'], name, line.confidence);
    return;
  }
  decision.authorityLine = plainOf({ text });
  reading.ledger.put(line.places, [decision, 'authorityLine'], name, line.confidence);
}

const issuing =
  /(?:^|[,;.]\s*)((?:chủ\s+tịch|(?:ủy|uỷ)\s+ban\s+nhân\s+dân|ubnd)(?!\p{L})[^,;.]{0,120}?)(?:ban\s+hành|xây\s+dựng)(?!\p{L})/giu;

/** Of a plan issued alone: by the sentence that issues it, else by its signature. */
export function authorityOfPlan(plan: Plan, openings: readonly string[]): void {
  if (plan.organ === undefined) return;
  const signed = signedAs(plan.plan?.signature);
  const said = openings.flatMap((text) => [...text.matchAll(issuing)].map(([, issuer = '']) => authorityIn(issuer)));
  const authority = signed === 'collective' ? signed : (said.at(-1) ?? signed);
  if (authority !== undefined) plan.organ.authority = authority;
}
