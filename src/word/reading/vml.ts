/** Lines of VML, which Word drew before 2010 and still writes beside newer ones (ECMA-376, Part 4, 19). */
import type { InlineBuilder } from './inline-builder.ts';
import { decimal, rgb, twips } from './measures.ts';
import type { Block, LineShape } from './types.ts';
import { child, find, findAll, type XmlElement } from './xml-tree.ts';

type ReadBox = (content: XmlElement) => readonly Block[];

/** `w:pict`. */
export function readPicture(picture: XmlElement, into: InlineBuilder, readBox: ReadBox): void {
  for (const shape of picture.children) {
    if (shape.name === 'v:shapetype') continue;
    if (isLine(shape)) readLine(shape, into);
    else into.story.note(nameOf(shape));
    for (const content of findAll(shape, 'w:txbxContent'))
      into.textBoxes.push({ ...placeOf(shape), blocks: readBox(content) });
  }
}

function nameOf(shape: XmlElement): string {
  if (find(shape, 'v:textpath') !== undefined) return 'watermark';
  if (find(shape, 'w:txbxContent') !== undefined) return 'text box';
  return shape.name === 'v:group' ? 'group of shapes' : shape.name;
}

/** `v:line`, and shapes of the connector types that are straight. */
const isLine = (shape: XmlElement) =>
  shape.name === 'v:line' || (shape.name === 'v:shape' && /^#?_x0000_t(20|32)$/.test(shape.attributes['type'] ?? ''));

type Style = ReadonlyMap<string, string>;

function readStyle(text: string): Style {
  const pairs = text.split(';').map((declaration) => declaration.split(':').map((word) => word.trim()));
  return new Map(pairs.map(([name = '', value = '']) => [name, value]));
}

/** VML's bare lengths are pixels. */
const length = (text: string | undefined) => twips(text, 15);

const horizontals: ReadonlyMap<string, LineShape['horizontal']['from']> = new Map([
  ['text', 'column'],
  ['margin', 'margin'],
  ['page', 'page'],
  ['char', 'character'],
]);

const verticals: ReadonlyMap<string, LineShape['vertical']['from']> = new Map([
  ['text', 'paragraph'],
  ['margin', 'margin'],
  ['page', 'page'],
  ['line', 'line'],
]);

const across: ReadonlyMap<string, NonNullable<LineShape['horizontal']['align']>> = new Map([
  ['left', 'left'],
  ['center', 'center'],
  ['right', 'right'],
]);

const down: ReadonlyMap<string, NonNullable<LineShape['vertical']['align']>> = new Map([
  ['top', 'top'],
  ['center', 'center'],
  ['bottom', 'bottom'],
]);

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
  rises: boolean;
}

function boxOf({ attributes }: XmlElement, style: Style): Box {
  const [left, top, width, height] = ['margin-left', 'margin-top', 'width', 'height'].map(
    (name) => length(style.get(name)) ?? 0,
  ) as [number, number, number, number];
  const [x1, y1] = (attributes['from'] ?? '').split(',').map((text) => length(text.trim()) ?? 0);
  const [x2, y2] = (attributes['to'] ?? '').split(',').map((text) => length(text.trim()) ?? 0);
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) {
    return { left, top, width, height, rises: /^(x|y)$/.test(style.get('flip') ?? '') };
  }
  return {
    left: left + Math.min(x1, x2),
    top: top + Math.min(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
    rises: (x2 - x1) * (y2 - y1) < 0,
  };
}

/** Where a shape stands and how large it is. */
function placeOf(shape: XmlElement): Pick<LineShape, 'width' | 'height' | 'horizontal' | 'vertical'> {
  const style = readStyle(shape.attributes['style'] ?? '');
  const { left, top, width, height } = boxOf(shape, style);
  const align = across.get(style.get('mso-position-horizontal') ?? '');
  const alignDown = down.get(style.get('mso-position-vertical') ?? '');
  return {
    width,
    height,
    horizontal: {
      from: horizontals.get(style.get('mso-position-horizontal-relative') ?? 'text') ?? 'column',
      ...(align ? { align } : {}),
      offset: align ? 0 : left,
    },
    vertical: {
      from: verticals.get(style.get('mso-position-vertical-relative') ?? 'text') ?? 'paragraph',
      ...(alignDown ? { align: alignDown } : {}),
      offset: alignDown ? 0 : top,
    },
  };
}

/** Colours that VML names; others are noted. */
const colors: Readonly<Record<string, string>> = { black: '000000', red: 'FF0000', blue: '0000FF', white: 'FFFFFF' };

function colorOf(text: string): string | undefined {
  const word = text.split(' ')[0] ?? '';
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(word);
  return (
    rgb(
      short
        ? short
            .slice(1)
            .map((digit) => digit + digit)
            .join('')
        : word.replace('#', ''),
    ) ?? colors[word]
  );
}

/** A weight without a unit is EMU. */
const weightOf = (text: string) => (/^\d+$/.test(text) ? (decimal(text) ?? 0) / 635 : length(text));

function readLine(shape: XmlElement, into: InlineBuilder): void {
  const { attributes } = shape;
  if (/^(f|false)$/.test(attributes['stroked'] ?? '')) return;
  const style = readStyle(attributes['style'] ?? '');
  const stroke = child(shape, 'v:stroke')?.attributes ?? {};
  const box = boxOf(shape, style);
  const weight = weightOf(stroke['weight'] ?? attributes['strokeweight'] ?? '0.75pt') ?? 15;
  const color = colorOf(stroke['color'] ?? attributes['strokecolor'] ?? 'black');
  const from = horizontals.get(style.get('mso-position-horizontal-relative') ?? 'text');
  const fromDown = verticals.get(style.get('mso-position-vertical-relative') ?? 'text');
  const align = across.get(style.get('mso-position-horizontal') ?? '');
  const alignDown = down.get(style.get('mso-position-vertical') ?? '');
  const wrap = child(shape, 'w10:wrap')?.attributes['type'] ?? 'none';
  const faults: readonly [boolean, string][] = [
    [style.get('position') !== 'absolute', 'line in the text'],
    [!['solid', undefined].includes(stroke['dashstyle']), 'dashed line'],
    [!['none', undefined].includes(stroke['startarrow']) || !['none', undefined].includes(stroke['endarrow']), 'arrow'],
    [box.rises && Math.min(box.width, box.height) > weight, 'line that rises'],
    [(decimal(style.get('rotation')) ?? 0) !== 0, 'line turned round'],
    [color === undefined, 'colour of a line'],
    [wrap !== 'none', 'text around a line'],
    [from === undefined || fromDown === undefined, 'place of a line'],
  ];
  for (const [faulty, what] of faults) if (faulty) into.story.note(what);
  into.push({
    kind: 'line',
    shape: {
      width: box.width,
      height: box.height,
      weight,
      color: color ?? '000000',
      horizontal: { from: from ?? 'column', ...(align ? { align } : {}), offset: align ? 0 : box.left },
      vertical: {
        from: fromDown ?? 'paragraph',
        ...(alignDown ? { align: alignDown } : {}),
        offset: alignDown ? 0 : box.top,
      },
    },
  });
}
