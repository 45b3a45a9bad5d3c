/** What Quốc hiệu and Tiêu ngữ say, letter by letter, and how far apart the lines of the head stand. */
import type { Component, Placed } from '../document.ts';
import type { ComponentKind } from '../kinds.ts';
import type { Breach, Check } from './check.ts';
import { figure } from './looks.ts';
import { named, seenIn } from './standing.ts';

/** Its words as they are seen: NFC, capitals by format as capitals, blanks kept but made plain. */
function shownText({ places }: Component): string {
  return places
    .map((placed) => shown(placed).replace(/[\s\u00A0]/gu, ' '))
    .join(' ')
    .normalize('NFC');
}

function shown(placed: Placed): string {
  let text = placed.text;
  for (const { format, from, to } of seenIn(placed)) {
    if (!format.caps) continue;
    const [start, end] = [from - placed.from, to - placed.from];
    text = text.slice(0, start) + text.slice(start, end).toUpperCase() + text.slice(end);
  }
  return text;
}

/** The component must say one of these, and nothing else. */
export const saysOneOf =
  (kind: ComponentKind, texts: readonly string[]): Check =>
  ({ document }) => {
    const some = named(document.components, [kind]);
    if (some.length === 0) return 'notApplicable';
    return some.flatMap((component): Breach[] => {
      const text = shownText(component);
      if (texts.includes(text)) return [];
      const spaced = texts.includes(text.replace(/ {2,}/g, ' '));
      return [{ found: `“${text}”${spaced ? ' (thừa dấu cách)' : ''}`, component }];
    });
  };

/** 240ths of a line. */
const singleLine = 240;

/** Points between two lines of the head that still look single. */
const mostGap = 3;

/** Both lines single, and no more space between them than a single line has. */
export const singleSpaced =
  (upper: ComponentKind, lower: ComponentKind): Check =>
  ({ document }) => {
    const [above] = named(document.components, [upper]);
    const [below] = named(document.components, [lower]);
    const last = above?.places.at(-1)?.paragraph;
    const first = below?.places[0]?.paragraph;
    if (below === undefined || last === undefined || first === undefined || last === first) return 'notApplicable';
    const wide = [last, first].find(
      ({ format: { spacing } }) => spacing.rule === 'auto' && spacing.line !== singleLine,
    );
    if (wide !== undefined)
      return [{ found: `cách dòng ${figure(wide.format.spacing.line / singleLine, 2)} lines`, component: below }];
    const gap = (last.format.spacing.after + first.format.spacing.before) / 20;
    return gap > mostGap ? [{ found: `hai dòng cách nhau thêm ${figure(gap)} pt`, component: below }] : [];
  };

/** Nothing of that kind stands in the document. */
export const stands =
  (...some: readonly ComponentKind[]): Check =>
  ({ document }) =>
    named(document.components, some).length > 0 ? [] : [{ found: 'không thấy thành phần này' }];
