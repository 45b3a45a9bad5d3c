/** `w:rPr` as it stands, before styles are resolved (ECMA-376, Part 1, 17.3.2). */
import { readShading } from './borders.ts';
import { decimal, integer, isOn, rgb, twips } from './measures.ts';
import type { Theme } from './theme.ts';
import type { RunFormat } from './types.ts';
import type { XmlElement } from './xml-tree.ts';

/** Switches that styles turn over rather than set (17.7.3). */
export const toggles = ['bold', 'italic', 'strike', 'caps', 'smallCaps', 'hidden'] as const;

export type Toggle = (typeof toggles)[number];

/** By element, what cannot be represented; undefined where a nearer level takes it back. */
export type Strange = Readonly<Record<string, string | undefined>>;

type Plain = Pick<RunFormat, 'size' | 'underline' | 'color' | 'vertical' | 'spacing'>;

export interface RunProperties extends Partial<Plain>, Partial<Record<Toggle, boolean>> {
  /** Character style. */
  style?: string;
  /** Family of letters without accents. */
  ascii?: string;
  /** Family of the other letters of Latin script. */
  highAnsi?: string;
  /** RGB or `none`, as are highlights. */
  shading?: string;
  highlight?: string;
  /** From this size on (points) pairs are kerned; 0: never. */
  kernFrom?: number;
  strange?: Strange;
}

export const noRunProperties: RunProperties = {};

/** 17.18.40. */
const highlights: Readonly<Record<string, string>> = {
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  darkBlue: '00008B',
  darkCyan: '008B8B',
  darkGray: 'A9A9A9',
  darkGreen: '006400',
  darkMagenta: '8B008B',
  darkRed: '8B0000',
  darkYellow: '808000',
  green: '00FF00',
  lightGray: 'D3D3D3',
  magenta: 'FF00FF',
  red: 'FF0000',
  white: 'FFFFFF',
  yellow: 'FFFF00',
};

/** Puts one element into `into`; what it returns cannot be represented. */
type Reader = (element: XmlElement, into: RunProperties, theme: Theme) => string | undefined;

const toggle =
  (name: Toggle): Reader =>
  (element, into) => {
    into[name] = isOn(element);
    return undefined;
  };

/** Harmless while it is off. */
const onlyOff: Reader = (element) => (isOn(element) ? element.name : undefined);

/** Harmless while its value is one of these. */
const onlyAt =
  (...values: readonly string[]): Reader =>
  (element) =>
    values.includes(element.attributes['w:val'] ?? '') ? undefined : element.name;

const ignored: Reader = () => undefined;

function fonts({ attributes }: XmlElement, into: RunProperties, theme: Theme): undefined {
  const family = (name: string) => {
    const themed = attributes[`w:${name}Theme`];
    return (themed === undefined ? undefined : theme.font(themed)) ?? attributes[`w:${name}`];
  };
  const ascii = family('ascii');
  const highAnsi = family('hAnsi');
  if (ascii !== undefined && ascii !== '') into.ascii = ascii;
  if (highAnsi !== undefined && highAnsi !== '') into.highAnsi = highAnsi;
}

function size({ attributes }: XmlElement, into: RunProperties): undefined {
  const halfPoints = decimal(attributes['w:val']);
  if (halfPoints !== undefined && halfPoints > 0) into.size = Math.min(halfPoints, 3276) / 2;
}

function underline({ attributes }: XmlElement, into: RunProperties): string | undefined {
  const kind = attributes['w:val'] ?? 'single';
  into.underline = kind !== 'none';
  const colored = into.underline && rgb(attributes['w:color']) !== undefined;
  return colored || !['single', 'none'].includes(kind) ? `underline ${colored ? 'in a colour' : kind}` : undefined;
}

function vertical({ attributes }: XmlElement, into: RunProperties): undefined {
  const kind = attributes['w:val'];
  into.vertical = kind === 'superscript' || kind === 'subscript' ? kind : 'baseline';
}

function highlight({ attributes }: XmlElement, into: RunProperties): undefined {
  into.highlight = highlights[attributes['w:val'] ?? ''] ?? 'none';
}

function shading(element: XmlElement, into: RunProperties): string | undefined {
  const color = readShading(element);
  into.shading = color ?? 'none';
  return color === undefined ? 'shading with a pattern' : undefined;
}

const border: Reader = ({ attributes }) =>
  ['nil', 'none'].includes(attributes['w:val'] ?? '') ? undefined : 'border around text';

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['w:rStyle', ({ attributes }, into) => void (into.style = attributes['w:val'] ?? '')],
  ['w:rFonts', fonts],
  ['w:b', toggle('bold')],
  ['w:i', toggle('italic')],
  ['w:strike', toggle('strike')],
  ['w:caps', toggle('caps')],
  ['w:smallCaps', toggle('smallCaps')],
  ['w:vanish', toggle('hidden')],
  ['w:sz', size],
  ['w:u', underline],
  ['w:color', ({ attributes }, into) => void (into.color = rgb(attributes['w:val']) ?? '000000')],
  ['w:vertAlign', vertical],
  ['w:highlight', highlight],
  ['w:shd', shading],
  ['w:spacing', ({ attributes }, into) => void (into.spacing = twips(attributes['w:val']) ?? 0)],
  ['w:kern', ({ attributes }, into) => void (into.kernFrom = (decimal(attributes['w:val']) ?? 0) / 2)],
  ['w:w', ({ name, attributes }) => ((integer(attributes['w:val']) ?? 100) === 100 ? undefined : name)],
  ['w:position', ({ name, attributes }) => ((integer(attributes['w:val']) ?? 0) === 0 ? undefined : name)],
  ['w:bdr', border],
  ['w:em', onlyAt('none')],
  ['w:effect', ignored],
  // Switches without a word in the types: dstrike, relief, right to left.
  ...['w:dstrike', 'w:outline', 'w:shadow', 'w:emboss', 'w:imprint', 'w:rtl', 'w:cs'].map((name): [string, Reader] => [
    name,
    onlyOff,
  ]),
  ['w:fitText', ({ name }) => name],
  ['w:eastAsianLayout', ({ name }) => name],
  // Complex scripts, language and proofing, revisions that are accepted, what only screens show.
  ...['w:bCs', 'w:iCs', 'w:szCs', 'w:lang', 'w:noProof', 'w:snapToGrid', 'w:webHidden', 'w:specVanish', 'w:oMath'].map(
    (name): [string, Reader] => [name, ignored],
  ),
  ...['w:rPrChange', 'w:ins', 'w:moveTo', 'w:moveFrom', 'w14:ligatures', 'w14:cntxtAlts', 'w14:stylisticSets'].map(
    (name): [string, Reader] => [name, ignored],
  ),
  ['w:del', () => 'deleted paragraph mark'],
]);

export function readRunProperties(element: XmlElement | undefined, theme: Theme): RunProperties {
  if (element === undefined) return noRunProperties;
  const properties: RunProperties = {};
  const strange: Record<string, string | undefined> = {};
  for (const one of element.children) {
    const read = readers.get(one.name);
    strange[one.name] = read === undefined ? one.name : read(one, properties, theme);
  }
  return { ...properties, strange };
}

/** `over` is the nearer level. */
export const mergeRuns = (base: RunProperties, over: RunProperties): RunProperties => ({
  ...base,
  ...over,
  strange: { ...base.strange, ...over.strange },
});
