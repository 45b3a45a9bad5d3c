/** Checks of how headings and items count: what numerals, what signs, what letters, in what order. */
import type { Component, FormDocument } from '../document.ts';
import type { ComponentKind } from '../kinds.ts';
import type { Breach, Check } from './check.ts';
import { breachOf, each } from './each.ts';

const counted = ({ label }: Component) => label !== undefined && /[\p{L}\d]/u.test(countOf(label.text));

/** `Chương II.` → `II`. */
const countOf = (label: string) =>
  label
    .replace(/^(Phần|Chương|Tiểu mục|Mục|Điều)\s+(thứ\s+)?/iu, '')
    .replace(/[.):/–—-]+\s*$/u, '')
    .trim();

const roman = /^[IVXLC]+$/;
const arabic = /^\d+[a-zđ]?$/;

/** The count is written in the numerals that are required. */
export const numerals = (required: 'roman' | 'arabic'): Check =>
  each(({ label }) => {
    const count = countOf(label?.text ?? '');
    return (required === 'roman' ? roman : arabic).test(count) ? undefined : `số thứ tự ghi “${count}”`;
  }, counted);

/** What closes the count. */
export const closedBy = (sign: string, concerns: (component: Component) => boolean = counted): Check =>
  each(({ label }) => {
    if (label?.closing === sign) return undefined;
    return label?.closing ? `sau số thứ tự là dấu “${label.closing}”` : 'sau số thứ tự không có dấu';
  }, concerns);

export const isCounted = counted;

/** Letters that the Vietnamese alphabet does not have, or that no count uses. */
export const pointLettersOnly: Check = each(({ label }) => {
  const count = countOf(label?.text ?? '');
  if (label?.value !== undefined || [...count].length !== 1) return undefined;
  return `thứ tự điểm là “${label?.text ?? ''}”, chữ này không dùng để đếm điểm`;
});

/** Where a count begins anew: articles run through the document, others through what they stand under. */
function groupOf(kind: ComponentKind, { under }: Component): number {
  return kind === 'article' ? -1 : (under ?? -1);
}

/** Chapters may go on counting through the parts. */
const mayGoOn: ReadonlySet<ComponentKind> = new Set<ComponentKind>(['chapter']);

/** Counts go up by one from one. A list that begins anew under the same heading weighs less: it may be another list. */
export const inOrder: Check = ({ document }, { kinds }) => {
  const some = document.components.filter((one) => kinds.includes(one.kind) && one.label?.value !== undefined);
  if (some.length === 0) return 'notApplicable';
  return kinds.flatMap((kind) => ordered(document, some, kind));
};

function ordered(document: FormDocument, some: readonly Component[], kind: ComponentKind): Breach[] {
  let group: number | undefined;
  let sofar = 0;
  return document.components.flatMap((component) => {
    const { label } = component;
    if (component.kind !== kind || label === undefined) return [];
    const own = groupOf(kind, component);
    const anew = group !== own;
    group = own;
    // What is no count of its own keeps its place: after an “f)” either letter may follow.
    if (label.value === undefined || !some.includes(component)) {
      sofar = NaN;
      return [];
    }
    const before = anew ? 0 : sofar;
    const right =
      label.value === before + 1 || Number.isNaN(before) || (mayGoOn.has(kind) && label.value === sofar + 1);
    sofar = label.value;
    return right ? [] : [wrongCount(component, label.text, before)];
  });
}

function wrongCount(component: Component, text: string, before: number): Breach {
  const first = component.label?.value === 1;
  const where =
    before === 0 ? 'ở đầu dãy' : first ? 'đếm lại từ đầu trong cùng một mục' : `sau số thứ tự thứ ${before}`;
  return { ...breachOf(component, `“${text}” ${where}`), ...(first && { severity: 'warning' as const }) };
}
