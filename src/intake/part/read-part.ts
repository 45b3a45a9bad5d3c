/** What decision and plan have in common: head, title, preamble, signature, recipients; and the decision's articles. */
import type { Component } from '../../nd30/document.ts';
import type { PlanPart } from '../../plan/model/body.ts';
import type { DecisionPart } from '../../plan/model/part.ts';
import type { Plan } from '../../plan/model/plan.ts';
import type { Arrangement, PartInSource } from '../arrange.ts';
import type { PlanBody } from '../body/read-body.ts';
import type { Ledger } from '../ledger.ts';
import { readArticles } from './articles.ts';
import { authorityOfPlan, readAuthorityLine } from './authority.ts';
import { readKindAndSubject } from './kind-and-subject.ts';
import { readNumber } from './number-and-symbol.ts';
import { enterHead, organOf } from './organ.ts';
import { periodOf } from './period.ts';
import { placeAndDate, readPlaceAndDate } from './place-and-date.ts';
import { readPreamble } from './preamble.ts';
import { PartReading } from './reading.ts';
import { readRecipients } from './recipients.ts';
import { numberFromReference, readReference } from './reference.ts';
import { Signing } from './signature.ts';
import { split, type Split } from './split.ts';

/** All of the plan part but its body. `free` holds what of its head and end finds no field. */
export type PlanFrame = Omit<PlanPart, Exclude<keyof PlanBody, 'free'>>;

export interface PlanParts {
  organ?: Plan['organ'];
  period?: Plan['period'];
  decision?: DecisionPart;
  plan: PlanFrame;
  /** The components of the plan's body, for `readBody`: closing paragraphs included, `under` counted among them. */
  body: readonly Component[];
}

interface PartAtHand {
  reading: PartReading;
  pieces: Split;
}

/** What the form prints of a part by itself. */
const usual = {
  decision: { kind: 'QUYẾT ĐỊNH', symbol: 'QĐ-UBND' },
  plan: { kind: 'KẾ HOẠCH', symbol: 'KH-UBND' },
} as const;

function atHand(part: PartInSource, ledger: Ledger, of: 'decision' | 'plan'): PartAtHand {
  const reading = new PartReading(part, ledger);
  return { reading, pieces: split(reading, of) };
}

const textsOf = (some: readonly Component[]) => some.map(({ text }) => text);

/** Signature and recipients: what stands behind the one may belong to the other. */
function readEnd(reading: PartReading, part: DecisionPart | PlanFrame): void {
  const signing = new Signing(reading);
  const signature = signing.read();
  if (signature !== undefined) part.signature = signature;
  const recipients = readRecipients(reading, signing.purposes);
  if (recipients !== undefined) part.recipients = recipients;
}

function readHead({ reading, pieces }: PartAtHand, plan: Plan, of: 'decision' | 'plan', confidence: number): void {
  const part = plan[of];
  if (part === undefined) return;
  enterHead(reading, plan, of, confidence);
  // An attached plan has neither number nor place and date of its own.
  if (of === 'plan' && plan.decision !== undefined) reading.keep(reading.of('number', 'placeAndDate'));
  else {
    readNumber(reading, part, usual[of].symbol);
    readPlaceAndDate(reading, part, plan.organ?.unit);
  }
  readKindAndSubject(reading, part, usual[of].kind);
  const preamble = readPreamble(reading, pieces.preamble, of === 'decision');
  if (preamble !== undefined) part.preamble = preamble;
}

export function readParts(arrangement: Arrangement, ledger: Ledger): PlanParts {
  const decisionAt = arrangement.decision && atHand(arrangement.decision, ledger, 'decision');
  const planAt = atHand(arrangement.plan, ledger, 'plan');
  const parts = decisionAt === undefined ? [planAt] : [decisionAt, planAt];
  const frame: PlanFrame = {};
  const decision: DecisionPart | undefined = decisionAt && {};
  const plan: Plan = { ...(decision && { decision }), plan: frame };

  const of = (...some: readonly Component['kind'][]) => parts.flatMap(({ reading }) => textsOf(reading.of(...some)));
  const subjects = of('subject', 'letterSubject');
  const openings = parts.flatMap(({ pieces }) => textsOf(pieces.preamble));
  const own = parts.flatMap(({ reading }) => reading.components);
  const text = [own, ...arrangement.appendices, arrangement.rest].flatMap(textsOf).join('\n');
  const sentences = textsOf(own.filter(({ kind }) => kind !== 'dataTable')).join('\n');
  const telling = {
    subjects,
    openings,
    references: of('reference'),
    places: of('placeAndDate').flatMap((line) => placeAndDate(line)?.place ?? []),
    sentences,
    text,
  };
  const read = organOf(
    parts.map(({ reading }) => reading),
    of('authority')[0] ?? '',
    telling,
  );
  if (read !== undefined) plan.organ = read.organ;
  for (const part of parts) readHead(part, plan, part === decisionAt ? 'decision' : 'plan', read?.confidence ?? 1);
  if (decisionAt !== undefined && decision !== undefined) {
    decision.articles = readArticles(decisionAt.reading);
    readEnd(decisionAt.reading, decision);
    readAuthorityLine(decisionAt.reading, plan);
  }
  readEnd(planAt.reading, frame);
  planAt.reading.keep(planAt.reading.of('authority'));
  decisionAt?.reading.keep(decisionAt.reading.of('reference'));
  if (decision !== undefined) {
    if (decisionAt?.reading.first('number') === undefined) numberFromReference(planAt.reading, decision);
    readReference(planAt.reading, plan);
  } else {
    authorityOfPlan(plan, openings);
    // Only what is issued by a decision names it.
    planAt.reading.keep(planAt.reading.of('reference'));
  }
  const period = periodOf([...subjects.slice().reverse(), ...openings], [frame.date, decision?.date]);
  planAt.reading.keep(arrangement.rest);
  for (const { reading } of parts) {
    const part = reading === decisionAt?.reading ? decision : frame;
    if (part !== undefined && reading.free.length > 0) part.free = reading.free;
  }
  return {
    ...(plan.organ && { organ: plan.organ }),
    ...(period && { period }),
    ...(decision && { decision }),
    plan: frame,
    body: planAt.pieces.body,
  };
}
