/** Makes data that fits the schema also keep the rules between fields, so that it is a plan and not a data error. */
import type { Appendix, Row } from '../../../src/plan/model/appendix.ts';
import { columnMeanings } from '../../../src/plan/model/appendix.ts';
import type { Section } from '../../../src/plan/model/outline.ts';
import type { Plan } from '../../../src/plan/model/plan.ts';
import { fullOutline } from '../../../src/plan/outline-content.ts';

function once<T>(list: readonly T[] | undefined, key: (item: T) => string): T[] {
  return [...new Map((list ?? []).map((item) => [key(item), item])).values()];
}

const isGroup = (row: Row | undefined) => row === undefined || row.rows !== undefined || row.title !== undefined;

/** The row with a column left free for its title, or without a title where there is none but the number's. */
function withRoom(row: Row, keys: ReadonlySet<string>): Row {
  const { title, cells, ...rest } = row;
  const columns = [...keys].filter((key) => key !== 'no');
  if (title === undefined || columns.some((key) => !Object.hasOwn(cells ?? {}, key))) return row;
  const left = Object.entries(cells ?? {}).filter(([key]) => key !== columns.at(-1));
  return { ...rest, ...(columns.length > 0 ? { title } : {}), cells: Object.fromEntries(left) };
}

function mendRows(rows: Row[], keys: ReadonlySet<string>): Row[] {
  const coveredUntil = new Map<string, number>();
  return rows.map((row, i) => {
    const cells = Object.entries(row.cells ?? {}).filter(([key]) => keys.has(key) && (coveredUntil.get(key) ?? 0) <= i);
    for (const [key, cell] of cells) {
      if (typeof cell !== 'object' || Array.isArray(cell) || cell.rowSpan === undefined) continue;
      let span = 1;
      while (span < cell.rowSpan && !isGroup(row) && !isGroup(rows[i + span])) span++;
      cell.rowSpan = span;
      coveredUntil.set(key, i + span);
    }
    const numberSaid = (coveredUntil.get('no') ?? 0) > i || Object.hasOwn(row.cells ?? {}, 'no');
    const mended: Row = withRoom({ ...row, ...(row.cells ? { cells: Object.fromEntries(cells) } : {}) }, keys);
    if (numberSaid || !keys.has('no')) delete mended.label;
    return row.rows ? { ...mended, rows: mendRows(row.rows, keys) } : mended;
  });
}

function mendAppendix(appendix: Appendix): Appendix {
  const { rows, ...rest } = appendix;
  const columns = once(appendix.columns, ({ key }) => key).map((column) =>
    (columnMeanings as readonly string[]).includes(column.key)
      ? column
      : { ...column, heading: column.heading ?? 'Cột' },
  );
  const keys = new Set(columns.map(({ key }) => key));
  return { ...rest, columns, ...(rows && columns.length > 0 ? { rows: mendRows(rows, keys) } : {}) };
}

function mendSections(sections: readonly Section[], pillars: ReadonlySet<string>): Section[] {
  return sections.map((section) => {
    const { pass, ...rest } = section;
    if (section.children) rest.children = mendSections(section.children, pillars);
    if (!pass || section.content !== 'pillars') return rest;
    return {
      ...rest,
      pass: { ...pass, ...(pass.items ? { items: pass.items.filter((i) => pillars.has(i.pillar)) } : {}) },
    };
  });
}

/** `complete` prints everything that the outline leaves out, and gives the main document its end. */
export function mended(data: unknown, complete = false): Plan {
  const plan = structuredClone(data) as Plan;
  if (plan.period?.to !== undefined) plan.period.to = Math.max(plan.period.to, plan.period.from);
  if (plan.appendices) plan.appendices = plan.appendices.map(mendAppendix);
  const part = plan.plan;
  if (part) {
    if (part.pillars) part.pillars = once(part.pillars, ({ id }) => id);
    if (part.outline) part.outline = mendSections(part.outline, new Set(part.pillars?.map(({ id }) => id)));
    if (complete) part.outline = fullOutline(part);
  }
  if (!complete) return plan;
  if (plan.decision) {
    plan.decision.preamble = { ...plan.decision.preamble };
    if (!plan.decision.preamble.citations?.length)
      plan.decision.preamble.citations = [{ kind: 'Luật', subject: 'Đất đai' }];
  }
  const main = plan.decision ?? part;
  if (main) {
    main.signature ??= { lines: [{ title: 'CHỦ TỊCH' }], name: 'Nguyễn Văn A' };
    main.recipients ??= { list: [{ names: ['Như trên'] }] };
  }
  return plan;
}
