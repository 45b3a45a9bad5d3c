/** What an imported plan says of the places that `expected.ts` tells, in the same words. */
import type { Block } from '../../../src/plan/model/block.ts';
import type { Plan } from '../../../src/plan/model/plan.ts';
import type { DecisionPart } from '../../../src/plan/model/part.ts';
import type { PlanPart } from '../../../src/plan/model/body.ts';
import { plainText } from '../../../src/plan/model/text.ts';

/** Blocks that show a sign, at any depth. */
export const signed = (blocks: readonly Block[] | undefined): number =>
  (blocks ?? []).reduce(
    (count, { marker, label, children }) =>
      count + (label === '' || ((marker ?? '-') === '' && label === undefined) ? 0 : 1) + signed(children),
    0,
  );

const end = (part: DecisionPart | PlanPart | undefined) => ({
  recipients: (part?.recipients?.list ?? []).map(
    ({ names, purpose }) => `${(names ?? []).join(', ')}${purpose ? ` (${purpose.replace(/^\(|\)$/g, '')})` : ''}`,
  ),
  archive: archiveOf(part),
  signature: (part?.signature?.lines ?? []).map(
    ({ capacity, title }) => `${capacity ? `${capacity} ` : ''}${title ?? ''}`,
  ),
  signer: part?.signature?.name,
});

function archiveOf(part: DecisionPart | PlanPart | undefined): string | undefined {
  const archive = part?.recipients?.archive;
  if (archive === undefined) return undefined;
  return archive.text ?? `Lưu: ${archive.office ?? 'VT'}${archive.unit ? `, ${archive.unit}` : ''}.`;
}

const cited = (part: DecisionPart | undefined) =>
  (part?.preamble?.citations ?? []).map(({ number, date }) => number ?? date);

/** Numbers that list or prose of the preamble cites. */
const numbers = ({ citations = [], opening = [] }: NonNullable<PlanPart['preamble']>) => [
  ...citations.flatMap(({ number }) => number ?? []),
  ...opening.flatMap((text) => plainText(text).match(/(?<=số )\S+\/[\p{Lu}\d-]\S*?(?=[\s,])/gu) ?? []),
];

export function typedPlaces(plan: Plan) {
  const { decision, plan: part, period, organ, appendices } = plan;
  return {
    period: period ? [period.from, ...(period.to === undefined ? [] : [period.to])] : undefined,
    unit: organ?.unit ? `${organ.unit.type ?? ''} ${organ.unit.name ?? ''}` : undefined,
    ...(decision && {
      decision: {
        ...end(decision),
        date: decision.date,
        subject: plainText(decision.subject),
        citations: cited(decision),
        articles: decision.articles?.length,
      },
    }),
    subject: plainText(part?.subject),
    cited: numbers(part?.preamble ?? {}),
    listed: part?.preamble?.citations?.length ?? 0,
    sections: (part?.outline ?? []).map(({ heading }) => plainText(heading)),
    pillars: (part?.pillars ?? []).map(({ name, objectives, tasks }) => ({
      name: plainText(name),
      objectives: signed(objectives),
      tasks: signed(tasks),
    })),
    units: (part?.assignments ?? []).map(({ heading, name, text, bearer, duties }) => ({
      heading: plainText(heading ?? name ?? text),
      ...(bearer !== undefined && bearer !== 'unit' && { bearer }),
      duties: signed(duties),
    })),
    closing: plainText(part?.closing?.[0]),
    end: part?.signature || part?.recipients ? end(part) : undefined,
    appendix: appendices?.[0] && {
      title: plainText(appendices[0].title),
    },
  };
}
