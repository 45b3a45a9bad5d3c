/** A template's own paragraphs, for saying where something stands in it. */
import { quote } from '../../nd30/rule.ts';
import { paragraphText } from '../../nd30/text.ts';
import type { Template } from '../../merge/template.ts';
import type { ReadTemplate } from './read-paragraphs.ts';
import type { WrittenTag } from './tags-in-use.ts';
import { findTag } from '../../compose/tags.ts';

export interface TemplateText {
  /** The words of a paragraph of the body, short. */
  words(paragraph: number): string;
  /** The paragraph of a pattern table whose style the merge gives to what it writes. */
  patternOf(styleId: string): number | undefined;
  /** As Word shows it. */
  styleName(styleId: string): string;
}

export function templateText(
  { styles }: Template,
  { paragraphs }: ReadTemplate,
  written: readonly WrittenTag[],
): TemplateText {
  const patterns = new Map<string, number>();
  for (const { name, paragraph } of written) {
    if (name === undefined || findTag(name)?.kind !== 'tablePattern') continue;
    const style = paragraphs.get(paragraph)?.style;
    if (style !== undefined && !patterns.has(style)) patterns.set(style, paragraph);
  }
  return {
    words: (number) => {
      const paragraph = paragraphs.get(number);
      return paragraph ? quote(paragraphText(paragraph).replaceAll('\uFFFC', ' ')) : '';
    },
    patternOf: (style) => patterns.get(style),
    styleName: (id) => styles.get(id)?.name ?? id,
  };
}
