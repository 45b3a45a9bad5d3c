/** The head of a part: organ, number, place and date, kind and subject (ô số 2–5a). */
import { gap, longDate } from '../plan/conventions/dates.ts';
import { authorityName, fullName, organBody, placeName } from '../plan/conventions/naming.ts';
import type { DecisionPart } from '../plan/model/part.ts';
import type { PlanPart } from '../plan/model/body.ts';
import type { Plan } from '../plan/model/plan.ts';
import type { Authority } from '../plan/model/unit.ts';
import { isBlank, line } from './line.ts';
import type { Line, ViewObject } from './view.ts';

export type Part = 'decision' | 'plan';
type AnyPart = DecisionPart | PlanPart;

const kinds: Readonly<Record<Part, { kind: string; symbol: string }>> = {
  decision: { kind: 'QUYẾT ĐỊNH', symbol: 'QĐ-UBND' },
  plan: { kind: 'KẾ HOẠCH', symbol: 'KH-UBND' },
};

/** Số below 10 takes a leading zero (Phụ lục I, II.3.c). */
export function numberText(number: string | undefined): string {
  if (!number) return gap;
  return /^\d\D?$/.test(number) ? `0${number}` : number;
}

/** `09/QĐ-UBND`, `……/QĐ-UBND`. */
export function numberAndSymbol(part: AnyPart | undefined, of: Part): string {
  const symbol = part?.symbol ?? kinds[of].symbol;
  return `${numberText(part?.number)}/${symbol === '' ? gap : symbol}`;
}

export function authorityOf(plan: Plan, of: Part): Authority {
  return plan[of]?.authority ?? plan.organ?.authority ?? 'collective';
}

/** The main document: the decision where there is one. */
export function mainPart(plan: Plan): Part {
  return plan.decision ? 'decision' : 'plan';
}

function organLines(plan: Plan, part: AnyPart | undefined): Line[] {
  const verbatim = part?.organLines ?? plan.organ?.lines;
  const lines = verbatim ?? [organBody(plan.organ), fullName(plan.organ?.unit)];
  return lines.map((text) => [{ text: text.toUpperCase() }]);
}

function optional(text: string | undefined): Line[] {
  return text === undefined || text.trim() === '' ? [] : [[{ text }]];
}

/** Tags of a part's head. */
export function headView(plan: Plan, of: Part): ViewObject {
  const part = plan[of];
  const parent = part?.parentLine ?? plan.organ?.parentLine;
  return {
    coquanchuquan: optional(parent?.toUpperCase()),
    tencoquan: organLines(plan, part),
    so: numberText(part?.number),
    kyhieu: part?.symbol ?? kinds[of].symbol,
    sokyhieu: numberAndSymbol(part, of),
    diadanh: part?.place === '' ? gap : (part?.place ?? placeName(plan.organ?.unit)),
    ngaybanhanh: longDate(part?.date),
    tenloai: (part?.kind || kinds[of].kind).toUpperCase(),
    trichyeu: isBlank(part?.subject) ? [{ text: gap }] : line(part?.subject),
  };
}

/** The authority line above a decision's căn cứ. */
export function authorityLine(plan: Plan): string {
  const said = plan.decision?.authorityLine;
  return (said ?? authorityName(plan.organ, authorityOf(plan, 'decision'))).toUpperCase();
}
