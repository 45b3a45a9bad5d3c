/** Runs and what stands between them in a paragraph (ECMA-376, Part 1, 17.3.3 and 17.16). */
import { contents } from './contents.ts';
import { readDrawing, type DrawingSource } from './drawing.ts';
import type { InlineBuilder } from './inline-builder.ts';
import type { ResolvedRun } from './run-format.ts';
import type { RunFormats } from './run-formats.ts';
import { unicodeOf } from './symbols.ts';
import type { Block } from './types.ts';
import { readPicture } from './vml.ts';
import { child, type XmlElement } from './xml-tree.ts';

interface Place {
  into: InlineBuilder;
  runs: RunFormats;
  source: DrawingSource;
  /** Reads what stands in a text box at this place. */
  readBox: (content: XmlElement) => readonly Block[];
}

/** Nothing to show, and nothing lost. */
const ignored = new Set(
  (
    'w:pPr w:rPr w:proofErr w:bookmarkStart w:bookmarkEnd w:permStart w:permEnd w:lastRenderedPageBreak w:commentRangeStart ' +
    'w:commentRangeEnd w:annotationRef w:moveToRangeStart w:moveToRangeEnd w:moveFromRangeStart w:moveFromRangeEnd w:delText ' +
    'w:delInstrText w:customXmlPr w:smartTagPr w:customXmlInsRangeStart w:customXmlInsRangeEnd w:customXmlDelRangeStart ' +
    'w:customXmlDelRangeEnd w:fldData w:footnoteRef w:endnoteRef w:separator w:continuationSeparator'
  ).split(' '),
);

/** Everything in a paragraph, or in what wraps a part of it. */
export function readInlines(wrapper: XmlElement, place: Place): void {
  for (const element of contents(wrapper)) {
    if (element.name === 'w:r') readRun(element, place);
    else if (element.name === 'w:fldSimple') readSimpleField(element, place);
    else if (!ignored.has(element.name)) place.into.story.note(element.name);
  }
}

function readSimpleField(element: XmlElement, place: Place): void {
  const { fields } = place.into.story;
  fields.begin(place.runs.of(undefined).format);
  fields.instruct(element.attributes['w:instr'] ?? '');
  fields.separate();
  readInlines(element, place);
  endField(place);
}

function endField({ into }: Place): void {
  const ended = into.story.fields.end();
  if (ended?.meaning.unsupported !== undefined) into.story.note(ended.meaning.unsupported);
  if (ended?.meaning.page !== undefined) into.push({ kind: 'field', field: ended.meaning.page, format: ended.format });
}

function readRun(run: XmlElement, place: Place): void {
  const look = place.runs.of(child(run, 'w:rPr'));
  for (const what of look.unsupported) place.into.story.note(what);
  for (const element of contents(run)) {
    const read = readers.get(element.name);
    if (read !== undefined) read(element, look, place);
    else if (!ignored.has(element.name)) place.into.story.note(element.name);
  }
}

type Reader = (element: XmlElement, look: ResolvedRun, place: Place) => void;

const sign =
  (text: string): Reader =>
  (_, look, { into }) => {
    into.text(text, look);
  };

const breaks: ReadonlyMap<string, 'line' | 'page' | 'column'> = new Map([
  ['textWrapping', 'line'],
  ['page', 'page'],
  ['column', 'column'],
]);

const breakOf = (kind: string): Reader => {
  const of = breaks.get(kind) ?? 'line';
  return (_, { format }, { into }) => {
    into.push({ kind: 'break', of, format });
  };
};

/** Spaces at both ends count only where the text says so (XML's `xml:space`); ends of lines in it are spaces. */
function readText({ text, attributes }: XmlElement, look: ResolvedRun, { into }: Place): void {
  const preserved = attributes['xml:space'] === 'preserve' || into.story.preserveSpace;
  const words = preserved ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  if (!/[\t\r\n]/.test(words)) return into.text(words, look);
  for (const piece of words.replace(/\r?\n/g, ' ').split(/(\t)/)) {
    if (piece === '\t') into.push({ kind: 'tab', format: look.format });
    else into.text(piece, look);
  }
}

function readSymbol({ attributes }: XmlElement, look: ResolvedRun, { into }: Place): void {
  const family = attributes['w:font'] ?? '';
  const text = unicodeOf(family, Number.parseInt(attributes['w:char'] ?? '', 16));
  if (text === undefined) into.story.note(`symbol of ${family === '' ? 'an unnamed font' : family}`);
  else into.text(text, look);
}

function readFieldCharacter({ attributes }: XmlElement, { format }: ResolvedRun, place: Place): void {
  const { fields } = place.into.story;
  const type = attributes['w:fldCharType'];
  if (type === 'begin') fields.begin(format);
  else if (type === 'separate') fields.separate();
  else endField(place);
}

const note =
  (what: string): Reader =>
  (_, __, { into }) => {
    into.story.note(what);
  };

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['w:t', readText],
  ['w:tab', (_, { format }, { into }) => into.push({ kind: 'tab', format })],
  ['w:br', (element, look, place) => breakOf(element.attributes['w:type'] ?? 'textWrapping')(element, look, place)],
  ['w:cr', breakOf('textWrapping')],
  ['w:noBreakHyphen', sign('\u2011')],
  ['w:softHyphen', sign('\u00AD')],
  ['w:sym', readSymbol],
  ['w:fldChar', readFieldCharacter],
  ['w:instrText', ({ text }, _, { into }) => into.story.fields.instruct(text)],
  ['w:pgNum', (_, { format }, { into }) => into.push({ kind: 'field', field: 'PAGE', format })],
  ['w:drawing', (element, _, { into, source, readBox }) => readDrawing(element, into, source, readBox)],
  ['w:pict', (element, _, { into, readBox }) => readPicture(element, into, readBox)],
  ['w:object', note('embedded object')],
]);
