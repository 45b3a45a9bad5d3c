/** A paragraph's format from all levels that speak of it (ECMA-376, Part 1, 17.7.2). */
import { noParagraphProperties, type ParagraphProperties } from './paragraph-properties.ts';
import type { ParagraphFormat, TabStop } from './types.ts';

/** `over` is the nearer level: single properties replace, tabs and borders add up. */
export function mergeParagraphs(base: ParagraphProperties, over: ParagraphProperties): ParagraphProperties {
  if (over === noParagraphProperties) return base;
  return {
    ...base,
    ...over,
    ...(base.tabs || over.tabs ? { tabs: new Map([...(base.tabs ?? []), ...(over.tabs ?? [])]) } : {}),
    ...(base.borders || over.borders ? { borders: { ...base.borders, ...over.borders } } : {}),
    ...(base.list || over.list ? { list: { ...base.list, ...over.list } } : {}),
    strange: { ...base.strange, ...over.strange },
  };
}

const inOrder = (tabs: ParagraphProperties['tabs']): TabStop[] =>
  [...(tabs?.values() ?? [])].filter((stop) => stop !== undefined).sort((a, b) => a.position - b.position);

/** With what Word takes where no level says anything. */
export function paragraphFormat(all: ParagraphProperties): ParagraphFormat {
  const { outlineLevel = 9, shading = 'none' } = all;
  return {
    alignment: all.alignment ?? 'left',
    indent: { left: all.left ?? 0, right: all.right ?? 0, firstLine: all.firstLine ?? 0 },
    spacing: { before: all.before ?? 0, after: all.after ?? 0, line: all.line ?? 240, rule: all.rule ?? 'auto' },
    contextualSpacing: all.contextualSpacing ?? false,
    keepNext: all.keepNext ?? false,
    keepLines: all.keepLines ?? false,
    pageBreakBefore: all.pageBreakBefore ?? false,
    widowControl: all.widowControl ?? true,
    tabs: inOrder(all.tabs),
    outlineLevel: outlineLevel >= 0 && outlineLevel < 9 ? outlineLevel : undefined,
    borders: all.borders ?? {},
    shading: shading === 'none' ? undefined : shading,
  };
}
