/** What of a document the native engine cannot set: told, never left out in silence. */
import type { Finding } from '../../failure.ts';
import type { Block, Borders, Inline, Paragraph, Section, WordDocument } from '../../word/reading/types.ts';

/** Families that have the widths of the font at hand. */
const sameWidths = new Set(['Times New Roman', 'Liberation Serif', 'Tinos', 'Times', 'TimesNewRoman']);

interface Gap {
  what: string;
  place: string;
}

const drawn = (borders: Borders) =>
  Object.values(borders).some((border) => border !== undefined && border.style !== 'none');

function inlineGaps(inline: Inline, place: string): Gap[] {
  if (!('format' in inline)) return [];
  const { format } = inline;
  const gaps: Gap[] = [];
  if (inline.kind === 'text' && inline.text.trim() !== '' && !sameWidths.has(format.family)) {
    gaps.push({ what: `phông chữ ${format.family}`, place });
  }
  if (format.highlight !== undefined && format.highlight !== 'none') gaps.push({ what: 'tô nền chữ', place });
  if (format.smallCaps) gaps.push({ what: 'chữ hoa nhỏ', place });
  if (format.kerning) gaps.push({ what: 'co cặp chữ (kerning)', place });
  return gaps;
}

function paragraphGaps(paragraph: Paragraph, part: string, inCell: boolean): Gap[] {
  const place = `${part}, đoạn ${paragraph.number}`;
  const { format } = paragraph;
  const gaps: Gap[] = paragraph.inlines.flatMap((inline) => inlineGaps(inline, place));
  if (
    paragraph.inlines.some(
      (inline) => inline.kind === 'break' && (inline.of === 'column' || (inCell && inline.of === 'page')),
    )
  ) {
    gaps.push({ what: inCell ? 'ngắt trang trong ô bảng' : 'ngắt cột', place });
  }
  if (drawn(format.borders)) gaps.push({ what: 'đường viền đoạn văn', place });
  if (format.shading !== undefined) gaps.push({ what: 'nền đoạn văn', place });
  if (format.alignment === 'distribute') gaps.push({ what: 'canh đều từng chữ', place });
  if (format.tabs.some((tab) => tab.leader !== 'none' || tab.alignment === 'decimal')) {
    gaps.push({ what: 'điểm dừng tab có ký tự dẫn hoặc canh theo dấu thập phân', place });
  }
  if (paragraph.inlines.some((inline) => inline.kind === 'line' && /margin|page/.test(inline.shape.vertical.from))) {
    gaps.push({ what: 'đường kẻ đặt theo trang', place });
  }
  return gaps;
}

function blockGaps(blocks: readonly Block[], part: string, inCell = false): Gap[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return paragraphGaps(block, part, inCell);
    return block.rows.flatMap((row) => row.cells.flatMap((cell) => blockGaps(cell.blocks, part, true)));
  });
}

function sectionGaps(section: Section, index: number): Gap[] {
  const sets = [section.headers, section.footers].flatMap((set) => [set.default, set.first, set.even]);
  return [
    ...(index > 0 && section.start !== 'nextPage'
      ? [{ what: 'ngắt phần không sang trang mới', place: `phần ${index + 1}` }]
      : []),
    ...blockGaps(section.blocks, 'thân văn bản'),
    ...sets.flatMap((blocks) => blockGaps(blocks ?? [], 'đầu trang, chân trang')),
  ];
}

/** At most so many are told. */
const most = 20;

/** Everything in a document that the engine would not set as Word does; empty if it can be set. */
export function unsupported(document: WordDocument): Finding[] {
  const gaps = [
    ...document.unsupported.map(({ what, part, paragraph }) => ({ what, place: `${part}, đoạn ${paragraph}` })),
    ...document.sections.flatMap(sectionGaps),
  ];
  const seen = new Set<string>();
  return gaps
    .filter(({ what }) => !seen.has(what) && seen.add(what))
    .slice(0, most)
    .map(({ what, place }) => ({
      code: 'pdf.native-unsupported',
      severity: 'error',
      path: place,
      message: `Bộ tạo PDF sẵn có chưa trình bày được: ${what} (${place}).`,
    }));
}
