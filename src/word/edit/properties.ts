/** Properties of runs, paragraphs and sections, set at their place in the order that the schema has (ECMA-376, Part 1, Annex A). */
import type { Element } from './element.ts';
import { childElements, childOf, make, prepend, remove, setAttribute } from './elements.ts';

const words = (text: string) => text.split(' ');

/** 17.3.2.28; in the mark of a paragraph revisions stand first. */
const runOrder = words(
  'ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof ' +
    'snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em ' +
    'lang eastAsianLayout specVanish oMath rPrChange',
);
/** 17.3.1.26. */
const paragraphOrder = words(
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs ' +
    'suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid ' +
    'spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl ' +
    'divId cnfStyle rPr sectPr pPrChange',
);
/** 17.6.17. */
const sectionOrder = words(
  'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt ' +
    'vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
);

const orders: Readonly<Record<string, readonly string[]>> = {
  rPr: runOrder,
  pPr: paragraphOrder,
  sectPr: sectionOrder,
};

/** The property of that name, made at its place if it is not there. */
export function property(properties: Element, name: string): Element {
  const known = childOf(properties, name);
  if (known) return known;
  const made = make(properties, name);
  putInOrder(properties, made);
  return made;
}

/** Puts a property behind those that the schema has before it, and behind others of its name. */
export function putInOrder(properties: Element, made: Element): void {
  const order = orders[properties.localName] ?? [];
  const place = order.indexOf(made.localName);
  const next = childElements(properties).find(
    ({ localName, namespace }) => namespace !== properties.namespace || order.indexOf(localName) > place,
  );
  properties.insert(made, next);
}

/** `w:val` of a property; `undefined` takes the property away. */
export function setValue(properties: Element, name: string, value: string | undefined): void {
  if (value === undefined) remove(childOf(properties, name));
  else setAttribute(property(properties, name), 'val', value);
}

/** A switch: on without a value, off with `0`. */
export function setSwitch(properties: Element, name: string, on: boolean): void {
  setAttribute(property(properties, name), 'val', on ? undefined : '0');
}

/** The properties of a run or paragraph, made in front if there are none. */
export function propertiesOf(element: Element): Element {
  const name = element.localName === 'p' ? 'pPr' : 'rPr';
  const known = childOf(element, name);
  if (known) return known;
  const made = make(element, name);
  prepend(element, made);
  return made;
}

/** The look of a paragraph's mark, and of its automatic number. */
export const markOf = (paragraph: Element): Element => property(propertiesOf(paragraph), 'rPr');
