/** A view into a Word template: the bytes of one or several documents. */
import { Failure, type Finding } from '../failure.ts';
import type { View, ViewObject } from '../compose/view.ts';
import { corePropertiesPart, corePropertiesXml } from '../word/core-properties.ts';
import { documentPart, replaceParts } from '../word/package.ts';
import { bodyContent, pageSize, turned, withBody } from '../word/sections.ts';
import { fillHeld } from './held-xml.ts';
import { renderFragment } from './fragment.ts';
import type { FragmentContext } from './modules/fragment-context.ts';
import { locate, type TemplateFinding } from './problems.ts';
import { fitRules } from './rules.ts';
import { breakTitles } from './titles.ts';
import type { TablePattern } from './table-pattern.ts';
import type { TableFont } from './table-widths.ts';
import { hasTag, openTemplate, type SectionRole, type Template, type TemplateSection } from './template.ts';

/** Which parts stand in one file. */
export interface FileContent {
  decision: boolean;
  plan: boolean;
  /** Indices of appendices. */
  appendices: readonly number[];
}

/** A section of the result: its paragraphs and tables, and its page setup. */
interface Piece {
  content: string;
  properties: string;
}

function tableFont(template: Template) {
  return (pattern: TablePattern): TableFont => {
    const id = /<w:pStyle w:val="([^"]*)"/.exec(pattern.row.text.paragraph)?.[1] ?? '';
    const own = /<w:sz w:val="(\d+)"/.exec(pattern.row.text.run)?.[1];
    const margin = (side: string) => Number(new RegExp(`<w:${side} w:w="(\\d+)"`).exec(pattern.table)?.[1] ?? 108);
    return {
      sizePt: own === undefined ? (template.styles.get(id)?.size ?? 12) : Number(own) / 2,
      cellMargins: margin('left') + margin('right'),
    };
  };
}

function context(
  template: Template,
  role: SectionRole | undefined,
  view: ViewObject,
  properties: string,
  held: string[],
): FragmentContext {
  const page = pageSize(properties);
  return {
    role,
    view,
    styleIds: template.styleIds,
    textWidth: page.width - page.left - page.right,
    tableFont: tableFont(template),
    problems: [],
    held,
  };
}

/** Where XML stands in a template, for its author. */
interface Place {
  xml: string;
  part: string;
  /** Paragraphs of the part before it. */
  before: number;
}

/** The template's own fault, told with all places. */
function broken(template: Template, findings: readonly Finding[]): Failure {
  return new Failure(
    'template',
    'template.invalid',
    `Mẫu ${template.name} có ${findings.length} lỗi: ${findings[0]?.message ?? ''}`,
    findings,
  );
}

function renderPart(template: Template, { xml, part, before }: Place, ctx: FragmentContext): string {
  const result = renderFragment(xml, ctx);
  const problems = [...ctx.problems, ...(result.errors ?? [])];
  if (problems.length === 0 && result.xml !== undefined) return result.xml;
  // The author is told at once what is wrong elsewhere in the template too.
  const all = templateFindings(template);
  throw broken(template, all.length > 0 ? all : locate(problems, xml, part, before));
}

function piece(
  template: Template,
  section: TemplateSection,
  view: ViewObject,
  held: string[],
  orientation?: 'portrait' | 'landscape',
): Piece {
  const properties = orientation ? turned(section.properties, orientation) : section.properties;
  const ctx = context(template, section.role, view, properties, held);
  const xml = renderPart(template, { xml: section.xml, part: documentPart, before: section.paragraphsBefore }, ctx);
  const content = breakTitles(bodyContent(xml), template.styles, ctx.textWidth);
  return { content: fitRules(content, template.styles, ctx.textWidth), properties };
}

function pieces(template: Template, view: View, content: FileContent, held: string[]): Piece[] {
  const of = (role: SectionRole) => template.sections.filter((section) => section.role === role);
  return [
    ...(content.decision ? of('decision') : []).map((section) => piece(template, section, view.root, held)),
    ...(content.plan ? of('plan') : []).map((section) => piece(template, section, view.root, held)),
    ...content.appendices.flatMap((index) => {
      const appendix = view.appendices[index];
      if (!appendix) return [];
      return of('appendix').map((section) => piece(template, section, appendix.view, held, appendix.orientation));
    }),
  ];
}

