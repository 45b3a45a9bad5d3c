/** Text in families that are not at hand: what is set in another, and what must not be. */
import type { Finding } from '../../failure.ts';
import { standing } from '../../fonts/metrics.ts';
import type { Block, Inline, Paragraph, WordDocument } from '../../word/reading/types.ts';
import { place, wordsOf } from './places.ts';

/** Of findings, and of the failure where there is one. */
export const legacyCode = 'pdf.legacy-font';

type Text = Extract<Inline, { kind: 'text' }>;

/** Signs alone look alike in every font: check boxes, ticks, arrows. */
const readable = /[\p{L}\p{N}\p{P}]/u;

/** In the old encodings ASCII is what it is; the accented letters stand where Unicode has other ones. */
const beyondAscii = /[^\0-\x7f\u00a0\u2000-\u206f]/u;
/** Fonts whose names end so print small letters as capitals. */
const capitalsFont = /h$/i;

function encodingOf(family: string): 'TCVN3' | 'VNI' | undefined {
  const found = standing(family);
  return found === 'TCVN3' || found === 'VNI' ? found : undefined;
}

const seen = ({ text, format }: Text) => !format.hidden && text.trim() !== '';

/** Whether text in a font from before Unicode would print as other letters. */
function isLegacy(inline: Text): boolean {
  const { family } = inline.format;
  if (!encodingOf(family) || !seen(inline)) return false;
  return beyondAscii.test(inline.text) || (capitalsFont.test(family) && /[a-z]/.test(inline.text));
}

/** Text in a font of pictures: without that font it would be other signs. */
export function picturesText(inline: Text): string | undefined {
  const { family } = inline.format;
  return standing(family) === 'pictures' && seen(inline) ? `chữ trong phông ký hiệu ${family}` : undefined;
}

interface Use {
  paragraphs: Set<string>;
  first: string;
}

type Wanted = (inline: Text) => boolean;

function note(uses: Map<string, Use>, paragraph: Paragraph, part: string, wanted: Wanted): void {
  for (const inline of paragraph.inlines) {
    if (inline.kind !== 'text' || !wanted(inline)) continue;
    const { family } = inline.format;
    const key = `${part} ${paragraph.number}`;
    const use = uses.get(family);
    if (use) use.paragraphs.add(key);
    else uses.set(family, { paragraphs: new Set([key]), first: place(part, paragraph.number, wordsOf(paragraph)) });
  }
}

function noteAll(uses: Map<string, Use>, blocks: readonly Block[], part: string, wanted: Wanted): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') note(uses, block, part, wanted);
    else for (const row of block.rows) for (const cell of row.cells) noteAll(uses, cell.blocks, part, wanted);
  }
}

/** Families of the text that is wanted: in how many paragraphs, and the first of them. */
function usesOf({ sections }: WordDocument, wanted: Wanted): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  for (const section of sections) {
    noteAll(uses, section.blocks, 'thân văn bản', wanted);
    for (const [set, part] of [
      [section.headers, 'đầu trang'],
      [section.footers, 'chân trang'],
    ] as const) {
      for (const blocks of [set.default, set.first, set.even]) noteAll(uses, blocks ?? [], part, wanted);
    }
  }
  return uses;
}

const isReplaced: Wanted = (inline) =>
  standing(inline.format.family) !== 'same' && seen(inline) && readable.test(inline.text);

/** Which families the PDF shows in another, each once. */
export function replacedFamilies(document: WordDocument): Finding[] {
  return [...usesOf(document, isReplaced)].map(([family, { paragraphs, first }]) => ({
    code: 'pdf.font-replaced',
    severity: 'warning',
    path: first,
    message:
      `Không có phông chữ ${family}: ${paragraphs.size} đoạn được in bằng Tinos (chữ rộng như Times New Roman), chỗ xuống ` +
      `dòng có thể khác; hãy dùng Times New Roman để bản in giống trong Word.`,
  }));
}

/** Which families from before Unicode are in use, each once: no engine prints their text without the font itself. */
export function legacyFamilies(document: WordDocument): Finding[] {
  return [...usesOf(document, isLegacy)].map(([family, { paragraphs, first }]) => ({
    code: legacyCode,
    severity: 'error',
    path: first,
    message:
      `Chữ trong phông ${family} theo bảng mã ${encodingOf(family) ?? ''}, không phải Unicode, sẽ in ra sai (${paragraphs.size} ` +
      `đoạn, đầu tiên: ${first}); hãy chuyển mã sang Unicode rồi dùng phông Times New Roman.`,
  }));
}
