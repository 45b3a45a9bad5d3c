/** Plans made comparable: what is told by default is told, and what can be written in two ways that print the same, in one. */
import { tableColumn } from '../../../src/compose/columns.ts';
import { columnMeanings, type Appendix, type FullCell, type Row } from '../../../src/plan/model/appendix.ts';
import type { Block } from '../../../src/plan/model/block.ts';
import type { Section } from '../../../src/plan/model/outline.ts';
import { plainText, type RichText } from '../../../src/plan/model/text.ts';
import type { Plan } from '../../../src/plan/model/plan.ts';
import { parsePlan } from '../../../src/plan/parse.ts';
import { wordPlan } from '../../../src/wording/word-plan.ts';

const richKeys = new Set(
  'text heading headingNote title subject name proposal reference remark note closingNote'.split(' '),
);
const richLists = new Set(['more', 'opening', 'closing']);
const blockLists = new Set(
  'blocks objectives tasks purpose requirements generalObjectives targets solutions budget duties free after'.split(
    ' ',
  ),
);

/** Words with their looks; which of two looks a blank has, is no matter. */
export function rich(value: unknown): unknown {
  if (!Array.isArray(value)) return typeof value === 'string' ? value.trim() : value;
  const runs: { text: string; bold: boolean; italic: boolean }[] = [];
  for (const piece of value as Exclude<RichText, string>) {
    const run = typeof piece === 'string' ? { text: piece } : piece;
    const [bold, italic] = [('bold' in run && run.bold) ?? false, ('italic' in run && run.italic) ?? false];
    const last = runs.at(-1);
    if (last && ((last.bold === bold && last.italic === italic) || run.text.trim() === '')) last.text += run.text;
    else runs.push({ text: run.text, bold, italic });
  }
  if (runs.every(({ bold, italic }) => !bold && !italic)) return plainText(value as RichText).trim();
  return runs.map(({ text, bold, italic }) => `${bold ? '**' : ''}${italic ? '_' : ''}${text.trim()}`).join(' ¦ ');
}

/** Signs are compared as they are printed; a further paragraph is a block without a sign. */
function blocks(list: readonly Block[]): Block[] {
  return list.flatMap(({ marker, label, more, children, ...one }) => {
    const signless = label === '' || (marker === '' && label === undefined);
    const own = { ...one, ...(signless && { label: 'none' }), ...(children && { children: blocks(children) }) };
    if (children) return [more ? { ...own, more } : own];
    return [own, ...(more ?? []).map((text): Block => ({ text, label: 'none' }))];
  });
}

function sections(list: readonly Section[], plan: Plan): Section[] {
  return list.map(({ pass, children, ...one }) => ({
    ...one,
    marker: undefined,
    label: undefined,
    ...(pass && {
      pass: {
        ...pass,
        marker: undefined,
        items: pass.items?.map((item) => ({
          ...item,
          label: undefined,
          heading: item.heading ?? nameOf(plan, item.pillar),
        })),
      },
    }),
    ...(children && { children: sections(children, plan) }),
  }));
}

const nameOf = (plan: Plan, id: string) => plan.plan?.pillars?.find((one) => one.id === id)?.name;

