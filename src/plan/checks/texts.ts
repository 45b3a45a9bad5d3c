/** Every text of a plan with its path and what it is, in the order in which it is printed. */
import type { Appendix, Cell, Row } from '../model/appendix.ts';
import type { Block } from '../model/block.ts';
import type { Assignment, Pillar, PlanPart } from '../model/body.ts';
import type { Section, SectionContent } from '../model/outline.ts';
import type { DecisionPart, Preamble } from '../model/part.ts';
import type { Plan } from '../model/plan.ts';
import type { Recipients, Signature } from '../model/signing.ts';
import { plainText, type RichText } from '../model/text.ts';

export type TextKind =
  | 'organ' // lines of the head
  | 'subject' // trích yếu
  | 'reference' // the (Kèm theo …) line
  | 'citation' // a citation's own words
  | 'opening'
  | 'heading'
  | 'body'
  | 'budget'
  | 'assignment'
  | 'closing'
  | 'appendixTitle'
  | 'group' // a group's title
  | 'cell'
  | 'recipient'
  | 'signature';

export interface PlacedText {
  path: string;
  kind: TextKind;
  /** Without bold and italic, in NFC, white space run together to one sign. */
  text: string;
  /** The part it is printed in. */
  part: 'decision' | 'plan' | 'appendix';
  /** The column's key, of a cell. */
  column?: string;
}

type Emit = (path: string, kind: TextKind, text: RichText | undefined, column?: string) => void;

function list<T>(items: readonly T[] | undefined, path: string, visit: (item: T, path: string) => void): void {
  items?.forEach((item, i) => visit(item, `${path}[${i}]`));
}

function blockTexts(blocks: readonly Block[] | undefined, path: string, kind: TextKind, emit: Emit): void {
  list(blocks, path, (block, at) => {
    emit(`${at}.heading`, kind === 'body' ? 'heading' : kind, block.heading);
    emit(`${at}.text`, kind, block.text);
    list(block.more, `${at}.more`, (text, place) => emit(place, kind, text));
    blockTexts(block.children, `${at}.children`, kind, emit);
  });
}

function headTexts(part: DecisionPart | PlanPart, path: string, emit: Emit): void {
  emit(`${path}.parentLine`, 'organ', part.parentLine);
  list(part.organLines, `${path}.organLines`, (line, at) => emit(at, 'organ', line));
  emit(`${path}.subject`, 'subject', part.subject);
}

function preambleTexts(preamble: Preamble | undefined, path: string, emit: Emit): void {
  list(preamble?.citations, `${path}.citations`, (citation, at) => {
    if (citation.text === undefined) emit(`${at}.subject`, 'citation', citation.subject);
    else emit(`${at}.text`, 'citation', citation.text);
  });
  emit(`${path}.proposal`, 'opening', preamble?.proposal);
  list(preamble?.opening, `${path}.opening`, (text, at) => emit(at, 'opening', text));
}

function endTexts(
  part: { signature?: Signature | undefined; recipients?: Recipients | undefined; free?: Block[] | undefined },
  path: string,
  emit: Emit,
): void {
  blockTexts(part.free, `${path}.free`, 'body', emit);
  list(part.signature?.lines, `${path}.signature.lines`, (line, at) => emit(`${at}.title`, 'signature', line.title));
  list(part.recipients?.list, `${path}.recipients.list`, (recipient, at) =>
    list(recipient.names, `${at}.names`, (name, place) => emit(place, 'recipient', name)),
  );
}

function decisionTexts(decision: DecisionPart, emit: Emit): void {
  headTexts(decision, 'decision', emit);
  emit('decision.authorityLine', 'organ', decision.authorityLine);
  preambleTexts(decision.preamble, 'decision.preamble', emit);
  list(decision.articles, 'decision.articles', (article, at) => {
    emit(`${at}.heading`, 'heading', article.heading);
    emit(`${at}.text`, 'body', article.text);
    list(article.more, `${at}.more`, (text, place) => emit(place, 'body', text));
    blockTexts(article.children, `${at}.children`, 'body', emit);
  });
  endTexts(decision, 'decision', emit);
}

function assignmentTexts(assignments: readonly Assignment[] | undefined, path: string, emit: Emit): void {
  list(assignments, path, (assignment, at) => {
    emit(`${at}.name`, 'assignment', assignment.name);
    emit(`${at}.heading`, 'assignment', assignment.heading);
    emit(`${at}.text`, 'body', assignment.text);
    blockTexts(assignment.duties, `${at}.duties`, 'body', emit);
  });
}

const blockContents = ['purpose', 'requirements', 'generalObjectives', 'targets', 'solutions', 'budget'] as const;

