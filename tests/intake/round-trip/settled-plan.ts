/** Two plans that print the same, made comparable: what is told by default is told, and what is written in two ways in one. */
import { counter } from '../../../src/plan/conventions/counting.ts';
import type { Block } from '../../../src/plan/model/block.ts';
import type { Marker } from '../../../src/plan/model/marker.ts';
import type { Section } from '../../../src/plan/model/outline.ts';
import { plainText, type RichText } from '../../../src/plan/model/text.ts';
import type { Plan } from '../../../src/plan/model/plan.ts';
import { parsePlan } from '../../../src/plan/parse.ts';
import { wordPlan } from '../../../src/wording/word-plan.ts';

const richKeys = new Set([
  'text',
  'heading',
  'headingNote',
  'title',
  'subject',
  'name',
  'proposal',
  'reference',
  'remark',
  'note',
  'closingNote',
]);
const richLists = new Set(['more', 'opening', 'closing']);
const blockKeys = new Set([
  'blocks',
  'objectives',
  'tasks',
  'purpose',
  'requirements',
  'generalObjectives',
  'targets',
  'solutions',
  'budget',
  'duties',
  'free',
  'after',
  'children',
]);
const byDepth: readonly Marker[] = ['I.', '1.', 'a)', '-', '+'];

/** Neighbouring runs of one look as one; the words alone where there is one look. */
function rich(value: unknown): unknown {
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

/** A label that says what would be counted anyway says nothing. */
function signs(
  list: (Block | Section)[],
  usual: Marker,
  parent: string,
  below: (one: Block | Section, number: string) => void,
): void {
  const count = counter(parent);
  for (const one of list) {
    const marker = one.marker ?? usual;
    const { sign: printed, number } = count(marker, one.label);
    const shown = one as { marker?: Marker; label?: string; sign?: string };
    delete shown.label;
    delete shown.marker;
    shown.sign = printed;
    below(one, number);
  }
}

function blocksOf(list: unknown, parent = ''): void {
  signs(list as Block[], '-', parent, (one, number) => {
    if ((one as Block).children) blocksOf((one as Block).children, number);
  });
}

function sectionsOf(list: Section[], depth: number): void {
  signs(list, byDepth[Math.min(depth, 4)] ?? '-', '', (one) => {
    if ((one as Section).children) sectionsOf((one as Section).children ?? [], depth + 1);
  });
}

function walk(value: unknown, key: string): unknown {
  if (Array.isArray(value) && richLists.has(key)) return value.map(rich);
  if (richKeys.has(key) && (typeof value === 'string' || Array.isArray(value))) return rich(value);
  if (Array.isArray(value)) return value.map((one) => walk(one, ''));
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? value.trim() : value;
  const fields = Object.entries(value).flatMap(([name, one]) => {
    if (one === undefined || one === false || (Array.isArray(one) && one.length === 0)) return [];
    return [[name, walk(one, name)] as const];
  });
  return Object.fromEntries(fields);
}

/** Pillars go by their place among those of the plan: their ids are not printed. */
function pillarIds(plan: Plan): void {
  const order = new Map<string, string>();
  const items = (sections: Section[] | undefined): void => {
    for (const { pass, children } of sections ?? []) {
      for (const { pillar } of pass?.items ?? []) order.set(pillar, order.get(pillar) ?? `pillar-${order.size + 1}`);
      items(children);
    }
  };
  items(plan.plan?.outline);
  for (const { id } of plan.plan?.pillars ?? []) order.set(id, order.get(id) ?? `pillar-${order.size + 1}`);
  const rename = (sections: Section[] | undefined): void => {
    for (const { pass, children } of sections ?? []) {
      for (const item of pass?.items ?? []) item.pillar = order.get(item.pillar) ?? '';
      rename(children);
    }
  };
  rename(plan.plan?.outline);
  for (const pillar of plan.plan?.pillars ?? []) pillar.id = order.get(pillar.id) ?? '';
  plan.plan?.pillars?.sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}

export function settledPlan(data: unknown): Plan {
  const plan = structuredClone(wordPlan(parsePlan(data, { draft: true }), { draft: true }));
  pillarIds(plan);
  const lists = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, one] of Object.entries(value)) {
      if (key === 'outline') sectionsOf(one as Section[], 0);
      if (Array.isArray(one) && blockKeys.has(key) && key !== 'children') blocksOf(one);
      else lists(one);
    }
  };
  lists(plan);
  for (const part of [plan.decision, plan.plan])
    for (const recipient of part?.recipients?.list ?? []) recipient.names = [(recipient.names ?? []).join(', ')];
  return walk(plan, '') as Plan;
}
