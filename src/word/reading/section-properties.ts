/** `w:sectPr`: page, margins, numbering, and which headers it names (ECMA-376, Part 1, 17.6). */
import { integer, isOn, isOnValue, twips } from './measures.ts';
import type { HeaderSet, Section } from './types.ts';
import { child, value, type XmlElement } from './xml-tree.ts';

export type SectionPage = Omit<Section, 'headers' | 'footers' | 'blocks'>;

/** Relationship ids by kind of page. */
export type References = Partial<Record<keyof HeaderSet, string>>;

const starts: ReadonlyMap<string, Section['start']> = new Map([
  ['nextPage', 'nextPage'],
  ['continuous', 'continuous'],
  ['oddPage', 'oddPage'],
  ['evenPage', 'evenPage'],
]);

/** Word's page where none is said: Letter with margins of an inch. */
const letter = { width: 12_240, height: 15_840 };

/** No page is smaller or larger in Word (0.1 and 22 inches). */
const within = (length: number) => Math.max(144, Math.min(31_680, length));

export function readSectionPage(element: XmlElement | undefined): SectionPage {
  const size = child(element, 'w:pgSz')?.attributes ?? {};
  const margins = child(element, 'w:pgMar')?.attributes ?? {};
  const margin = (side: string, unsaid: number) => Math.abs(twips(margins[`w:${side}`]) ?? unsaid);
  return {
    page: {
      width: within(twips(size['w:w']) ?? letter.width),
      height: within(twips(size['w:h']) ?? letter.height),
    },
    margin: {
      top: margin('top', 1440),
      right: margin('right', 1440),
      bottom: margin('bottom', 1440),
      left: margin('left', 1440) + margin('gutter', 0),
      header: margin('header', 720),
      footer: margin('footer', 720),
    },
    start: starts.get(value(element, 'w:type') ?? 'nextPage') ?? 'nextPage',
    titlePage: isOn(child(element, 'w:titlePg')),
    pageNumberStart: integer(child(element, 'w:pgNumType')?.attributes['w:start']),
  };
}

/** What cannot be represented, by element: a name if it matters as it stands. */
const strange: ReadonlyMap<string, (element: XmlElement) => string | undefined> = new Map([
  [
    'w:cols',
    ({ attributes, children }) => ((integer(attributes['w:num']) ?? children.length) > 1 ? 'columns' : undefined),
  ],
  ['w:pgBorders', ({ children }) => (children.length > 0 ? 'page borders' : undefined)],
  ['w:lnNumType', ({ attributes }) => (integer(attributes['w:countBy']) === undefined ? undefined : 'line numbers')],
  ['w:textDirection', ({ name, attributes }) => (/^(lrTb|lr)$/.test(attributes['w:val'] ?? 'lrTb') ? undefined : name)],
  [
    'w:vAlign',
    ({ attributes }) => ((attributes['w:val'] ?? 'top') === 'top' ? undefined : 'text aligned down the page'),
  ],
  ['w:bidi', (element) => (isOn(element) ? 'w:bidi' : undefined)],
  ['w:rtlGutter', (element) => (isOn(element) ? 'w:rtlGutter' : undefined)],
  [
    'w:docGrid',
    ({ attributes }) =>
      /^(lines|linesAndChars|snapToChars)$/.test(attributes['w:type'] ?? '') ? 'document grid' : undefined,
  ],
  ['w:type', ({ attributes }) => (attributes['w:val'] === 'nextColumn' ? 'section in the next column' : undefined)],
  [
    'w:pgMar',
    ({ attributes }) =>
      /^-/.test(`${attributes['w:top'] ?? ''}`) || /^-/.test(attributes['w:bottom'] ?? '')
        ? 'margin that headers do not move'
        : undefined,
  ],
  [
    'w:pgNumType',
    ({ attributes }) =>
      (attributes['w:fmt'] ?? 'decimal') !== 'decimal' || isOnValue(attributes['w:chapStyle'])
        ? 'page number format'
        : undefined,
  ],
]);

export const unsupportedInSection = (element: XmlElement | undefined): string[] =>
  (element?.children ?? []).map((one) => strange.get(one.name)?.(one)).filter((what) => what !== undefined);

const kinds: ReadonlyMap<string, keyof HeaderSet> = new Map([
  ['default', 'default'],
  ['first', 'first'],
  ['even', 'even'],
]);

/** @param name `w:headerReference` or `w:footerReference` */
export function referencesOf(element: XmlElement | undefined, name: string): References {
  const references: References = {};
  for (const one of element?.children ?? []) {
    const kind = kinds.get(one.attributes['w:type'] ?? 'default');
    const id = one.attributes['r:id'];
    if (one.name === name && kind !== undefined && id !== undefined) references[kind] = id;
  }
  return references;
}
