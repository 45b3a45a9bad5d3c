/** Checks of Phụ lục: heading, number, title, where it is spoken of. */
import type { Component, Recognised } from '../document.ts';
import type { Check } from './check.ts';
import { breachOf, each } from './each.ts';
import { firstOf } from './standing.ts';

const seen = ({ text, places }: Component) => {
  const [first] = places;
  const caps = first?.paragraph.inlines.some(
    (one) => one.kind === 'text' && one.format.caps && /\p{Ll}/u.test(one.text),
  );
  return caps ? text.toUpperCase() : text;
};

/** `Phụ lục`, with one capital. */
export const headingLetters: Check = each((component) =>
  seen(component).startsWith('Phụ lục') ? undefined : `ghi “${seen(component).slice(0, 20)}”`,
);

const appendicesOf = ({ documents }: Recognised) => documents.filter(({ role }) => role === 'appendix');

/** An appendix in a file of its own does not tell how many there are. */
const isAlone = (recognised: Recognised) => recognised.documents.every(({ role }) => role === 'appendix');

/** Roman numerals where there are two or more; none where there is one. */
export const numbered: Check = ({ document, recognised }) => {
  const heading = firstOf(document, 'appendixHeading');
  if (heading === undefined) return 'notApplicable';
  const { label } = heading;
  const open = label !== undefined && /[.…_]/u.test(label.text);
  if (open) return 'notApplicable';
  if (label !== undefined && label.form !== 'roman') return [breachOf(heading, `số thứ tự ghi “${label.text}”`)];
  const count = appendicesOf(recognised).length;
  if (label === undefined) return count > 1 ? [breachOf(heading, 'không có số thứ tự')] : [];
  if (isAlone(recognised) || count > 1) return [];
  const found = `ghi số thứ tự “${label.text}” trong khi chỉ có một Phụ lục`;
  return [{ ...breachOf(heading, found), severity: 'warning' }];
};

/** One after the other, from I. */
export const inTurn: Check = ({ document, recognised }) => {
  const heading = firstOf(document, 'appendixHeading');
  const value = heading?.label?.value;
  if (heading === undefined || value === undefined || isAlone(recognised)) return 'notApplicable';
  const own = appendicesOf(recognised);
  const before = own[own.indexOf(document) - 1];
  const expected = (before === undefined ? 0 : (firstOf(before, 'appendixHeading')?.label?.value ?? NaN)) + 1;
  if (Number.isNaN(expected) || value === expected) return [];
  return [breachOf(heading, `“${heading.text}” đứng ở vị trí thứ ${expected}`)];
};

/** The (Kèm theo …) line stands beneath the title. */
export const referenceBelow: Check = ({ document }) => {
  const reference = firstOf(document, 'reference');
  const title = firstOf(document, 'appendixTitle');
  if (reference === undefined || title === undefined) return 'notApplicable';
  const { components } = document;
  return components.indexOf(reference) > components.indexOf(title)
    ? []
    : [breachOf(reference, 'đứng trên tên Phụ lục')];
};

const speaks: ReadonlySet<Component['kind']> = new Set<Component['kind']>([
  ...(['citation', 'citationProse', 'romanHeading', 'article', 'clause', 'point', 'otherItem', 'paragraph'] as const),
  'dataTable',
]);

/** Numbers of appendices in a text: `Phụ lục I, II và III`; 0 for one without number. */
function mentions(text: string, into: Set<number>, known: ReadonlyMap<string, number>): void {
  for (const [, list = ''] of text.matchAll(
    /phụ\s{1,9}lục((?:\s{0,9}(?:,|và|số|đến|-)?\s{0,9}(?:[IVX]{1,9}|\d{1,4})(?![\p{L}\d]))*)/giu,
  )) {
    const words = list.match(/[IVX]+|\d+/giu) ?? [];
    if (words.length === 0) into.add(0);
    for (const word of words) into.add(known.get(word) ?? 0);
    if (/đến|-/.test(list)) into.add(0);
  }
}

const mentioned = new WeakMap<Recognised, ReadonlySet<number>>();

function mentionedIn(recognised: Recognised): ReadonlySet<number> {
  let found = mentioned.get(recognised);
  if (found === undefined) {
    const made = new Set<number>();
    const known = new Map(
      appendicesOf(recognised).flatMap((one): [string, number][] => {
        const { label } = firstOf(one, 'appendixHeading') ?? {};
        return label?.value === undefined ? [] : [[label.text.toUpperCase(), label.value]];
      }),
    );
    for (const { role, components } of recognised.documents) {
      if (role === 'appendix') continue;
      for (const { kind, text, places } of components)
        if (speaks.has(kind) && places.some(({ folded }) => folded.includes('phu luc'))) mentions(text, made, known);
    }
    mentioned.set(recognised, (found = made));
  }
  return found;
}

/** The document speaks of each of its appendices; a general word covers all of them. */
export const spokenOf: Check = ({ document, recognised }) => {
  const heading = firstOf(document, 'appendixHeading');
  if (heading === undefined || isAlone(recognised)) return 'notApplicable';
  const said = mentionedIn(recognised);
  if (said.size === 0) return [breachOf(heading, 'nội dung văn bản không có chỉ dẫn về Phụ lục này')];
  const { label } = heading;
  if (said.has(0) || label?.value === undefined || said.has(label.value)) return [];
  return [{ ...breachOf(heading, `nội dung văn bản không nhắc đến ${heading.text}`), severity: 'warning' }];
};
