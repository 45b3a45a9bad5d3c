/** What is wrong with a template, in words for its author: which paragraph, the words around, what to do. */
import { findTag, foldTag } from '../compose/tags.ts';
import type { Finding } from '../failure.ts';
import { documentPart } from '../word/package.ts';
import { unescapeText } from '../word/xml.ts';
import type { TagProblem } from './modules/fragment-context.ts';

export interface Paragraphs {
  /** Text offset at which each paragraph starts, as docxtemplater counts: characters of all `w:t`. */
  starts: number[];
  texts: string[];
  /** Where the text goes on in a paragraph whose text box has ended, and how many paragraphs have begun by then. */
  resumed: { at: number; offset: number; begun: number }[];
}

const paragraphPieces =
  /<w:p(?: [^>]*)?>|<\/w:p>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab(?: [^>]*)?\/>|<w:(?:br|cr)(?: [^>]*)?\/>/g;

/** The paragraphs of a part, from 1 in the author's counting: the order of their start tags, those of text boxes included. */
export function readParagraphs(xml: string): Paragraphs {
  const starts: number[] = [];
  const texts: string[] = [];
  const resumed: Paragraphs['resumed'] = [];
  const open: number[] = [];
  let offset = 0;
  const add = (text: string) => {
    const at = open.at(-1);
    if (at !== undefined) texts[at] += text;
  };
  for (const [piece, text] of xml.matchAll(paragraphPieces)) {
    if (text !== undefined) {
      add(unescapeText(text));
      offset += text.length;
    } else if (piece === '</w:p>') {
      open.pop();
      const at = open.at(-1);
      if (at !== undefined) resumed.push({ at, offset, begun: starts.length });
    } else if (!piece.startsWith('<w:p>') && !piece.startsWith('<w:p ')) add(open.length > 0 ? ' ' : '');
    else {
      starts.push(offset);
      texts.push('');
      if (!piece.endsWith('/>')) open.push(texts.length - 1);
    }
  }
  return { starts, texts, resumed };
}

function paragraphAt(paragraphs: Paragraphs, offset: number): number {
  let at = 0;
  for (let i = 0; i < paragraphs.starts.length; i++) {
    if ((paragraphs.starts[i] ?? 0) <= offset) at = i;
    else break;
  }
  // Empty paragraphs start where the next one does: the one with text is meant.
  const around = paragraphs.resumed.findLast((one) => one.offset <= offset);
  return around && at < around.begun ? around.at : at;
}

/** Longest quotation, in characters. */
const quoted = 70;

/** The words around a place of a paragraph, from `at` characters on. */
function quote(text: string, at = 0): string {
  const short = text.trim();
  if (short.length <= quoted) return short;
  const from = Math.max(0, Math.min(at - quoted / 2, short.length - quoted));
  return `${from > 0 ? '…' : ''}${short.slice(from, from + quoted).trim()}${from + quoted < short.length ? '…' : ''}`;
}

/** What is wrong and what to do about it, each a clause without a full stop: `hãy thêm dấu }`. */
export interface Fault {
  what: string;
  remedy: string;
}

export const sentenceOf = ({ what, remedy }: Fault): string => `${what}; ${remedy}${/[.?]$/.test(remedy) ? '' : '.'}`;

export interface TemplateError extends Fault {
  code: string;
  offset: number | undefined;
  tag?: string;
}

/** A finding of a template, with its place in it. */
export interface TemplateFinding extends Finding {
  place: {
    /** `word/header1.xml` */
    part: string;
    /** From 1; undefined for the part as a whole. */
    paragraph?: number;
    /** The words around. */
    quoted: string;
  };
  /** As in `Fault`. */
  remedy: string;
  /** The tag as it was written, without braces. */
  tag?: string;
}

interface DocxtemplaterError {
  message: string;
  properties?: {
    id?: string;
    xtag?: string;
    offset?: number | (number | undefined)[];
    openingtag?: string;
    closingtag?: string;
    errors?: DocxtemplaterError[];
    explanation?: string;
    rootError?: { message?: string };
  };
}

const sentences: Readonly<Record<string, (tag: string, other: string) => Fault & { code: string; tag?: string }>> = {
  unclosed_tag: (tag) => ({
    code: 'template.tag-not-closed',
    what: `Thẻ "{${tag}" chưa có dấu } ở cuối`,
    remedy: 'hãy thêm dấu }',
  }),
  unopened_tag: (tag) => ({
    code: 'template.tag-not-opened',
    what: `Có dấu } sau "${tag}" mà không có dấu { mở trước`,
    remedy: 'hãy thêm dấu { hoặc xóa dấu }',
  }),
  duplicate_open_tag: (tag) => ({
    code: 'template.tag-doubled',
    what: `Thẻ "${tag}" có hai dấu { liền nhau`,
    remedy: 'hãy chỉ dùng một dấu { và một dấu }',
  }),
  duplicate_close_tag: (tag) => ({
    code: 'template.tag-doubled',
    what: `Thẻ "${tag}" có hai dấu } liền nhau`,
    remedy: 'hãy chỉ dùng một dấu { và một dấu }',
  }),
  unclosed_loop: (tag) => ({
    code: 'template.loop-not-closed',
    what: `Đoạn lặp hoặc điều kiện {#${tag}} chưa được đóng`,
    remedy: `hãy thêm {/${tag}}`,
  }),
  unopened_loop: (tag) => ({
    code: 'template.loop-not-opened',
    what: `Thẻ đóng {/${tag}} không có thẻ mở {#${tag}} trước nó`,
    remedy: 'hãy thêm thẻ mở hoặc xóa thẻ đóng',
  }),
  closing_tag_does_not_match_opening_tag: (tag, other) => ({
    code: 'template.loop-mismatch',
    what: `Thẻ mở {#${tag}} được đóng bằng {/${other}}`,
    remedy: 'hãy viết hai tên giống nhau',
  }),
  kehoach_tag_place: (tag) => ({
    tag,
    code: 'template.tag-place',
    what: `Thẻ {${tag}} đặt sai chỗ`,
    remedy: 'hãy đặt thẻ trong một đoạn văn riêng, thẻ bảng trong bảng mẫu',
  }),
  loop_position_invalid: (tag) => ({
    code: 'template.loop-position',
    what: `Thẻ mở và thẻ đóng của "${tag}" phải cùng nằm trong một ô hoặc cùng ngoài bảng`,
    remedy: 'hãy chuyển lại vị trí',
  }),
};

