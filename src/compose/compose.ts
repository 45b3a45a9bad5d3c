/** A plan as the view that templates see. Placeholders are resolved already; nothing here depends on clock or locale. */
import { fullName, organName, provinceName } from '../plan/conventions/naming.ts';
import { gap } from '../plan/conventions/dates.ts';
import type { Appendix } from '../plan/model/appendix.ts';
import type { Plan } from '../plan/model/plan.ts';
import type { PlanPart } from '../plan/model/body.ts';
import { fullOutline } from '../plan/outline-content.ts';
import { appendixLabel } from './appendix-label.ts';
import { articleParagraphs } from './articles.ts';
import { blockParagraphs } from './blocks.ts';
import { authorityLine, headView, mainPart } from './head.ts';
import { endOfBody, isBlank, italic, line, lineText, upper } from './line.ts';
import { sectionParagraphs } from './outline.ts';
import { preambleView } from './preamble.ts';
import { referenceLine } from './references.ts';
import { signingView } from './signing.ts';
import { appendixTable } from './table.ts';
import type { Paragraph, View, ViewObject } from './view.ts';

/** Ends a body: `./.` on its last paragraph, which stays with the signature block below it. */
function ended(body: readonly Paragraph[], note: readonly Paragraph[] = []): Paragraph[] {
  const last = body.at(-1);
  if (!last) return [...note];
  const all = [...body.slice(0, -1), { ...last, line: endOfBody(last.line) }, ...note];
  const end = all.at(-1) ?? last;
  return [...all.slice(0, -1), { ...end, keepNext: true }];
}

function planBody(part: PlanPart | undefined): Paragraph[] {
  if (!part) return [];
  const closing = (part.closing ?? []).filter((text) => !isBlank(text));
  const body = [
    ...sectionParagraphs(fullOutline(part), part),
    ...blockParagraphs(part.free),
    ...closing.map((text): Paragraph => ({ role: 'plain', line: line(text) })),
  ];
  const note: Paragraph[] = isBlank(part.closingNote) ? [] : [{ role: 'note', line: italic(line(part.closingNote)) }];
  return ended(body.length > 0 ? body : [{ role: 'plain', line: [{ text: gap }] }], note);
}

function appendixView(plan: Plan, appendix: Appendix, index: number): ViewObject {
  const title = isBlank(appendix.title) ? [{ text: gap }] : upper(line(appendix.title));
  return {
    nhan: appendix.label ?? appendixLabel(index, plan.appendices?.length ?? 0),
    tenphuluc: title,
    danchieu: [referenceLine(plan, appendix.reference)],
    loidau: blockParagraphs(appendix.blocks),
    bang: appendixTable(appendix),
    loicuoi: blockParagraphs(appendix.after),
  };
}

function yearsText(period: Plan['period']): string {
  if (!period) return gap;
  return period.to === undefined || period.to === period.from ? String(period.from) : `${period.from}-${period.to}`;
}

/** The day that the file's properties name: the document's own, completed where parts are blank. Never the clock's. */
function createdDay(plan: Plan): string {
  const date = plan[mainPart(plan)]?.date || String(plan.period?.from ?? '1980');
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** `Quyết định, Kế hoạch - Ủy ban nhân dân xã Lộc Hòa - 2026`: what the title does not say. */
function subjectLine(plan: Plan): string {
  const parts = [plan.decision && 'Quyết định', plan.plan && 'Kế hoạch', plan.appendices?.length && 'Phụ lục'];
  const kinds = parts.filter((part) => typeof part === 'string').join(', ');
  return [kinds, organName(plan.organ), plan.period ? yearsText(plan.period) : ''].filter(Boolean).join(' - ');
}

export function compose(plan: Plan): View {
  const { decision } = plan;
  const part = plan.plan;
  const title = lineText(line((decision ?? part)?.subject)).replace(/\s+/g, ' ') || gap;
  const common: ViewObject = {
    donvi: fullName(plan.organ?.unit),
    tinh: plan.organ?.unit?.province ? provinceName(plan.organ.unit.province) : '',
    coquan: organName(plan.organ),
    thoiky: yearsText(plan.period),
    tieude: title,
  };
  const decisionView: ViewObject = decision
    ? {
        ...headView(plan, 'decision'),
        ...preambleView(decision.preamble, true),
        ...signingView(decision.signature, decision.recipients),
        thamquyen: [[{ text: authorityLine(plan) }]],
        cacdieu: ended([...articleParagraphs(decision), ...blockParagraphs(decision.free)]),
      }
    : {};
  const planView: ViewObject = {
    ...headView(plan, 'plan'),
    ...preambleView(part?.preamble),
    ...signingView(part?.signature, part?.recipients),
    danchieu: decision ? [referenceLine(plan, part?.reference)] : [],
    noidung: planBody(part),
  };
  const root: ViewObject = { ...common, quyetdinh: decisionView, kehoach: planView };
  return {
    root,
    hasDecision: decision !== undefined,
    properties: { title, creator: organName(plan.organ), subject: subjectLine(plan), created: createdDay(plan) },
    appendices: (plan.appendices ?? []).map((appendix, i) => ({
      view: { ...root, phuluc: appendixView(plan, appendix, i) },
      orientation: appendix.orientation ?? 'landscape',
    })),
  };
}
