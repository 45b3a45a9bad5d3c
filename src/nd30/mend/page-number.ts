/**
 * Mends of page numbers: in the middle of the top margin, not on the first page, counted from 1 in Arabic figures. Where a
 * header or footer says anything else, only what leaves that as it is counts as safe; the rest needs a person.
 */
import type { Element } from '../../word/edit/element.ts';
import {
  append,
  attribute,
  childElements,
  childOf,
  make,
  prefixFor,
  prepend,
  remove,
  setAttribute,
} from '../../word/edit/elements.ts';
import { officeRelationships } from '../../word/edit/package-changes.ts';
import { property, propertiesOf, putInOrder, setSwitch, setValue } from '../../word/edit/properties.ts';
import type { Block, HeaderSet } from '../../word/reading/types.ts';
import { paragraphText } from '../text.ts';
import type { Placed, Recognised, RunningComponent } from '../document.ts';
import type { FormChanges } from './form-changes.ts';
import { setSize } from './looks.ts';
import { placesOf, type Breached, type Mend, type MendedPlace } from './mend.ts';

type Pages = keyof HeaderSet;
type Band = 'header' | 'footer';

const points = 14;
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';
const shown = 'giữa lề trên, cỡ chữ 14';

/** The section's own reference; a section without one goes on with that of the section before. */
const referenceIn = (properties: Element, band: Band, pages: Pages): Element | undefined =>
  childElements(properties).find(
    (one) => one.localName === `${band}Reference` && (attribute(one, 'type') ?? 'default') === pages,
  );

const idOf = (reference: Element): string => reference.get(reference.nameIn(officeRelationships, 'id') ?? 'r:id') ?? '';

/** The relationship that the section shows, its own or one that it goes on with. */
function shownId(changes: FormChanges, section: number, band: Band, pages: Pages): string | undefined {
  for (let index = section; index >= 0; index--) {
    const properties = changes.section(index);
    const own = properties && referenceIn(properties, band, pages);
    if (own) return idOf(own);
  }
  return undefined;
}

function refer(properties: Element, band: Band, pages: Pages, id: string): void {
  const reference = make(properties, `${band}Reference`, { type: pages });
  reference.set(`${prefixFor(properties, officeRelationships, 'r')}:id`, id);
  putInOrder(properties, reference);
}

const textOf = (blocks: readonly Block[] = []): string =>
  blocks
    .map((one) =>
      one.kind === 'paragraph'
        ? paragraphText(one)
        : one.rows.flatMap(({ cells }) => cells.map((cell) => textOf(cell.blocks))).join(''),
    )
    .join('');

const saysNothing = (blocks: readonly Block[] | undefined) => /^[\s\uFFFC]*$/u.test(textOf(blocks));

/** A number in a paragraph of its own. */
function numberParagraph(like: Element): Element {
  const paragraph = make(like, 'p');
  setValue(propertiesOf(paragraph), 'jc', 'center');
  putNumber(paragraph);
  return paragraph;
}

function putNumber(paragraph: Element): void {
  const run = (content: Element) => {
    const made = append(paragraph, make(paragraph, 'r'));
    const look = propertiesOf(made);
    setSwitch(look, 'b', false);
    setSwitch(look, 'i', false);
    setSize(look, points);
    append(made, content);
    return content;
  };
  run(make(paragraph, 'fldChar', { fldCharType: 'begin' }));
  run(make(paragraph, 'instrText')).setText('PAGE');
  run(make(paragraph, 'fldChar', { fldCharType: 'separate' }));
  run(make(paragraph, 't')).setText('2');
  run(make(paragraph, 'fldChar', { fldCharType: 'end' }));
}

