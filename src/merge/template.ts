/** A Word template, opened and cut into its sections once, so that every document starts from the same prepared parts. */
import { styleNames } from '../compose/styles.ts';
import { findTag, foldTag } from '../compose/tags.ts';
import type { ParagraphRole } from '../compose/view.ts';
import { withoutComments } from '../word/comments/without-comments.ts';
import { documentPart, openPackage, writePackage, type WordPackage } from '../word/package.ts';
import { parseXml, splitSections } from '../word/sections.ts';
import { paragraphStyles, type NamedStyle } from '../word/style-names.ts';
import { paragraphText } from '../word/xml.ts';
import { sentenceOf, type TemplateFinding } from './problems.ts';

export type SectionRole = 'decision' | 'plan' | 'appendix';

export interface TemplateSection {
  role: SectionRole;
  xml: string;
  /** Its sectPr. */
  properties: string;
  /** Paragraphs in the sections before it, for the author's counting. */
  paragraphsBefore: number;
}

export interface Template {
  name: string;
  parts: WordPackage;
  /** The package with its entries in order, from which documents are made. */
  base: Uint8Array;
  sections: readonly TemplateSection[];
  styles: ReadonlyMap<string, NamedStyle>;
  styleIds: Readonly<Record<ParagraphRole, string>>;
  /** Other parts with tags in them: headers and footers. */
  taggedParts: readonly string[];
  /** Styles that bodies need and the template lacks. */
  missingStyles: readonly TemplateFinding[];
}

const roots: readonly [string, SectionRole][] = [
  ['quyetdinh', 'decision'],
  ['kehoach', 'plan'],
  ['phuluc', 'appendix'],
];

/** What a section is for is told by the first of its tags that belongs to a part. */
function roleOf(xml: string): SectionRole | undefined {
  for (const [, tag = ''] of paragraphText(xml).matchAll(/\{(?!\s*\/)[#^]?([^{}|]*)/g)) {
    const root = foldTag(findTag(tag)?.name ?? tag).split('.')[0];
    const found = roots.find(([name]) => name === root);
    if (found) return found[1];
  }
  return undefined;
}

/** Whether a section's text bears that tag, however it is spelled. */
export function hasTag(xml: string, name: string): boolean {
  const wanted = foldTag(name);
  return [...paragraphText(xml).matchAll(/\{[#^/]?([^{}|]*)/g)].some(([, tag = '']) => foldTag(tag) === wanted);
}

const stylesPart = 'word/styles.xml';

function resolveStyles(styles: readonly NamedStyle[]): {
  ids: Record<ParagraphRole, string>;
  missing: TemplateFinding[];
} {
  const byName = new Map(styles.map((style) => [foldTag(style.name), style.id]));
  const missing: TemplateFinding[] = [];
  const ids = Object.entries(styleNames).map(([role, styleName]) => {
    const id = byName.get(foldTag(styleName));
    if (id === undefined) {
      const fault = {
        what: `Mẫu không có kiểu đoạn văn tên "${styleName}"`,
        remedy: 'hãy tạo kiểu này trong Word hoặc chép từ mẫu gốc',
      };
      missing.push({
        code: 'template.missing-style',
        severity: 'error',
        path: stylesPart,
        message: sentenceOf(fault),
        place: { part: stylesPart, quoted: styleName },
        remedy: fault.remedy,
      });
    }
    return [role, id ?? ''];
  });
  return { ids: Object.fromEntries(ids) as Record<ParagraphRole, string>, missing };
}

/** Text nodes keep their spaces whatever is put into them. */
const keepSpaces = (xml: string) => xml.replace(/<w:t>/g, '<w:t xml:space="preserve">');

/**
 * @throws Failure `word.not-docx`, `word.broken-xml`; of the gate
 */
export const openTemplate = (bytes: Uint8Array, name: string): Template =>
  openTemplateParts(openPackage(bytes, name), name);

/**
 * A template whose parts have been through the gate. What colleagues remark in the margin is for them: it goes into no document.
 * @throws Failure `word.broken-xml`
 */
export function openTemplateParts(whole: WordPackage, name: string): Template {
  const parts = withoutComments(whole);
  for (const [part, content] of parts) if (typeof content === 'string') parseXml(content, part);
  const styles = paragraphStyles(String(parts.get(stylesPart) ?? ''));
  const document = keepSpaces(String(parts.get(documentPart)));
  const cut = splitSections(document);
  const first = cut.map(({ xml }) => roleOf(xml));
  // A section without tags of its own (a cover, a page of text) belongs to the part before it.
  let counted = 0;
  const sections = cut.map(({ xml, properties, paragraphs }, i): TemplateSection => {
    const paragraphsBefore = counted;
    counted += paragraphs;
    const before = first.slice(0, i + 1).findLast((role) => role !== undefined);
    return { xml, properties, paragraphsBefore, role: before ?? first.find((role) => role !== undefined) ?? 'plan' };
  });
  const { ids, missing } = resolveStyles(styles);
  const taggedParts = [...parts.keys()].filter(
    (part) => /^word\/(header|footer)\d*\.xml$/.test(part) && String(parts.get(part)).includes('{'),
  );
  return {
    name,
    parts,
    base: writePackage(parts),
    sections,
    styles: new Map(styles.map((style) => [style.id, style])),
    styleIds: ids,
    missingStyles: missing,
    taggedParts,
  };
}
