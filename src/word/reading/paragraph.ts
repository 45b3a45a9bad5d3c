/** One paragraph: its format, the number of its list, its inlines. */
import type { DrawingSource } from './drawing.ts';
import type { Formats, ListPlace } from './formats.ts';
import { InlineBuilder } from './inline-builder.ts';
import { numberFormats } from './list-numbers.ts';
import type { ResolvedRun } from './run-format.ts';
import { readInlines } from './runs.ts';
import type { Story } from './story.ts';
import type { TextLook } from './table-styles.ts';
import type { Block, Paragraph } from './types.ts';
import { child, type XmlElement } from './xml-tree.ts';

/** What every reader below needs of the document. */
export interface Definitions {
  formats: Formats;
  source: DrawingSource;
  /** The settings hyphenate words. */
  hyphenates: boolean;
}

/** Reads what stands in a text box. */
export type BoxReader = (content: XmlElement, story: Story) => readonly Block[];

export function readParagraph(
  element: XmlElement,
  look: TextLook,
  story: Story,
  { formats, source, hyphenates }: Definitions,
  readBox: BoxReader,
): Paragraph {
  const number = ++story.paragraph;
  const properties = child(element, 'w:pPr');
  const resolved = formats.paragraph(properties, look);
  const markProperties = child(properties, 'w:rPr');
  const mark = resolved.runs.of(markProperties);
  for (const what of resolved.unsupported) story.note(what);
  for (const what of mark.unsupported) story.note(what);
  if (hyphenates && resolved.hyphenated) story.note('w:autoHyphenation');
  const into = new InlineBuilder(story);
  let numbered: number | undefined;
  if (resolved.list !== undefined) {
    addNumber(resolved.list, resolved.runs.number(markProperties, resolved.list.level.run), into);
    numbered = into.inlines.reduce((sum, inline) => sum + (inline.kind === 'text' ? inline.text.length : 1), 0);
  }
  readInlines(element, { into, runs: resolved.runs, source, readBox: (content) => readBox(content, story) });
  return {
    kind: 'paragraph',
    part: story.part,
    number,
    at: element.at,
    style: resolved.style,
    format: resolved.format,
    inlines: into.inlines,
    ...(numbered === undefined ? {} : { numbered }),
    ...(into.textBoxes.length === 0 ? {} : { textBoxes: into.textBoxes }),
    mark: mark.format,
  };
}

/** The number before the text; a tab after it goes to the hanging indent of the level. */
function addNumber({ list, at, level }: ListPlace, look: ResolvedRun, into: InlineBuilder): void {
  const { story } = into;
  if (!numberFormats.has(level.numberFormat)) story.note(`list numbers ${level.numberFormat}`);
  const text = story.counters.next(list, at);
  for (const what of look.unsupported) story.note(what);
  into.text(text, look);
  if (level.suffix === 'space') into.text(' ', look);
  // Without a number there is nothing that a tab would part from the text.
  if (level.suffix === 'tab' && text !== '') into.push({ kind: 'tab', format: look.format });
}
