/**
 * A body in what its document shows of it. Not shown: ids; names of pillars and bearers under another heading; whether a sign is the
 * usual one of its depth; whether plain paragraphs below each other are one block or several; the colon that a heading which
 * runs in gets by itself.
 */
import { counter } from '../../../src/plan/conventions/counting.ts';
import type { Assignment, PlanPart } from '../../../src/plan/model/body.ts';
import type { Block } from '../../../src/plan/model/block.ts';
import type { Marker } from '../../../src/plan/model/marker.ts';
import type { PillarPass, Section } from '../../../src/plan/model/outline.ts';
import { plainText, type RichText } from '../../../src/plan/model/text.ts';

const byDepth: readonly Marker[] = ['I.', '1.', 'a)', '-', '+'];
const markerAt = (depth: number) => byDepth[Math.min(depth, 4)] ?? '-';

/** Runs put together where they look the same. */
function rich(text: RichText | undefined): unknown {
  if (text === undefined || typeof text === 'string') return text;
  const runs = text.map((one) => (typeof one === 'string' ? { text: one } : one)).filter((one) => one.text !== '');
  return runs.length === 1 && Object.keys(runs[0] ?? {}).length === 1 ? runs[0]?.text : runs;
}

function block({ marker = '-', label, heading, runIn, text, more, children }: Block): unknown[] {
  const further = (more ?? []).map(rich);
  const own = { marker, label, heading: rich(heading), runIn, text: rich(text), children: blocks(children) };
  if (marker !== '' || further.length === 0) return [{ ...own, more: further }];
  return [{ ...own, more: [] }, ...further.flatMap((one) => block({ marker: '', text: one as RichText }))];
}

const blocks = (list: readonly Block[] | undefined) => (list ?? []).flatMap(block);

const withoutColon = (text: RichText | undefined) => plainText(text).replace(/:$/u, '');

function assignment({ marker, label, bearer = 'unit', name, heading, runIn, text, duties }: Assignment, depth: number) {
  const shown = runIn === true ? withoutColon(heading ?? name) : plainText(heading ?? name);
  // Whether a bearer is a unit or a person no document says.
  return {
    marker: marker ?? markerAt(depth),
    label,
    none: bearer === 'none',
    shown,
    runIn,
    text: rich(text),
    duties: blocks(duties),
  };
}

function pass(given: PillarPass, part: PlanPart, depth: number) {
  const { show = 'both', marker = markerAt(depth), objectivesHeading, tasksHeading } = given;
  const list = part.pillars ?? [];
  const has = (side: 'objectives' | 'tasks') => (pillar: (typeof list)[number]) => (pillar[side]?.length ?? 0) > 0;
  const shown = list.filter(
    (one) => (show !== 'tasks' && has('objectives')(one)) || (show !== 'objectives' && has('tasks')(one)),
  );
  const items = given.items ?? shown.map(({ id }) => ({ pillar: id }));
  const count = counter('');
  return {
    heads: [objectivesHeading, tasksHeading].map(
      (one) => one && { marker: one.marker ?? markerAt(depth + 1), text: rich(one.text) },
    ),
    items: items.map((item: NonNullable<PillarPass['items']>[number]) => {
      const pillar = list.find(({ id }) => id === item.pillar);
      return {
        sign: count(marker, item.label).sign,
        heading: plainText(item.heading ?? pillar?.name),
        objectives: show === 'tasks' ? [] : blocks(pillar?.objectives),
        tasks: show === 'objectives' ? [] : blocks(pillar?.tasks),
      };
    }),
  };
}

function section(given: Section, part: PlanPart, depth: number): unknown {
  const headed = given.heading !== undefined;
  const below = headed ? depth + 1 : depth;
  const { content } = given;
  return {
    ...(headed && { marker: given.marker ?? markerAt(depth), label: given.label, heading: rich(given.heading) }),
    runIn: given.runIn,
    headingNote: rich(given.headingNote),
    blocks: blocks(given.blocks),
    content,
    ...(content === 'pillars' && { pass: pass(given.pass ?? {}, part, below) }),
    ...(content === 'assignments' && { assignments: part.assignments?.map((one) => assignment(one, below)) }),
    ...(content !== undefined && content !== 'pillars' && content !== 'assignments' && { list: blocks(part[content]) }),
    children: (given.children ?? []).map((one) => section(one, part, below)),
    note: rich(given.note),
  };
}

export const shownBody = (part: PlanPart): unknown => ({
  sections: (part.outline ?? []).map((one) => section(one, part, 0)),
  closing: (part.closing ?? []).map((text) => plainText(text).replace(/[.;,:]+$/u, '')),
  closingNote: plainText(part.closingNote),
});
