/** Where an outline prints what: the number that a reader of the document finds a place under. */
import { trimmedEnd } from '../conventions/punctuation.ts';
import { sectionNumber, shortText } from './place-names.ts';

type Loose = Record<string, unknown>;

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function fieldsOf(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};
}

/** `II`, `1`; the label as it stands where the section has one of its own; undefined for a section without a sign. */
function numberOf(sections: readonly unknown[], index: number, depth: number): string | undefined {
  const own = fieldsOf(sections[index]).label;
  if (typeof own === 'string') return trimmedEnd(own.trim(), '.):') || undefined;
  const before = sections.slice(0, index).filter((section) => fieldsOf(section).label !== '');
  return sectionNumber(before.length + 1, depth);
}

/** `Mục II.1`, or by its heading where it has no number. @param indices of the sections from the top down */
export function sectionLabel(outline: unknown, indices: readonly number[]): string {
  const numbers: string[] = [];
  let sections = listOf(outline);
  for (const [depth, index] of indices.entries()) {
    const number = numberOf(sections, index, depth);
    if (number === undefined) return `Mục “${shortText(fieldsOf(sections[index]).heading) || String(index + 1)}”`;
    numbers.push(number);
    sections = listOf(fieldsOf(sections[index]).children);
  }
  return `Mục ${numbers.join('.')}`;
}

/** What is looked for: typed content, of pillars one side of one of them. */
export interface Printed {
  content: string;
  pillar?: string;
  side?: 'objectives' | 'tasks';
}

function prints(section: unknown, wanted: Printed): boolean {
  const { content, pass } = fieldsOf(section);
  if (content !== wanted.content) return false;
  if (content !== 'pillars') return true;
  const { show = 'both', items } = fieldsOf(pass);
  if (wanted.side !== undefined && show !== 'both' && show !== wanted.side) return false;
  return (
    wanted.pillar === undefined ||
    !Array.isArray(items) ||
    items.some((item) => fieldsOf(item).pillar === wanted.pillar)
  );
}

/** The sections, from the top down, that lead to the first one that prints it; undefined where none does. */
export function printedIn(outline: unknown, wanted: Printed): readonly number[] | undefined {
  for (const [i, section] of listOf(outline).entries()) {
    if (prints(section, wanted)) return [i];
    const below = printedIn(fieldsOf(section).children, wanted);
    if (below) return [i, ...below];
  }
  return undefined;
}
