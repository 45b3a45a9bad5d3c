/** Drawings: lines and pictures in the text are read, everything else is noted (ECMA-376, Part 1, 20.4). */
import type { WordPackage } from '../package.ts';
import { readImage } from './image.ts';
import type { InlineBuilder } from './inline-builder.ts';
import { isLine, readLine, readPosition } from './line-shape.ts';
import { emu } from './measures.ts';
import type { Theme } from './theme.ts';
import type { Block } from './types.ts';
import { child, descend, findAll, type XmlElement } from './xml-tree.ts';

export interface DrawingSource {
  parts: WordPackage;
  contentType: (part: string) => string;
  theme: Theme;
}

/** By the first element of the graphic. */
const names: ReadonlyMap<string, string> = new Map([
  ['wpg:wgp', 'group of shapes'],
  ['wpc:wpc', 'drawing canvas'],
  ['c:chart', 'chart'],
  ['dgm:relIds', 'SmartArt'],
  ['pic:pic', 'anchored image'],
]);

type ReadBox = (content: XmlElement) => readonly Block[];

export function readDrawing(drawing: XmlElement, into: InlineBuilder, source: DrawingSource, readBox: ReadBox): void {
  for (const frame of drawing.children) {
    const graphic = descend(frame, 'a:graphic', 'a:graphicData')?.children[0];
    if (graphic === undefined) into.story.note('w:drawing');
    else if (graphic.name === 'wps:wsp') readShape(graphic, frame, into, source.theme);
    else if (graphic.name === 'pic:pic' && frame.name === 'wp:inline') readInlinePicture(graphic, frame, into, source);
    else into.story.note(names.get(graphic.name) ?? graphic.name);
    readTextBoxes(frame, into, readBox);
  }
}

function readShape(shape: XmlElement, frame: XmlElement, into: InlineBuilder, theme: Theme): void {
  if (!isLine(shape)) {
    into.story.note(findAll(shape, 'w:txbxContent').length === 0 ? 'shape' : 'text box');
    return;
  }
  const reading = readLine(shape, frame, theme);
  for (const what of reading.unsupported) into.story.note(what);
  if (reading.shape !== undefined) into.push({ kind: 'line', shape: reading.shape });
}

/** Where the frame of several stands is where all of them stand: places inside a group are not reckoned. */
function readTextBoxes(frame: XmlElement, into: InlineBuilder, readBox: ReadBox): void {
  for (const content of findAll(frame, 'w:txbxContent')) {
    const extent = child(frame, 'wp:extent')?.attributes;
    into.textBoxes.push({
      width: emu(extent?.['cx']) ?? 0,
      height: emu(extent?.['cy']) ?? 0,
      ...readPosition(frame, []),
      blocks: readBox(content),
    });
  }
}

function readInlinePicture(picture: XmlElement, frame: XmlElement, into: InlineBuilder, source: DrawingSource): void {
  const reading = readImage(picture, child(frame, 'wp:extent'), into.story.relationships, source);
  for (const what of reading.unsupported) into.story.note(what);
  if (reading.image !== undefined) into.push({ kind: 'image', image: reading.image });
}
