/** The properties of runs, paragraphs and sections that are compared, with their names and values in the words of Word. */
import type { Alignment, ParagraphFormat, RunFormat, TabStop } from '../../word/reading/types.ts';
import type { PropertyChange } from './contract.ts';
import { bordersInWords, inLines, inPoints, twipsInCentimetres, twipsInPoints, yesOrNo } from './measures.ts';

/** One property of a thing, and how its value is told. */
export interface Property<Thing> {
  property: string;
  label: string;
  told: (thing: Thing) => string;
}

const scripts: Readonly<Record<RunFormat['vertical'], string>> = {
  baseline: 'bình thường',
  superscript: 'chỉ số trên',
  subscript: 'chỉ số dưới',
};

const painted = (color: string | undefined) => color ?? 'không';

export const runProperties: readonly Property<RunFormat>[] = [
  { property: 'family', label: 'phông chữ', told: ({ family }) => family },
  { property: 'size', label: 'cỡ chữ', told: ({ size }) => inPoints(size) },
  { property: 'bold', label: 'đậm', told: ({ bold }) => yesOrNo(bold) },
  { property: 'italic', label: 'nghiêng', told: ({ italic }) => yesOrNo(italic) },
  { property: 'underline', label: 'gạch chân', told: ({ underline }) => yesOrNo(underline) },
  { property: 'strike', label: 'gạch ngang', told: ({ strike }) => yesOrNo(strike) },
  { property: 'caps', label: 'chữ in hoa', told: ({ caps }) => yesOrNo(caps) },
  { property: 'smallCaps', label: 'chữ hoa nhỏ', told: ({ smallCaps }) => yesOrNo(smallCaps) },
  { property: 'color', label: 'màu chữ', told: ({ color }) => (color === '000000' ? 'đen' : color) },
  { property: 'highlight', label: 'nền chữ', told: ({ highlight }) => painted(highlight) },
  { property: 'vertical', label: 'vị trí chữ', told: ({ vertical }) => scripts[vertical] },
  { property: 'hidden', label: 'chữ ẩn', told: ({ hidden }) => yesOrNo(hidden) },
  { property: 'letterSpacing', label: 'giãn cách chữ', told: ({ spacing }) => twipsInPoints(spacing) },
  { property: 'kerning', label: 'căn cặp chữ (kerning)', told: ({ kerning }) => yesOrNo(kerning) },
];

const alignments: Readonly<Record<Alignment, string>> = {
  left: 'trái',
  center: 'giữa',
  right: 'phải',
  both: 'đều hai bên',
  distribute: 'phân bố đều',
};

function lineSpacing({ spacing: { line, rule } }: ParagraphFormat): string {
  if (rule === 'auto') return inLines(line);
  return `${rule === 'exact' ? 'đúng' : 'ít nhất'} ${twipsInPoints(line)}`;
}

function firstLine({ indent }: ParagraphFormat): string {
  if (indent.firstLine >= 0) return twipsInCentimetres(indent.firstLine);
  return `treo ${twipsInCentimetres(-indent.firstLine)}`;
}

const stops: Readonly<Record<TabStop['alignment'], string>> = {
  left: 'trái',
  center: 'giữa',
  right: 'phải',
  decimal: 'dấu thập phân',
};
const leaders: Readonly<Record<TabStop['leader'], string>> = {
  none: '',
  dot: ' chấm chấm',
  middleDot: ' chấm giữa',
  hyphen: ' gạch nối',
  underscore: ' gạch dưới',
};

function tabStops({ tabs }: ParagraphFormat): string {
  const told = tabs.map(
    ({ position, alignment, leader }) => `${twipsInCentimetres(position)} ${stops[alignment]}${leaders[leader]}`,
  );
  return told.length === 0 ? 'không' : told.join('; ');
}

const level = ({ outlineLevel }: ParagraphFormat) =>
  outlineLevel === undefined ? 'văn bản' : `cấp ${outlineLevel + 1}`;

export const paragraphProperties: readonly Property<ParagraphFormat>[] = [
  { property: 'alignment', label: 'căn lề', told: ({ alignment }) => alignments[alignment] },
  { property: 'indent.left', label: 'thụt lề trái', told: ({ indent }) => twipsInCentimetres(indent.left) },
  { property: 'indent.right', label: 'thụt lề phải', told: ({ indent }) => twipsInCentimetres(indent.right) },
  { property: 'indent.firstLine', label: 'thụt đầu dòng', told: firstLine },
  { property: 'spacing.before', label: 'cách đoạn trên', told: ({ spacing }) => twipsInPoints(spacing.before) },
  { property: 'spacing.after', label: 'cách đoạn dưới', told: ({ spacing }) => twipsInPoints(spacing.after) },
  { property: 'spacing.line', label: 'giãn dòng', told: lineSpacing },
  {
    property: 'contextualSpacing',
    label: 'bỏ khoảng cách giữa các đoạn cùng kiểu',
    told: ({ contextualSpacing }) => yesOrNo(contextualSpacing),
  },
  { property: 'keepNext', label: 'giữ liền với đoạn sau', told: ({ keepNext }) => yesOrNo(keepNext) },
  { property: 'keepLines', label: 'giữ các dòng cùng trang', told: ({ keepLines }) => yesOrNo(keepLines) },
  { property: 'pageBreakBefore', label: 'sang trang trước đoạn', told: (format) => yesOrNo(format.pageBreakBefore) },
  { property: 'widowControl', label: 'tránh dòng lẻ', told: ({ widowControl }) => yesOrNo(widowControl) },
  { property: 'tabs', label: 'điểm dừng tab', told: tabStops },
  { property: 'outlineLevel', label: 'cấp đề cương', told: level },
  { property: 'borders', label: 'đường viền', told: ({ borders }) => bordersInWords(borders) },
  { property: 'shading', label: 'nền đoạn', told: ({ shading }) => painted(shading) },
];

/** What is told otherwise of the two, in the order of the table. */
export function changesOf<Thing>(
  properties: readonly Property<Thing>[],
  before: Thing,
  after: Thing,
): PropertyChange[] {
  if (before === after) return [];
  return properties.flatMap(({ property, label, told }) => {
    const [was, is] = [told(before), told(after)];
    return was === is ? [] : [{ property, label, before: was, after: is }];
  });
}
