/** Drawings: lines and pictures in the text are read, everything else is noted (ECMA-376, Part 1, 20.4). */
import type { WordPackage } from '../package.ts';
import { readImage } from './image.ts';
import type { InlineBuilder } from './inline-builder.ts';
import { isLine, readLine } from './line-shape.ts';
import type { Theme } from './theme.ts';
import { child, descend, find, type XmlElement } from './xml-tree.ts';

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

export function readDrawing(drawing: XmlElement, into: InlineBuilder, source: DrawingSource): void {
  for (const frame of drawing.children) {
    const graphic = descend(frame, 'a:graphic', 'a:graphicData')?.children[0];
    if (graphic === undefined) into.story.note('w:drawing');
    else if (graphic.name === 'wps:wsp') readShape(graphic, frame, into, source.theme);
    else if (graphic.name === 'pic:pic' && frame.name === 'wp:inline') readInlinePicture(graphic, frame, into, source);
    else into.story.note(names.get(graphic.name) ?? graphic.name);
  }
}

function readShape(shape: XmlElement, frame: XmlElement, into: InlineBuilder, theme: Theme): void {
  if (!isLine(shape)) {
    into.story.note(find(shape, 'w:txbxContent') === undefined ? 'shape' : 'text box');
    return;
  }
  const reading = readLine(shape, frame, theme);
  for (const what of reading.unsupported) into.story.note(what);
  if (reading.shape !== undefined) into.push({ kind: 'line', shape: reading.shape });
}

function readInlinePicture(picture: XmlElement, frame: XmlElement, into: InlineBuilder, source: DrawingSource): void {
  const reading = readImage(picture, child(frame, 'wp:extent'), into.story.relationships, source);
  for (const what of reading.unsupported) into.story.note(what);
  if (reading.image !== undefined) into.push({ kind: 'image', image: reading.image });
}
