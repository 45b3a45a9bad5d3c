/** Mends of the paper: its size and its margins, in the properties of the sections that have others. */
import type { Element } from '../../word/edit/element.ts';
import { property } from '../../word/edit/properties.ts';
import { attribute, setAttribute } from '../../word/edit/elements.ts';
import type { Section } from '../../word/reading/types.ts';
import type { Side } from '../checks/page.ts';
import { figure } from '../checks/looks.ts';
import { nearest, twipsOf } from './lengths.ts';
import { placesOf, type Mend, type MendedPlace } from './mend.ts';

const millimetres = (twips: number) => twips / twipsOf(1, 'mm');

/** Runs through the sections that findings name. */
const sectionMend =
  (
    change: (
      properties: Element,
      section: Section,
      required: Parameters<typeof nearest>[1],
    ) => readonly [string, string],
  ): Mend =>
  (breached, changes) =>
    placesOf(breached).flatMap((place): MendedPlace[] => {
      const section = place.section === undefined ? undefined : breached.recognised.word.sections[place.section];
      const properties = place.section === undefined ? undefined : changes.section(place.section);
      if (section === undefined || properties === undefined) return [];
      const [before, after] = change(properties, section, breached.checked.rule.required);
      return [{ place, before, after }];
    });

/** A4, twips; the page keeps lying as it lies. */
const a4 = { short: 11_906, long: 16_838 } as const;

export const mendPaper = sectionMend((properties, { page }) => {
  const landscape = page.width > page.height;
  const size = property(properties, 'pgSz');
  setAttribute(size, 'w', String(landscape ? a4.long : a4.short));
  setAttribute(size, 'h', String(landscape ? a4.short : a4.long));
  setAttribute(size, 'orient', landscape ? 'landscape' : undefined);
  setAttribute(size, 'code', '9');
  const before = `${figure(millimetres(page.width), 0)} × ${figure(millimetres(page.height), 0)} mm`;
  return [before, landscape ? '297 × 210 mm (A4)' : '210 × 297 mm (A4)'];
});

/** What is bound in counts as margin: it stays, and the margin beside it makes up the rest. */
export const mendMargin = (side: Side): Mend =>
  sectionMend((properties, { margin }, required) => {
    const now = millimetres(margin[side]);
    const target = nearest(now, required) ?? now;
    const element = property(properties, 'pgMar');
    const gutter = side === 'left' ? Number(attribute(element, 'gutter') ?? 0) || 0 : 0;
    const twips = Math.round(twipsOf(target, 'mm'));
    if (gutter > twips) setAttribute(element, 'gutter', '0');
    setAttribute(element, side, String(gutter > twips ? twips : twips - gutter));
    fill(element, margin);
    return [`${figure(now)} mm`, `${figure(target)} mm`];
  });

/** The schema wants every margin said. */
function fill(element: Element, margin: Section['margin']): void {
  for (const [name, value] of Object.entries(margin)) {
    if (attribute(element, name) === undefined) setAttribute(element, name, String(value));
  }
  if (attribute(element, 'gutter') === undefined) setAttribute(element, 'gutter', '0');
}
