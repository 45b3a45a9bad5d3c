/** What of a document the native engine cannot set: told, never left out in silence. */
import type { Finding } from '../../failure.ts';
import type { Block, Inline, Paragraph, RunFormat, Section, WordDocument } from '../../word/reading/types.ts';
import { legacyFamilies, picturesText } from './families.ts';
import { inWords } from './gap-names.ts';
import { bodyParagraphs, partInWords, place, wordsOf } from './places.ts';

interface Gap {
  what: string;
  place: string;
}

/** What a block stands in. */
interface Around {
  part: string;
  inCell: boolean;
  /** Of the nearest cell that has a colour; the page is white. */
  shading: string;
}

const white = 'FFFFFF';

function formatGaps(format: RunFormat, { shading }: Around): string[] {
  const gaps: string[] = [];
  const { highlight } = format;
  if (highlight !== undefined && highlight !== 'none' && highlight !== shading) gaps.push('tô nền chữ');
  if (format.smallCaps) gaps.push('chữ hoa nhỏ');
  if (format.kerning) gaps.push('co cặp chữ (kerning)');
  return gaps;
}

function inlineGaps(inline: Inline, around: Around): string[] {
  if (inline.kind === 'line') {
    return /margin|page/.test(inline.shape.vertical.from) ? ['đường kẻ đặt theo trang'] : [];
  }
  if (inline.kind === 'break') {
    if (inline.of === 'column') return ['ngắt cột'];
    return inline.of === 'page' && around.inCell ? ['ngắt trang trong ô bảng'] : [];
  }
  if (inline.kind !== 'text') return 'format' in inline ? formatGaps(inline.format, around) : [];
  const gap = picturesText(inline);
  return [...(gap === undefined ? [] : [gap]), ...formatGaps(inline.format, around)];
}

function paragraphGaps(paragraph: Paragraph, around: Around): Gap[] {
  const { format } = paragraph;
  const gaps = paragraph.inlines.flatMap((inline) => inlineGaps(inline, around));
  if (Object.values(format.borders).some((border) => border?.style === 'double'))
    gaps.push('đường viền đoạn văn hai nét');
  if (format.alignment === 'distribute') gaps.push('canh đều từng chữ');
  if (format.tabs.some(({ alignment }) => alignment === 'decimal')) {
    gaps.push('điểm dừng tab canh theo dấu thập phân');
  }
  // Where such a stop lies beyond the indent, Word keeps its text on the line, as in a table of contents; the layout does not.
  const tabbed =
    paragraph.inlines.some(({ kind }) => kind === 'tab') && format.tabs.some((tab) => tab.alignment === 'right');
  if (tabbed && format.alignment === 'both' && format.indent.right > 0) {
    gaps.push('điểm dừng tab canh phải trong đoạn canh đều có thụt lề phải');
  }
  if (gaps.length === 0) return [];
  const at = place(around.part, paragraph.number, wordsOf(paragraph));
  return [...new Set(gaps)].map((what) => ({ what, place: at }));
}

function blockGaps(blocks: readonly Block[], around: Around): Gap[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return paragraphGaps(block, around);
    return block.rows.flatMap((row) =>
      row.cells.flatMap((cell) =>
        blockGaps(cell.blocks, { ...around, inCell: true, shading: cell.shading ?? around.shading }),
      ),
    );
  });
}

/** Twips (1 cm): a text area that is narrower or lower than this holds no line of text. */
const leastRoom = 567;

function pageGaps({ page, margin }: Section, index: number): Gap[] {
  const width = page.width - margin.left - margin.right;
  const height = page.height - margin.top - margin.bottom;
  if (width >= leastRoom && height >= leastRoom) return [];
  return [{ what: 'trang mà lề không chừa chỗ cho chữ (xem khổ giấy và lề)', place: `phần ${index + 1}` }];
}

function sectionGaps(section: Section, index: number): Gap[] {
  const ofEdge = (set: Section['headers'], part: string) =>
    [set.default, set.first, set.even].flatMap((blocks) => blockGaps(blocks ?? [], inside(part)));
  const inside = (part: string): Around => ({ part, inCell: false, shading: white });
  return [
    ...(index > 0 && section.start !== 'nextPage'
      ? [{ what: 'ngắt phần không sang trang mới', place: `phần ${index + 1}` }]
      : []),
    ...pageGaps(section, index),
    ...blockGaps(section.blocks, inside('thân văn bản')),
    ...ofEdge(section.headers, 'đầu trang'),
    ...ofEdge(section.footers, 'chân trang'),
  ];
}

function notedGaps(document: WordDocument): Gap[] {
  if (document.unsupported.length === 0) return [];
  const body = bodyParagraphs(document);
  return document.unsupported.map(({ what, part, paragraph }) => {
    const words = partInWords(part) === 'thân văn bản' ? body.get(paragraph) : undefined;
    return { what: inWords(what), place: place(partInWords(part), paragraph, words ? wordsOf(words) : '') };
  });
}

/** At most so many kinds are told. */
const most = 20;

/** Everything in a document that the engine would not set as Word does, each kind once; empty if it can be set. */
export function unsupported(document: WordDocument): Finding[] {
  const kinds = new Map<string, { first: string; count: number }>();
  for (const gap of [...notedGaps(document), ...document.sections.flatMap(sectionGaps)]) {
    const known = kinds.get(gap.what);
    if (known) known.count++;
    else kinds.set(gap.what, { first: gap.place, count: 1 });
  }
  const told = [...kinds].slice(0, most).map(([what, { first, count }]): Finding => ({
    code: 'pdf.native-unsupported',
    severity: 'error',
    path: first,
    message: `Bộ tạo PDF sẵn có chưa trình bày được: ${what} (${count} chỗ${count > 1 ? `, chỗ đầu ở ${first}` : `: ${first}`}).`,
  }));
  return [...legacyFamilies(document), ...told];
}
