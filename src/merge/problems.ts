/** What is wrong with a template, in words for its author: which paragraph, the words around, what to do. */
import { findTag } from '../compose/tags.ts';
import type { Finding } from '../failure.ts';
import { paragraphText } from '../word/xml.ts';
import type { TagProblem } from './modules/fragment-context.ts';

export interface Paragraphs {
  /** Text offset at which each paragraph starts, as docxtemplater counts: characters of all `w:t`. */
  starts: number[];
  texts: string[];
}

/** The paragraphs of a part, from 1 in the author's counting. */
export function readParagraphs(xml: string): Paragraphs {
  const starts: number[] = [];
  const texts: string[] = [];
  let offset = 0;
  for (const [paragraph] of xml.matchAll(/<w:p(?: [^>]*)?>.*?<\/w:p>|<w:p(?: [^>]*)?\/>/gs)) {
    starts.push(offset);
    texts.push(paragraphText(paragraph).replace(/\n/g, ' '));
    for (const [, text = ''] of paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)) offset += text.length;
  }
  return { starts, texts };
}

function paragraphAt(paragraphs: Paragraphs, offset: number): number {
  let at = 0;
  for (let i = 0; i < paragraphs.starts.length; i++) {
    if ((paragraphs.starts[i] ?? 0) <= offset) at = i;
    else break;
  }
  // Empty paragraphs start where the next one does: the one with text is meant.
  return at;
}

function quote(text: string): string {
  const short = text.trim();
  return short.length > 70 ? `${short.slice(0, 70)}…` : short;
}

export interface TemplateError {
  code: string;
  offset: number | undefined;
  message: string;
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

const sentences: Readonly<Record<string, (tag: string, other: string) => { code: string; message: string }>> = {
  unclosed_tag: (tag) => ({
    code: 'template.tag-not-closed',
    message: `Thẻ "{${tag}" chưa có dấu } ở cuối; hãy thêm dấu }.`,
  }),
  unopened_tag: (tag) => ({
    code: 'template.tag-not-opened',
    message: `Có dấu } sau "${tag}" mà không có dấu { mở trước; hãy thêm dấu { hoặc xóa dấu }.`,
  }),
  duplicate_open_tag: (tag) => ({
    code: 'template.tag-doubled',
    message: `Thẻ "${tag}" có hai dấu { liền nhau; chỉ dùng một dấu {.`,
  }),
  duplicate_close_tag: (tag) => ({
    code: 'template.tag-doubled',
    message: `Thẻ "${tag}" có hai dấu } liền nhau; chỉ dùng một dấu }.`,
  }),
  unclosed_loop: (tag) => ({
    code: 'template.loop-not-closed',
    message: `Đoạn lặp hoặc điều kiện {#${tag}} chưa được đóng; hãy thêm {/${tag}}.`,
  }),
  unopened_loop: (tag) => ({
    code: 'template.loop-not-opened',
    message: `Thẻ đóng {/${tag}} không có thẻ mở {#${tag}} trước nó; hãy thêm thẻ mở hoặc xóa thẻ đóng.`,
  }),
  closing_tag_does_not_match_opening_tag: (tag, other) => ({
    code: 'template.loop-mismatch',
    message: `Thẻ mở {#${tag}} được đóng bằng {/${other}}; hai tên phải giống nhau.`,
  }),
  kehoach_tag_place: (tag) => ({
    code: 'template.tag-place',
    message: `Thẻ {${tag}} đặt sai chỗ; thẻ này phải nằm trong một đoạn văn riêng, thẻ bảng phải nằm trong bảng mẫu.`,
  }),
  loop_position_invalid: (tag) => ({
    code: 'template.loop-position',
    message: `Thẻ mở và thẻ đóng của "${tag}" phải cùng nằm trong một ô hoặc cùng ngoài bảng; hãy chuyển lại vị trí.`,
  }),
};

/** Loops are folded before docxtemplater sees them: a known tag is told by the name that authors read. */
const asWritten = (tag: string) => findTag(tag)?.name ?? tag;

/** docxtemplater's errors, several at once, as ours. */
export function templateErrors(error: unknown): TemplateError[] {
  const root = error as DocxtemplaterError;
  if (!root.properties) throw error;
  const list = root.properties.errors ?? [root];
  return list.map(({ properties, message }) => {
    const id = properties?.id ?? '';
    const offset = Array.isArray(properties?.offset) ? properties.offset[0] : properties?.offset;
    const tag = asWritten((properties?.openingtag ?? properties?.xtag ?? '').replace(/[{}]/g, '').trim());
    const told = sentences[id]?.(
      id === 'kehoach_tag_place' ? ((properties?.explanation ?? '').split('}')[0]?.slice(1) ?? tag) : tag,
      asWritten(properties?.closingtag ?? ''),
    );
    return {
      offset,
      ...(told ?? { code: 'template.invalid', message: `Mẫu có lỗi ở "${tag}" (${message}); hãy xem lại thẻ này.` }),
    };
  });
}

/** Findings with their place: part, paragraph (`before` stand in earlier sections), the words around. */
export function locate(
  problems: readonly (TagProblem | TemplateError)[],
  xml: string,
  part: string,
  before = 0,
): Finding[] {
  const paragraphs = readParagraphs(xml);
  const placed = problems.map((problem) => ({ problem, at: paragraphAt(paragraphs, problem.offset ?? 0) }));
  placed.sort((a, b) => (a.problem.offset ?? 0) - (b.problem.offset ?? 0));
  // The same fault may be seen at several steps: it is told once.
  const seen = new Set<string>();
  // A closing brace without an opening one also looks like an empty tag.
  const unopened = problems.some(({ code }) => code === 'template.tag-not-opened');
  const once = placed.filter(({ problem }) => {
    if (unopened && 'tag' in problem && problem.tag === '') return false;
    const key = `${problem.code} ${problem.offset ?? 0}`;
    return !seen.has(key) && seen.add(key);
  });
  return once.map(({ problem, at }) => ({
    code: problem.code,
    severity: 'error',
    path: `${part}, đoạn ${before + at + 1}`,
    message: `${problem.message} (${part}, đoạn ${before + at + 1}: "${quote(paragraphs.texts[at] ?? '')}")`,
  }));
}