/** A paragraph of no height that only ends a section. */
const sectionBreak = (properties: string) =>
  `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>${properties}</w:pPr></w:p>`;

/** Drawings carry ids that must differ in a document. */
function numberDrawings(xml: string): string {
  let id = 0;
  return xml.replace(/(<wp:docPr\b[^>]* ?id=")\d+"/g, (_, before: string) => `${before}${++id}"`);
}

/** A plan part under a decision bears no number: a plan issued alone would stand there without number, place and date. */
const isForDecision = ({ sections }: Template) =>
  sections.some(({ role }) => role === 'decision') &&
  !sections.some(({ role, xml }) => role === 'plan' && hasTag(xml, 'Kế hoạch.Số ký hiệu'));

/** Whether the template can say what a file holds. */
function requireSections(template: Template, view: View, content: FileContent): void {
  if (content.plan && !view.hasDecision && isForDecision(template)) {
    throw new Failure(
      'input',
      'template.needs-decision',
      `Mẫu ${template.name} chỉ dành cho kế hoạch ban hành kèm theo Quyết định mà dữ liệu không có Quyết định; hãy chọn mẫu khác hoặc thêm phần Quyết định.`,
    );
  }
  const lacks = (role: SectionRole) => !template.sections.some((section) => section.role === role);
  const missing = [
    content.decision && lacks('decision') ? 'Quyết định' : '',
    content.plan && lacks('plan') ? 'Kế hoạch' : '',
    content.appendices.length > 0 && lacks('appendix') ? 'Phụ lục' : '',
  ].filter((name) => name !== '');
  if (missing.length === 0) return;
  throw new Failure(
    'input',
    'template.lacks-part',
    `Mẫu ${template.name} không có phần ${missing.join(', ')} mà kế hoạch cần; hãy chọn mẫu khác.`,
  );
}

/**
 * The bytes of one document.
 * @throws Failure `template.invalid` (kind `template`) with all problems of the template, `template.lacks-part`,
 *   `template.needs-decision`
 */
export function mergeDocument(template: Template, view: View, content: FileContent): Uint8Array {
  requireSections(template, view, content);
  const held: string[] = [];
  const all = pieces(template, view, content, held);
  const last = all.at(-1);
  const body =
    all
      .slice(0, -1)
      .map((p) => p.content + sectionBreak(p.properties))
      .join('') + (last ? last.content + last.properties : '');
  const parts = new Map<string, string>();
  const shell = template.sections[0]?.xml ?? '';
  parts.set(documentPart, fillHeld(numberDrawings(withBody(shell, body)), held));
  if (template.parts.has(corePropertiesPart)) parts.set(corePropertiesPart, corePropertiesXml(view.properties));
  for (const name of template.taggedParts) {
    const ctx = context(template, undefined, view.root, '<w:sectPr/>', held);
    const xml = renderPart(template, { xml: String(template.parts.get(name)), part: name, before: 0 }, ctx);
    parts.set(name, fillHeld(xml, held));
  }
  return replaceParts(template.base, parts);
}

const nothing: ViewObject = {};

/**
 * Opens a template for merging.
 * @throws Failure `word.not-docx`; `template.invalid` (kind `template`) with all its problems, also in sections that the plan
 *   at hand does not print
 */
export function openSoundTemplate(bytes: Uint8Array, name: string): Template {
  const template = openTemplate(bytes, name);
  const findings = templateFindings(template);
  if (findings.length > 0) throw broken(template, findings);
  return template;
}

/** Every problem of a template, found with the renderer's own code and settings. */
export function templateFindings(template: Template): TemplateFinding[] {
  const bodies = template.sections.map(({ xml, role, properties, paragraphsBefore }) => ({
    xml,
    role,
    properties,
    part: documentPart,
    before: paragraphsBefore,
  }));
  const others = template.taggedParts.map((name) => ({
    xml: String(template.parts.get(name)),
    role: undefined,
    part: name,
    properties: '<w:sectPr/>',
    before: 0,
  }));
  const tags = [...bodies, ...others].flatMap(({ xml, role, part, properties, before }) => {
    const ctx = context(template, role, nothing, properties, []);
    const result = renderFragment(xml, ctx);
    return locate([...ctx.problems, ...(result.errors ?? [])], xml, part, before);
  });
  return [...template.missingStyles, ...tags];
}