/** The plan's body along its outline; then what no section prints, so that nothing goes unread. */
function bodyTexts(part: PlanPart, emit: Emit): void {
  const done = new Set<string>();
  const once = (path: string, visit: () => void): void => {
    if (done.has(path)) return;
    done.add(path);
    visit();
  };
  const pillarSide = (pillar: Pillar, i: number, side: 'objectives' | 'tasks'): void =>
    once(`plan.pillars[${i}].${side}`, () => blockTexts(pillar[side], `plan.pillars[${i}].${side}`, 'body', emit));
  const pillarName = (pillar: Pillar, i: number): void =>
    once(`plan.pillars[${i}].name`, () => emit(`plan.pillars[${i}].name`, 'heading', pillar.name));

  const pillars = (section: Section, path: string): void => {
    const pass = section.pass;
    emit(`${path}.pass.objectivesHeading.text`, 'heading', pass?.objectivesHeading?.text);
    emit(`${path}.pass.tasksHeading.text`, 'heading', pass?.tasksHeading?.text);
    const items = pass?.items ?? part.pillars?.map((pillar) => ({ pillar: pillar.id, heading: undefined })) ?? [];
    items.forEach((item, at) => {
      emit(`${path}.pass.items[${at}].heading`, 'heading', item.heading);
      const i = part.pillars?.findIndex((pillar) => pillar.id === item.pillar) ?? -1;
      const pillar = part.pillars?.[i];
      if (!pillar) return;
      pillarName(pillar, i);
      if (pass?.show !== 'tasks') pillarSide(pillar, i, 'objectives');
      if (pass?.show !== 'objectives') pillarSide(pillar, i, 'tasks');
    });
  };
  const content = (key: SectionContent): void => {
    if (key === 'pillars') return;
    once(`plan.${key}`, () => {
      if (key === 'assignments') assignmentTexts(part.assignments, 'plan.assignments', emit);
      else blockTexts(part[key], `plan.${key}`, key === 'budget' ? 'budget' : 'body', emit);
    });
  };
  const sections = (items: readonly Section[] | undefined, path: string): void =>
    list(items, path, (section, at) => {
      emit(`${at}.heading`, 'heading', section.heading);
      emit(`${at}.headingNote`, 'body', section.headingNote);
      blockTexts(section.blocks, `${at}.blocks`, section.content === 'budget' ? 'budget' : 'body', emit);
      if (section.content === 'pillars') pillars(section, at);
      else if (section.content) content(section.content);
      sections(section.children, `${at}.children`);
      emit(`${at}.note`, 'body', section.note);
    });

  sections(part.outline, 'plan.outline');
  for (const key of blockContents) content(key);
  part.pillars?.forEach((pillar, i) => {
    pillarName(pillar, i);
    pillarSide(pillar, i, 'objectives');
    pillarSide(pillar, i, 'tasks');
  });
  content('assignments');
}

function planTexts(part: PlanPart, emit: Emit): void {
  headTexts(part, 'plan', emit);
  emit('plan.reference', 'reference', part.reference);
  preambleTexts(part.preamble, 'plan.preamble', emit);
  bodyTexts(part, emit);
  list(part.closing, 'plan.closing', (text, at) => emit(at, 'closing', text));
  emit('plan.closingNote', 'closing', part.closingNote);
  endTexts(part, 'plan', emit);
}

function cellTexts(cell: Cell, path: string, column: string, emit: Emit): void {
  if (typeof cell === 'string' || Array.isArray(cell)) return emit(path, 'cell', cell, column);
  emit(`${path}.text`, 'cell', cell.text, column);
  list(cell.more, `${path}.more`, (text, at) => emit(at, 'cell', text, column));
  list(cell.organs, `${path}.organs`, (organ, at) => {
    emit(`${at}.name`, 'cell', organ.name, column);
    emit(`${at}.remark`, 'cell', organ.remark, column);
  });
}

function rowTexts(rows: readonly Row[] | undefined, path: string, emit: Emit): void {
  list(rows, path, (row, at) => {
    emit(`${at}.title`, 'group', row.title);
    for (const [key, cell] of Object.entries(row.cells ?? {})) cellTexts(cell, `${at}.cells.${key}`, key, emit);
    rowTexts(row.rows, `${at}.rows`, emit);
  });
}

function appendixTexts(appendix: Appendix, path: string, emit: Emit): void {
  emit(`${path}.title`, 'appendixTitle', appendix.title);
  emit(`${path}.reference`, 'reference', appendix.reference);
  blockTexts(appendix.blocks, `${path}.blocks`, 'body', emit);
  list(appendix.columns, `${path}.columns`, (column, at) => emit(`${at}.heading`, 'heading', column.heading));
  rowTexts(appendix.rows, `${path}.rows`, emit);
  blockTexts(appendix.after, `${path}.after`, 'body', emit);
}

/** All texts that say something; blank ones are left out. */
export function placedTexts(plan: Plan): PlacedText[] {
  const texts: PlacedText[] = [];
  const into =
    (part: PlacedText['part']): Emit =>
    (path, kind, rich, column) => {
      const text = plainText(rich)
        .normalize('NFC')
        .replace(/\s+/g, (space) => (space.includes('\n') ? '\n' : ' '));
      if (text.trim() !== '') texts.push({ path, kind, text, part, ...(column === undefined ? {} : { column }) });
    };
  const first = into(plan.decision ? 'decision' : 'plan');
  first('organ.parentLine', 'organ', plan.organ?.parentLine);
  list(plan.organ?.lines, 'organ.lines', (line, at) => first(at, 'organ', line));
  if (plan.decision) decisionTexts(plan.decision, into('decision'));
  if (plan.plan) planTexts(plan.plan, into('plan'));
  list(plan.appendices, 'appendices', (appendix, at) => appendixTexts(appendix, at, into('appendix')));
  return texts;
}