/** Pillars go by the order in which they are printed, and by the heading under which they come first. */
function pillars(plan: Plan): void {
  const headings = new Map<string, RichText>();
  const order = (list: readonly Section[] | undefined): void => {
    for (const { pass, children } of list ?? []) {
      for (const { pillar, heading } of pass?.items ?? [])
        if (!headings.has(pillar)) headings.set(pillar, heading ?? nameOf(plan, pillar) ?? '');
      order(children);
    }
  };
  order(plan.plan?.outline);
  for (const { id, name } of plan.plan?.pillars ?? []) if (!headings.has(id)) headings.set(id, name ?? '');
  const ids = [...headings.keys()];
  const numbered = (id: string) => `pillar-${String(ids.indexOf(id) + 1).padStart(2, '0')}`;
  const rename = (list: readonly Section[] | undefined): void => {
    for (const { pass, children } of list ?? []) {
      for (const item of pass?.items ?? []) item.pillar = numbered(item.pillar);
      rename(children);
    }
  };
  const outline = sections(plan.plan?.outline ?? [], plan);
  rename(outline);
  const list = (plan.plan?.pillars ?? []).map((one) => ({ ...one, id: numbered(one.id), name: headings.get(one.id) }));
  plan.plan = { ...plan.plan, outline, pillars: list.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

const known = new Set<string>(columnMeanings);

function appendix(one: Appendix): Appendix {
  const keys = new Map((one.columns ?? []).map(({ key }, at) => [key, known.has(key) ? key : `column-${at + 1}`]));
  const cell = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return rich(value);
    const { text, organs, ...rest } = value as FullCell;
    const [organ, second] = organs ?? [];
    const words = text ?? (organ && !second && organ.remark === undefined ? organ.name : undefined);
    if (words === undefined || (text !== undefined && organs)) return value;
    return Object.keys(rest).length === 0 ? rich(words) : { ...rest, text: rich(words) };
  };
  const rows = (list: readonly Row[]): Row[] =>
    list.map((row) => ({
      ...row,
      ...(row.cells && {
        cells: Object.fromEntries(
          Object.entries(row.cells).map(([key, value]) => [keys.get(key) ?? key, cell(value) as FullCell]),
        ),
      }),
      ...(row.rows && { rows: rows(row.rows) }),
    }));
  return {
    ...one,
    orientation: one.orientation ?? 'landscape',
    title: plainText(one.title).toUpperCase(),
    columns: (one.columns ?? []).map((column) => ({
      key: keys.get(column.key) ?? '',
      heading: tableColumn(column).heading,
    })),
    ...(one.rows && { rows: rows(one.rows) }),
  };
}

function walk(value: unknown, key: string): unknown {
  if (Array.isArray(value) && richLists.has(key)) return value.map(rich);
  if (richKeys.has(key) && (typeof value === 'string' || Array.isArray(value))) return rich(value);
  if (Array.isArray(value) && blockLists.has(key)) return blocks(value as Block[]).map((one) => walk(one, ''));
  if (Array.isArray(value)) return value.map((one) => walk(one, ''));
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? value.trim() : value;
  const fields = Object.entries(value).flatMap(([name, one]) =>
    one === undefined || one === false || (Array.isArray(one) && one.length === 0)
      ? []
      : [[name, walk(one, name)] as const],
  );
  return Object.fromEntries(fields);
}

/** The sign at a body's end is the form's. */
const withoutEnd = (text: RichText): RichText => plainText(text).replace(/[\s.;,:]*(\.\/\.)?$/, '');

export function settledPlan(data: unknown): Plan {
  const plan = structuredClone(wordPlan(parsePlan(data, { draft: true }), { draft: true }));
  pillars(plan);
  const part = plan.plan!;
  if (part.closing) part.closing = part.closing.map(withoutEnd);
  part.assignments = (part.assignments ?? []).map(({ name, heading, bearer, ...one }) => ({
    ...one,
    // That a bearer is a person is told by its words alone.
    ...(bearer === 'none' && { bearer }),
    marker: undefined,
    label: undefined,
    heading: plainText(heading ?? name).replace(/:$/, ''),
  }));
  for (const [one, usual] of [
    [plan.decision, 'QĐ-UBND'],
    [plan.decision ? undefined : part, 'KH-UBND'],
  ] as const) {
    if (!one) continue;
    one.symbol ??= usual;
    const archive = one.recipients?.archive;
    if (archive && archive.text === undefined) archive.office ??= 'VT';
    for (const recipient of one.recipients?.list ?? []) recipient.names = [(recipient.names ?? []).join(', ')];
  }
  if (plan.appendices) plan.appendices = plan.appendices.map(appendix);
  return walk(plan, '') as Plan;
}
