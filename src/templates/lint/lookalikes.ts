/** Tags whose braces are not `{` and `}`: they would be printed as they stand. */
import { findTag, nearestTagName, tags } from '../../compose/tags.ts';
import { readParagraphs } from '../../merge/problems.ts';
import type { Template } from '../../merge/template.ts';
import { documentPart } from '../../word/package.ts';
import type { LintFinding, LintPlace } from '../contract.ts';
import { lintFinding, pagePartOf } from './finding.ts';

interface Bracket {
  pattern: RegExp;
  called: string;
  /** Such brackets are common: only what is a tag's own name counts; of those with its part, for `(đơn vị)` is a word. */
  exactly?: 'name' | 'name with part';
}

const brackets: readonly Bracket[] = [
  { pattern: /[｛❴]([^{}｛｝❴❵]*)[｝❵]/gu, called: 'dấu ngoặc nhọn kiểu chữ Đông Á ｛ ｝' },
  { pattern: /«([^«»]*)»/gu, called: 'dấu « » của trộn thư', exactly: 'name' },
  { pattern: /<<([^<>]*)>>/gu, called: 'dấu << >>', exactly: 'name' },
  { pattern: /\[\[?([^[\]]*)\]\]?/gu, called: 'dấu ngoặc vuông [ ]', exactly: 'name' },
  { pattern: /<([^<>]*)>/gu, called: 'dấu < >', exactly: 'name with part' },
  { pattern: /\$?\(([^()]*)\)/gu, called: 'dấu ngoặc tròn ( )', exactly: 'name with part' },
];

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A tag's name with its part, in no brackets at all; nobody writes a full stop inside a name otherwise. */
const bare = new RegExp(
  `(?<![\\p{L}{｛«<\\[(/#^])(${tags
    .map(({ name }) => name)
    .filter((name) => name.includes('.'))
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})(?![\\p{L}}｝»>\\])|])`,
  'gu',
);

export interface Lookalikes {
  findings: LintFinding[];
  /** Names of the tags that are meant. */
  meant: string[];
}

/** What stands in a paragraph: the name of the tag, and what is wrong. */
function inText(text: string): { name: string; what: string }[] {
  const withoutTags = text.normalize('NFC').replace(/\{[^{}]*\}/g, (tag) => ' '.repeat(tag.length));
  const found = brackets.flatMap(({ pattern, called, exactly }) =>
    [...withoutTags.matchAll(pattern)].flatMap(([whole, inner = '']) => {
      const [name = ''] = inner.replace(/^\s*[#^/]/, '').split('|');
      const tag = findTag(name)?.name ?? (exactly ? undefined : nearestTagName(name));
      if (exactly === 'name with part' && !tag?.includes('.')) return [];
      return tag === undefined ? [] : [{ name: tag, what: `Thẻ "${whole}" dùng ${called} nên không được điền` }];
    }),
  );
  if (found.length > 0 || /[{}]/.test(withoutTags)) return found;
  return [...withoutTags.matchAll(bare)].map(([, name = '']) => ({
    name,
    what: `Tên thẻ "${name}" không nằm trong dấu { } nên không được điền`,
  }));
}

export function lookalikes(template: Template): Lookalikes {
  const bodies = template.sections.map(({ xml, paragraphsBefore }) => ({
    xml,
    part: documentPart,
    before: paragraphsBefore,
  }));
  const headers = [...template.parts.keys()]
    .filter((part) => /^word\/(header|footer)\d*\.xml$/.test(part))
    .map((part) => ({ xml: String(template.parts.get(part)), part, before: 0 }));
  const all = [...bodies, ...headers].flatMap(({ xml, part, before }) =>
    readParagraphs(xml).texts.flatMap((text, index) => {
      const place: LintPlace = { pagePart: pagePartOf(part), paragraph: before + index + 1, quoted: text.trim() };
      return inText(text).map((one) => ({ ...one, place }));
    }),
  );
  return {
    meant: all.map(({ name }) => name),
    findings: all.map(({ name, what, place }) =>
      lintFinding({
        ...{ code: 'template.tag-brackets', severity: 'error', place },
        what,
        remedy: `hãy viết {${name}}`,
      }),
    ),
  };
}