/** Loops are folded before docxtemplater sees them: a known tag is told by the name that authors read. */
const asWritten = (tag: string) => findTag(tag)?.name ?? tag;

/** docxtemplater's errors, several at once, as ours. */
export function templateErrors(error: unknown): TemplateError[] {
  const root = error as DocxtemplaterError;
  if (!root.properties) throw error;
  const list = root.properties.errors ?? [root];
  return list.map(({ properties, message }): TemplateError => {
    const id = properties?.id ?? '';
    const offset = Array.isArray(properties?.offset) ? properties.offset[0] : properties?.offset;
    const tag = asWritten((properties?.openingtag ?? properties?.xtag ?? '').replace(/[{}]/g, '').trim());
    const told = sentences[id]?.(
      id === 'kehoach_tag_place' ? ((properties?.explanation ?? '').split('}')[0]?.slice(1) ?? tag) : tag,
      asWritten(properties?.closingtag ?? ''),
    );
    const strange = {
      code: 'template.invalid',
      what: `Mẫu có lỗi ở "${tag}" (${message})`,
      remedy: 'hãy xem lại thẻ này',
    };
    return { offset, tag, ...(told ?? strange) };
  });
}

/** The document itself, for its author. */
const mainPart = 'thân văn bản';

interface PlacedProblem {
  problem: TagProblem | TemplateError;
  /** Index of the paragraph. */
  at: number;
}

const nameOf = (tag = '') => foldTag(tag.replace(/^\s*[#^/]/, ''));

const braceCodes = new Set(['template.tag-not-closed', 'template.tag-not-opened', 'template.tag-doubled']);

/** The same fault may be seen at several steps, or bring another one along: it is told once. */
function withoutEchoes(placed: readonly PlacedProblem[]): PlacedProblem[] {
  const seen = new Set<string>();
  const has = (code: string, at: number, name?: string) =>
    placed.some(
      (one) => one.problem.code === code && one.at === at && (name === undefined || nameOf(one.problem.tag) === name),
    );
  const doubled = new Set<number>();
  /** Of the other end of a condition nothing is wrong but that its sign is not understood. */
  const misread = new Set(
    placed.flatMap(({ problem: { code, tag = '' } }) =>
      code === 'template.unknown-tag' && /^[#^/]/.test(tag) ? [nameOf(tag)] : [],
    ),
  );
  const unmatched = placed.some(({ problem: { code } }) => braceCodes.has(code));
  return placed.filter(({ problem: { code, tag = '', offset = 0 }, at }) => {
    // Braces that do not match also look like an empty tag.
    if (code === 'template.unknown-tag' && tag === '' && unmatched) return false;
    const isLoop = code === 'template.loop-not-closed' || code === 'template.loop-not-opened';
    if (isLoop && (has('template.unknown-tag', at, nameOf(tag)) || misread.has(nameOf(tag)))) return false;
    if (code === 'template.tag-doubled') return !doubled.has(at) && doubled.add(at);
    const key = `${code} ${offset}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Findings with their place: part, paragraph (`before` stand in earlier sections), the words around. */
export function locate(
  problems: readonly (TagProblem | TemplateError)[],
  xml: string,
  part: string,
  before = 0,
): TemplateFinding[] {
  const paragraphs = readParagraphs(xml);
  const placed = problems.map((problem) => ({ problem, at: paragraphAt(paragraphs, problem.offset ?? 0) }));
  placed.sort((a, b) => (a.problem.offset ?? 0) - (b.problem.offset ?? 0));
  const once = withoutEchoes(placed);
  const named = part === documentPart ? mainPart : part;
  return once.map(({ problem, at }) => {
    const text = paragraphs.texts[at] ?? '';
    const place = `${named}, đoạn ${before + at + 1}`;
    const around = quote(text, (problem.offset ?? 0) - (paragraphs.starts[at] ?? 0));
    return {
      code: problem.code,
      severity: 'error',
      path: place,
      message: `${sentenceOf(problem)} (${place}: "${around}")`,
      place: { part, paragraph: before + at + 1, quoted: around },
      remedy: problem.remedy,
      ...(problem.tag === undefined ? {} : { tag: problem.tag }),
    };
  });
}
