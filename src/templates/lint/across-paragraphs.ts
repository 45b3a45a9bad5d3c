/** Tags of which one half stands in a paragraph and the other in a later one: what is filled in leaves a paragraph too many. */
import { findTag } from '../../compose/tags.ts';
import { readParagraphs } from '../../merge/problems.ts';
import type { Template } from '../../merge/template.ts';
import { documentPart } from '../../word/package.ts';
import type { LintFinding } from '../contract.ts';
import { lintFinding, pagePartOf } from './finding.ts';

export interface AcrossParagraphs {
  findings: LintFinding[];
  /** Names of the tags that are meant. */
  meant: string[];
}

/** The halves, by the index of the paragraph in which it begins. */
function halves(texts: readonly string[]): { at: number; inside: string }[] {
  return texts.flatMap((text, at) => {
    const begun = /\{([^{}]*)$/.exec(text)?.[1];
    const next = texts.findIndex((one, index) => index > at && one.trim() !== '');
    const ended = begun === undefined ? undefined : /^([^{}]*)\}/.exec(texts[next] ?? '')?.[1];
    return begun === undefined || ended === undefined
      ? []
      : [{ at, inside: `${begun.trimEnd()} ${ended.trimStart()}` }];
  });
}

export function acrossParagraphs({ sections, parts, taggedParts }: Template): AcrossParagraphs {
  const all = [
    ...sections.map(({ xml, paragraphsBefore }) => ({ xml, part: documentPart, before: paragraphsBefore })),
    ...taggedParts.map((part) => ({ xml: String(parts.get(part)), part, before: 0 })),
  ];
  const found = all.flatMap(({ xml, part, before }) => {
    const { texts } = readParagraphs(xml);
    return halves(texts).map(({ at, inside }) => {
      const place = { pagePart: pagePartOf(part), paragraph: before + at + 1, quoted: (texts[at] ?? '').trim() };
      const name = findTag(inside.replace(/^\s*[#^/]/, '').split('|')[0] ?? '')?.name;
      return { place, inside, name };
    });
  });
  return {
    meant: found.flatMap(({ name }) => (name === undefined ? [] : [name])),
    findings: found.map(({ place, inside, name }) =>
      lintFinding({
        ...{ code: 'template.tag-across-paragraphs', severity: 'error', place },
        what: `Thẻ {${name ?? inside}} bị ngắt thành hai đoạn văn`,
        remedy: 'hãy xóa dấu xuống dòng (Enter) ở giữa để cả thẻ nằm trong một đoạn',
      }),
    ),
  };
}
