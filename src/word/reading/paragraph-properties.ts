/** `w:pPr` as it stands, before styles are resolved (ECMA-376, Part 1, 17.3.1). */
import { readBorders, readShading } from './borders.ts';
import { integer, isOn, isOnValue, twips } from './measures.ts';
import type { Strange } from './run-properties.ts';
import { readTabs } from './tab-stops.ts';
import type { Alignment, Borders, ParagraphFormat, TabStop } from './types.ts';
import { value, type XmlElement } from './xml-tree.ts';

type Switch = 'contextualSpacing' | 'keepNext' | 'keepLines' | 'pageBreakBefore' | 'widowControl';

export interface ParagraphProperties extends Partial<Pick<ParagraphFormat, Switch | 'alignment'>> {
  style?: string;
  left?: number;
  right?: number;
  /** Negative: hanging. */
  firstLine?: number;
  before?: number;
  after?: number;
  line?: number;
  rule?: ParagraphFormat['spacing']['rule'];
  /** By position; undefined takes a stop away. */
  tabs?: ReadonlyMap<number, TabStop | undefined>;
  /** 9: body text. */
  outlineLevel?: number;
  borders?: Borders;
  /** RGB or `none`. */
  shading?: string;
  /** Number of its list (`0`: none) and level in it. */
  list?: { id?: string; level?: number };
  /** Its words must not be hyphenated. */
  unhyphenated?: boolean;
  strange?: Strange;
}

export const noParagraphProperties: ParagraphProperties = {};

/** 17.18.44. */
const alignments: ReadonlyMap<string, Alignment> = new Map([
  ['left', 'left'],
  ['start', 'left'],
  ['center', 'center'],
  ['right', 'right'],
  ['end', 'right'],
  ['both', 'both'],
  ['distribute', 'distribute'],
]);

/** What Word puts before and after a paragraph that says `auto` (as HTML has it): 14 pt. */
const autoSpacing = 280;

/** Puts one element into `into`; what it returns cannot be represented. */
type Reader = (element: XmlElement, into: ParagraphProperties) => string | undefined;

const flag =
  (name: Switch): Reader =>
  (element, into) =>
    void (into[name] = isOn(element));

function indent({ attributes }: XmlElement, into: ParagraphProperties): string | undefined {
  const left = twips(attributes['w:left'] ?? attributes['w:start']);
  const right = twips(attributes['w:right'] ?? attributes['w:end']);
  const hanging = twips(attributes['w:hanging']);
  const firstLine = hanging === undefined ? twips(attributes['w:firstLine']) : -hanging;
  if (left !== undefined) into.left = left;
  if (right !== undefined) into.right = right;
  if (firstLine !== undefined) into.firstLine = firstLine === 0 ? 0 : firstLine;
  const inCharacters = ['left', 'start', 'right', 'end', 'firstLine', 'hanging'].some(
    (side) => (integer(attributes[`w:${side}Chars`]) ?? 0) !== 0,
  );
  return inCharacters ? 'indent in characters' : undefined;
}

function spacing({ attributes }: XmlElement, into: ParagraphProperties): string | undefined {
  const line = twips(attributes['w:line']);
  if (line !== undefined) {
    const rule = attributes['w:lineRule'];
    into.line = Math.abs(line);
    into.rule = rule === 'exact' || rule === 'atLeast' ? rule : 'auto';
  }
  let strange: string | undefined;
  for (const side of ['before', 'after'] as const) {
    const length = twips(attributes[`w:${side}`]);
    if (length !== undefined) into[side] = Math.max(0, length);
    if (isOnValue(attributes[`w:${side}Autospacing`])) {
      into[side] = autoSpacing;
      strange = 'automatic spacing';
    }
    if ((integer(attributes[`w:${side}Lines`]) ?? 0) !== 0) strange = 'spacing in lines';
  }
  return strange;
}

function alignment({ attributes }: XmlElement, into: ParagraphProperties): string | undefined {
  const text = attributes['w:val'] ?? 'left';
  const found = alignments.get(text);
  into.alignment = found ?? 'both';
  return found === undefined ? `alignment ${text}` : undefined;
}

function borders(element: XmlElement, into: ParagraphProperties): string | undefined {
  const reading = readBorders(element);
  into.borders = { ...into.borders, ...reading.borders };
  return reading.unsupported[0];
}

function shading(element: XmlElement, into: ParagraphProperties): string | undefined {
  const color = readShading(element);
  into.shading = color ?? 'none';
  return color === undefined ? 'shading with a pattern' : undefined;
}

function list(element: XmlElement, into: ParagraphProperties): undefined {
  const id = value(element, 'w:numId');
  const level = integer(value(element, 'w:ilvl'));
  into.list = { ...(id === undefined ? {} : { id }), ...(level === undefined ? {} : { level }) };
}

function tabs(element: XmlElement, into: ParagraphProperties): string | undefined {
  const reading = readTabs(element);
  into.tabs = reading.stops;
  return reading.unsupported;
}

const onlyOff: Reader = (element) => (isOn(element) ? element.name : undefined);
const ignored: Reader = () => undefined;

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['w:pStyle', ({ attributes }, into) => void (into.style = attributes['w:val'] ?? '')],
  ['w:jc', alignment],
  ['w:ind', indent],
  ['w:spacing', spacing],
  ['w:contextualSpacing', flag('contextualSpacing')],
  ['w:keepNext', flag('keepNext')],
  ['w:keepLines', flag('keepLines')],
  ['w:pageBreakBefore', flag('pageBreakBefore')],
  ['w:widowControl', flag('widowControl')],
  ['w:tabs', tabs],
  ['w:outlineLvl', ({ attributes }, into) => void (into.outlineLevel = integer(attributes['w:val']) ?? 9)],
  ['w:pBdr', borders],
  ['w:shd', shading],
  ['w:numPr', list],
  ['w:suppressAutoHyphens', (element, into) => void (into.unhyphenated = isOn(element))],
  ['w:framePr', () => 'frame'],
  ['w:bidi', onlyOff],
  ['w:mirrorIndents', onlyOff],
  ['w:textDirection', ({ name, attributes }) => (/^(lrTb|lr)$/.test(attributes['w:val'] ?? '') ? undefined : name)],
  [
    'w:textAlignment',
    ({ name, attributes }) => (/^(auto|baseline)$/.test(attributes['w:val'] ?? '') ? undefined : name),
  ],
  // Read elsewhere, about East Asian text, screens and revisions, or without effect on where things stand.
  ...['w:rPr', 'w:sectPr', 'w:kinsoku', 'w:wordWrap', 'w:overflowPunct', 'w:topLinePunct', 'w:autoSpaceDE'].map(
    (name): [string, Reader] => [name, ignored],
  ),
  ...['w:autoSpaceDN', 'w:adjustRightInd', 'w:snapToGrid', 'w:suppressLineNumbers', 'w:suppressOverlap'].map(
    (name): [string, Reader] => [name, ignored],
  ),
  ...['w:divId', 'w:cnfStyle', 'w:pPrChange', 'w:textboxTightWrap'].map((name): [string, Reader] => [name, ignored]),
]);

export function readParagraphProperties(element: XmlElement | undefined): ParagraphProperties {
  if (element === undefined) return noParagraphProperties;
  const properties: ParagraphProperties = {};
  const strange: Record<string, string | undefined> = {};
  for (const one of element.children) {
    const read = readers.get(one.name);
    strange[one.name] = read === undefined ? one.name : read(one, properties);
  }
  return { ...properties, strange };
}
