/** Which tags of the dictionary a template uses, and where. */
import { findTag, foldTag, tags } from '../../compose/tags.ts';
import { readParagraphs } from '../../merge/problems.ts';
import type { SectionRole, Template } from '../../merge/template.ts';
import { documentPart } from '../../word/package.ts';

/** A tag at its place, as it is written. */
export interface WrittenTag {
  /** With its sign: `#Kế hoạch.Có ký`. */
  written: string;
  /** Its name in the dictionary, if it is there. */
  name: string | undefined;
  part: string;
  /** In its part, from 1. */
  paragraph: number;
  /** The paragraph's text. */
  text: string;
  /** Where it begins in the paragraph's text. */
  at: number;
  /** Of the section around it; undefined in headers and footers. */
  role: SectionRole | undefined;
  /** Index of the section; of a header or footer -1. */
  section: number;
}

/** Everything in braces, in the order of the file. */
export function writtenTags(template: Template): WrittenTag[] {
  const bodies = template.sections.map(({ xml, role, paragraphsBefore }, section) => {
    return { xml, role, section, part: documentPart, before: paragraphsBefore };
  });
  const others = template.taggedParts.map((part) => {
    return { xml: String(template.parts.get(part)), role: undefined, section: -1, part, before: 0 };
  });
  return [...bodies, ...others].flatMap(({ xml, role, section, part, before }) =>
    readParagraphs(xml).texts.flatMap((text, index) =>
      [...text.matchAll(/\{([^{}]*)\}/g)].map((found): WrittenTag => {
        const written = found[1] ?? '';
        const name = findTag(written.replace(/^\s*[#^/]/, '').split('|')[0] ?? '')?.name;
        return { written, name, part, paragraph: before + index + 1, text, at: found.index, role, section };
      }),
    ),
  );
}

/** Tags of the parts that a template has; what belongs to a part that it lacks is not missed. */
const offered = (parts: readonly SectionRole[]) => {
  const roots = new Map<string, SectionRole>([
    ['quyetdinh', 'decision'],
    ['kehoach', 'plan'],
    ['phuluc', 'appendix'],
  ]);
  return tags.filter(({ name, kind }) => {
    const part = kind === 'tablePattern' ? 'appendix' : roots.get(foldTag(name).split('.')[0] ?? '');
    return part === undefined || parts.includes(part);
  });
};

/** Names as the dictionary spells them, in its order. */
export function usedAndUnused(
  written: readonly WrittenTag[],
  parts: readonly SectionRole[],
): { usedTags: string[]; unusedTags: string[] } {
  const used = new Set(written.map(({ name }) => name));
  return {
    usedTags: tags.map(({ name }) => name).filter((name) => used.has(name)),
    unusedTags: offered(parts)
      .map(({ name }) => name)
      .filter((name) => !used.has(name)),
  };
}