/** A header with a number for the section, unless one that it shows has it already. Gives whether there is one now. */
function putInHeader(changes: FormChanges, section: number, numbered: Set<string>): boolean {
  const properties = changes.section(section);
  if (properties === undefined) return false;
  const known = shownId(changes, section, 'header', 'default');
  const part = known === undefined ? undefined : changes.package.relationships().get(known)?.target;
  if (known !== undefined && numbered.has(known)) return true;
  const header = part === undefined ? undefined : changes.package.find(part);
  if (known !== undefined && header !== undefined) {
    const first = childElements(header.root).find(({ localName }) => localName === 'p');
    if (first !== undefined && !hasRuns(first)) {
      setValue(propertiesOf(first), 'jc', 'center');
      putNumber(first);
    } else prepend(header.root, numberParagraph(header.root));
    numbered.add(known);
    return true;
  }
  const { root } = changes.package.document;
  const added = changes.package.add(
    'header.xml',
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:hdr xmlns:w="${root.namespace}"/>`,
    contentType,
  );
  const made = changes.package.open(added).root;
  append(made, numberParagraph(made));
  const id = changes.package.relate(added, 'header');
  refer(properties, 'header', 'default', id);
  numbered.add(id);
  return true;
}

const hasRuns = (paragraph: Element) => childElements(paragraph).some(({ localName }) => localName !== 'pPr');

/** Whether the first page may get a header of its own without losing words. */
const mayHaveOwn = ({ word }: Recognised, section: number) => {
  const one = word.sections[section];
  return one === undefined || one.titlePage || saysNothing(one.headers.default);
};

/** The first page without a number: a header of its own, the footer as on the other pages. */
function ownFirstPage(changes: FormChanges, section: number): void {
  const properties = changes.section(section);
  if (properties === undefined) return;
  const footer = shownId(changes, section, 'footer', 'default');
  if (footer !== undefined && shownId(changes, section, 'footer', 'first') === undefined)
    refer(properties, 'footer', 'first', footer);
  setSwitch(properties, 'titlePg', true);
}

/** First pages: of the file, and of every section that begins to count anew. */
const firstPages = ({ word }: Recognised): number[] =>
  word.sections.flatMap((section, index) => (index === 0 || section.pageNumberStart === 1 ? [index] : []));

const wholeFile = ({ findings }: Breached, before: string, after: string): MendedPlace[] =>
  findings.slice(0, 1).map(({ place }) => ({ place, before, after }));

export const mendNumbered: Mend = (breached, changes) => {
  const { recognised } = breached;
  const first = firstPages(recognised);
  if (!first.every((section) => mayHaveOwn(recognised, section))) return [];
  number(
    recognised,
    changes,
    recognised.word.sections.map((_, index) => index),
  );
  return wholeFile(breached, 'không có số trang', shown);
};

function number(recognised: Recognised, changes: FormChanges, sections: readonly number[]): void {
  const numbered = new Set<string>();
  const first = new Set(firstPages(recognised));
  for (const section of sections) {
    putInHeader(changes, section, numbered);
    if (first.has(section) && recognised.word.sections[section]?.titlePage !== true) ownFirstPage(changes, section);
  }
}

const runningAt = ({ running }: Recognised, placed: Placed): RunningComponent | undefined =>
  running.find(
    ({ kind, places }) => kind === 'pageNumber' && places.some(({ paragraph }) => paragraph === placed.paragraph),
  );

/** From the footer to the header. */
export const mendNumberPlace: Mend = (breached, changes) => {
  const { recognised } = breached;
  const moved = placesOf(breached).flatMap((place): MendedPlace[] => {
    const component = place.placed && runningAt(recognised, place.placed);
    if (place.placed === undefined || component === undefined) return [];
    // Words beside the number are for a person.
    if (!saysNothing([place.placed.paragraph])) return [];
    const numbered = recognised.running.some(
      (one) => one.kind === 'pageNumber' && one.pages === 'default' && one.places[0]?.story === 'header',
    );
    if (!numbered && !component.sections.every((section) => mayHaveOwn(recognised, section))) return [];
    if (!changes.text(place.placed).takeAway(place.placed.from, place.placed.to)) return [];
    if (!numbered && component.pages === 'default') number(recognised, changes, component.sections);
    return [{ place, before: 'số trang ở lề dưới', after: shown }];
  });
  return moved;
};

export const mendFirstPage: Mend = (breached, changes) =>
  placesOf(breached).flatMap((place): MendedPlace[] => {
    const { section = 0, placed } = place;
    const component = placed && runningAt(breached.recognised, placed);
    if (placed === undefined || component === undefined) return [];
    const mended = { place, before: 'số trang hiện ở trang thứ nhất', after: 'không hiện số trang ở trang thứ nhất' };
    if (component.pages === 'default') {
      if (placed.story === 'header' && !mayHaveOwn(breached.recognised, section)) return [];
      ownFirstPage(changes, section);
      return [mended];
    }
    const shared = breached.recognised.running.some(
      (one) => one.pages !== 'first' && one.places.some(({ part }) => part === placed.part),
    );
    if (shared) dropFirst(changes, section, placed.story === 'footer' ? 'footer' : 'header');
    else changes.text(placed).takeAway(placed.from, placed.to);
    return [mended];
  });

/** The first page shows what other pages show: an empty header of its own instead. */
function dropFirst(changes: FormChanges, section: number, band: Band): void {
  const properties = changes.section(section);
  if (properties !== undefined) remove(referenceIn(properties, band, 'first'));
}

export const mendStart: Mend = (breached, changes) =>
  placesOf(breached).flatMap((place): MendedPlace[] => {
    const { section = 0 } = place;
    const properties = changes.section(section);
    const now = breached.recognised.word.sections[section]?.pageNumberStart;
    if (properties === undefined || now === undefined) return [];
    setAttribute(property(properties, 'pgNumType'), 'start', '1');
    return [{ place, before: `số trang bắt đầu từ ${now}`, after: 'số trang bắt đầu từ 1' }];
  });

export const mendArabic: Mend = (breached, changes) => {
  breached.recognised.word.sections.forEach((_, index) => {
    const type = childOf(changes.section(index) ?? changes.package.document.root, 'pgNumType');
    if (type) setAttribute(type, 'fmt', undefined);
  });
  return wholeFile(breached, 'số trang không phải chữ số Ả Rập', 'số trang bằng chữ số Ả Rập');
};
