/** The outline as paragraphs: sections, passes over the pillars, assignments. */
import { gap } from '../plan/conventions/dates.ts';
import type { Assignment, Pillar, PlanPart } from '../plan/model/body.ts';
import type { Marker } from '../plan/model/marker.ts';
import type { PassHeading, PillarPass, Section } from '../plan/model/outline.ts';
import type { RichText } from '../plan/model/text.ts';
import { blockParagraphs, itemParagraphs } from './blocks.ts';
import { counter } from '../plan/conventions/counting.ts';
import { isBlank, italic, line } from './line.ts';
import type { Paragraph } from './view.ts';

const byDepth: readonly Marker[] = ['I.', '1.', 'a)', '-', '+'];
const markerAt = (depth: number): Marker => byDepth[Math.min(depth, byDepth.length - 1)] ?? '-';

function passHeadingParagraphs(
  heading: PassHeading | undefined,
  depth: number,
  count: ReturnType<typeof counter>,
): Paragraph[] {
  if (!heading || isBlank(heading.text)) return [];
  const marker = heading.marker ?? markerAt(depth);
  return itemParagraphs({ marker, sign: count(marker, heading.label).sign, heading: heading.text, texts: [] });
}

function pillarParagraphs(pillars: readonly Pillar[], pass: PillarPass, depth: number, parent: string): Paragraph[] {
  const show = pass.show ?? 'both';
  const shown = (pillar: Pillar) => ({
    objectives: show === 'tasks' ? [] : (pillar.objectives ?? []),
    tasks: show === 'objectives' ? [] : (pillar.tasks ?? []),
  });
  const items: NonNullable<PillarPass['items']> =
    pass.items ??
    pillars
      .filter((p) => shown(p).objectives.length + shown(p).tasks.length > 0)
      .map((pillar) => ({ pillar: pillar.id }));
  const count = counter(parent);
  return items.flatMap((item) => {
    const pillar = pillars.find((candidate) => candidate.id === item.pillar);
    if (!pillar) return [];
    const marker = pass.marker ?? markerAt(depth);
    const { sign, number } = count(marker, item.label);
    const { objectives, tasks } = shown(pillar);
    const inner = counter(number);
    const body = [
      ...(objectives.length > 0 ? passHeadingParagraphs(pass.objectivesHeading, depth + 1, inner) : []),
      ...blockParagraphs(objectives, number),
      ...(tasks.length > 0 ? passHeadingParagraphs(pass.tasksHeading, depth + 1, inner) : []),
      ...blockParagraphs(tasks, number),
    ];
    return withHeading(
      { marker, sign, heading: item.heading ?? (isBlank(pillar.name) ? gap : pillar.name), runIn: item.runIn },
      body,
    );
  });
}

function assignmentParagraphs(assignments: readonly Assignment[], depth: number, parent: string): Paragraph[] {
  const count = counter(parent);
  return assignments.flatMap((assignment) => {
    const { label, runIn, text } = assignment;
    const heading = assignment.heading ?? assignment.name;
    const marker = assignment.marker ?? markerAt(depth);
    const signed = !isBlank(heading) || !isBlank(text) || (label ?? '') !== '';
    const { sign, number } = signed ? count(marker, label) : { sign: '', number: parent };
    const duties = blockParagraphs(assignment.duties, number);
    if (isBlank(text)) return withHeading({ marker, sign, heading, runIn }, duties);
    return [...itemParagraphs({ marker, sign, heading, runIn, texts: [text ?? ''] }), ...duties];
  });
}

interface Heading {
  marker: Marker;
  sign: string;
  heading: RichText | undefined;
  runIn?: boolean | undefined;
  headingNote?: RichText | undefined;
}

/** A heading before its body; one that runs in takes the body's first paragraph, if that has no sign of its own. */
function withHeading(heading: Heading, body: Paragraph[]): Paragraph[] {
  const first = body[0];
  const [own] = itemParagraphs({ ...heading, runIn: false, texts: [], labelled: true });
  if (!own) return body;
  if (!heading.runIn || !first || first.role !== 'plain') return [own, ...body];
  const [joined] = itemParagraphs({ ...heading, texts: [[...first.line]] });
  return [joined ?? first, ...body.slice(1)];
}

function contentParagraphs(section: Section, part: PlanPart, depth: number, parent: string): Paragraph[] {
  switch (section.content) {
    case undefined:
      return [];
    case 'pillars':
      return pillarParagraphs(part.pillars ?? [], section.pass ?? {}, depth, parent);
    case 'assignments':
      return assignmentParagraphs(part.assignments ?? [], depth, parent);
    default:
      return blockParagraphs(part[section.content], parent);
  }
}

/** Sections of one level, with everything below them. */
export function sectionParagraphs(
  sections: readonly Section[] | undefined,
  part: PlanPart,
  depth = 0,
  parent = '',
): Paragraph[] {
  const count = counter(parent);
  return (sections ?? []).flatMap((section) => {
    const marker = section.marker ?? markerAt(depth);
    const headed = !isBlank(section.heading) || (section.label ?? '') !== '';
    // A section without a heading only orders: what is in it belongs to the level of the section itself.
    const { sign, number } = headed ? count(marker, section.label) : { sign: '', number: parent };
    const below = headed ? depth + 1 : depth;
    const remark = isBlank(section.heading) ? section.headingNote : undefined;
    const body = [
      ...(isBlank(remark) ? [] : [{ role: 'note' as const, line: italic(line(remark)) }]),
      ...blockParagraphs(section.blocks, number),
      ...contentParagraphs(section, part, below, number),
      ...sectionParagraphs(section.children, part, below, number),
      ...(isBlank(section.note) ? [] : [{ role: 'note' as const, line: italic(line(section.note)) }]),
    ];
    if (!headed) return body;
    return withHeading(
      { marker, sign, heading: section.heading, runIn: section.runIn, headingNote: section.headingNote },
      body,
    );
  });
}
