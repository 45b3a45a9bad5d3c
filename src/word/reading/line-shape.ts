/** Straight lines of DrawingML, which templates draw under titles (ECMA-376, Part 1, 20.1 and 20.4). */
import { emu, integer, isOnValue, rgb } from './measures.ts';
import type { Theme } from './theme.ts';
import type { LineShape } from './types.ts';
import { child, descend, find, type XmlElement } from './xml-tree.ts';

const straight = /^(line|straightConnector1)$/;

export interface LineReading {
  /** Undefined if nothing of it shows. */
  shape: LineShape | undefined;
  unsupported: readonly string[];
}

export function isLine(shape: XmlElement): boolean {
  const geometry = descend(shape, 'wps:spPr', 'a:prstGeom')?.attributes['prst'] ?? '';
  return straight.test(geometry) && child(shape, 'wps:txbx') === undefined;
}

/** Origins that the types know; a column is the paragraph's, a character or line its own place. */
const horizontals: ReadonlyMap<string, LineShape['horizontal']['from']> = new Map([
  ['column', 'column'],
  ['margin', 'margin'],
  ['page', 'page'],
  ['character', 'character'],
]);

const verticals: ReadonlyMap<string, LineShape['vertical']['from']> = new Map([
  ['paragraph', 'paragraph'],
  ['line', 'line'],
  ['margin', 'margin'],
  ['page', 'page'],
]);

type Across = NonNullable<LineShape['horizontal']['align']>;
type Down = NonNullable<LineShape['vertical']['align']>;

const aligned = <Align extends string>(text: string | undefined, known: readonly Align[]): { align?: Align } => {
  const align = known.find((one) => one === text);
  return align === undefined ? {} : { align };
};

/** @param frame `wp:anchor` or `wp:inline` around the shape */
export function readLine(shape: XmlElement, frame: XmlElement, theme: Theme): LineReading {
  const unsupported: string[] = [];
  const extent = child(frame, 'wp:extent')?.attributes ?? {};
  const look = readStroke(shape, theme, unsupported);
  if (look === undefined) return { shape: undefined, unsupported };
  const width = Math.max(0, emu(extent['cx']) ?? 0);
  const height = Math.max(0, emu(extent['cy']) ?? 0);
  const turned = descend(shape, 'wps:spPr', 'a:xfrm')?.attributes ?? {};
  if ((integer(turned['rot']) ?? 0) !== 0) unsupported.push('line turned round');
  const flipped = isOnValue(turned['flipH']) !== isOnValue(turned['flipV']);
  if (flipped && Math.min(width, height) > look.weight) unsupported.push('line that rises');
  return { shape: { width, height, ...look, ...readPosition(frame, unsupported) }, unsupported };
}

/** @param unsupported where to note what of the place is not understood */
export function readPosition(frame: XmlElement, unsupported: string[]): Pick<LineShape, 'horizontal' | 'vertical'> {
  if (frame.name !== 'wp:anchor') {
    unsupported.push('line in the text');
    return { horizontal: { from: 'character', offset: 0 }, vertical: { from: 'line', offset: 0 } };
  }
  const wrap = frame.children.find(({ name }) => name.startsWith('wp:wrap'))?.name;
  if (wrap !== undefined && wrap !== 'wp:wrapNone') unsupported.push('text around a line');
  if (isOnValue(frame.attributes['simplePos'])) unsupported.push('wp:simplePos');
  const across = child(frame, 'wp:positionH');
  const down = child(frame, 'wp:positionV');
  const acrossFrom = across?.attributes['relativeFrom'] ?? 'column';
  const downFrom = down?.attributes['relativeFrom'] ?? 'paragraph';
  const from = horizontals.get(acrossFrom);
  const fromDown = verticals.get(downFrom);
  const acrossAlign = child(across, 'wp:align')?.text;
  const downAlign = child(down, 'wp:align')?.text;
  const horizontal = {
    from: from ?? 'column',
    ...aligned<Across>(acrossAlign, ['left', 'center', 'right']),
    offset: emu(child(across, 'wp:posOffset')?.text) ?? 0,
  };
  const vertical = {
    from: fromDown ?? 'paragraph',
    ...aligned<Down>(downAlign, ['top', 'center', 'bottom']),
    offset: emu(child(down, 'wp:posOffset')?.text) ?? 0,
  };
  if (from === undefined) unsupported.push(`line placed from ${acrossFrom}`);
  if (fromDown === undefined) unsupported.push(`line placed from ${downFrom}`);
  if (acrossAlign !== undefined && horizontal.align === undefined) unsupported.push(`line aligned ${acrossAlign}`);
  if (downAlign !== undefined && vertical.align === undefined) unsupported.push(`line aligned ${downAlign}`);
  return { horizontal, vertical };
}

/** Width and colour; undefined if the line is not drawn. */
function readStroke(shape: XmlElement, theme: Theme, unsupported: string[]) {
  const line = descend(shape, 'wps:spPr', 'a:ln');
  const styled = descend(shape, 'wps:style', 'a:lnRef');
  if (child(line, 'a:noFill') !== undefined) return undefined;
  const style = integer(styled?.attributes['idx']) ?? 0;
  const fill = child(line, 'a:solidFill') ?? (style > 0 ? styled : undefined);
  if (fill === undefined && line?.children.some(({ name }) => /Fill$/.test(name)))
    unsupported.push('line with a pattern');
  if (fill === undefined && line === undefined) return undefined;
  if (!['solid', undefined].includes(child(line, 'a:prstDash')?.attributes['val'])) unsupported.push('dashed line');
  if (!['sng', undefined].includes(line?.attributes['cmpd'])) unsupported.push('line of several strokes');
  for (const end of ['a:headEnd', 'a:tailEnd']) {
    if (!['none', undefined].includes(child(line, end)?.attributes['type'])) unsupported.push('arrow');
  }
  const weight = emu(line?.attributes['w']) ?? theme.lineWidth(style) ?? emu('9525') ?? 0;
  return { weight, color: fill === undefined ? '000000' : readColor(fill, theme, unsupported) };
}

function readColor(fill: XmlElement, theme: Theme, unsupported: string[]): string {
  const plain = rgb(find(fill, 'a:srgbClr')?.attributes['val'] ?? find(fill, 'a:sysClr')?.attributes['lastClr']);
  if (plain !== undefined) return plain;
  const themed = find(fill, 'a:schemeClr');
  const color = theme.color(themed?.attributes['val'] ?? '');
  // Shades of black are black; of another colour they would have to be reckoned.
  const changed = (themed?.children.length ?? 0) > 0 && color !== '000000';
  if (color === undefined || changed) unsupported.push('colour of a line');
  return color ?? '000000';
}
