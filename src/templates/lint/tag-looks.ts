/** Tags of which one part looks otherwise than the rest: what is filled in takes the look of the first letter. */
import { findTag } from '../../compose/tags.ts';
import type { Paragraph, RunFormat } from '../../word/reading/types.ts';
import type { LintFinding } from '../contract.ts';
import { lintFinding, pagePartOf } from './finding.ts';
import type { ReadTemplate } from './read-paragraphs.ts';

const looks: readonly (readonly [of: keyof RunFormat, name: string])[] = [
  ['family', 'phông chữ'],
  ['size', 'cỡ chữ'],
  ['bold', 'đậm'],
  ['italic', 'nghiêng'],
  ['underline', 'gạch chân'],
  ['strike', 'gạch ngang'],
  ['caps', 'chữ hoa'],
  ['smallCaps', 'chữ hoa nhỏ'],
  ['color', 'màu chữ'],
  ['vertical', 'chỉ số trên hoặc dưới'],
  ['highlight', 'tô nền'],
  ['spacing', 'giãn cách chữ'],
];

/** Those whose own look is in no document. */
const unseen = new Set(['condition', 'paragraphs', 'table']);

/** The paragraph's text with the look of each character; what is no text counts as a blank. */
function letters({ inlines }: Paragraph): { text: string; formats: (RunFormat | undefined)[] } {
  let text = '';
  const formats: (RunFormat | undefined)[] = [];
  for (const inline of inlines) {
    const piece = inline.kind === 'text' ? inline.text : ' ';
    text += piece;
    for (let i = 0; i < piece.length; i++) formats.push(inline.kind === 'text' ? inline.format : undefined);
  }
  return { text, formats };
}

function differences(formats: readonly RunFormat[]): string[] {
  const [first] = formats;
  if (first === undefined) return [];
  return looks.filter(([of]) => formats.some((format) => format[of] !== first[of])).map(([, name]) => name);
}

export function tagLooks({ paragraphs, running }: ReadTemplate): LintFinding[] {
  return [...paragraphs.values(), ...running].flatMap((paragraph) => {
    const { text, formats } = letters(paragraph);
    return [...text.matchAll(/\{([^{}]*)\}/g)].flatMap((found) => {
      const [whole, written = ''] = found;
      const kind = findTag(written.replace(/^\s*[#^/]/, '').split('|')[0] ?? '')?.kind;
      if (kind === undefined || unseen.has(kind)) return [];
      const inside = formats.slice(found.index, found.index + whole.length).filter((one) => one !== undefined);
      const place = { pagePart: pagePartOf(paragraph.part), paragraph: paragraph.number, quoted: text.trim() };
      if (inside.some(({ hidden }) => hidden)) {
        return [
          lintFinding({
            ...{ code: 'template.tag-hidden', severity: 'error', place },
            what: `Thẻ ${whole} có chữ ẩn nên văn bản sẽ không hiện nội dung của nó`,
            remedy: 'hãy chọn cả thẻ rồi bỏ dấu chọn Hidden ở hộp Font',
          }),
        ];
      }
      const different = differences(inside);
      if (different.length === 0) return [];
      return [
        lintFinding({
          ...{ code: 'template.tag-looks', severity: 'warning', place },
          what: `Thẻ ${whole} có các chữ khác nhau về ${different.join(', ')}, mà nội dung điền vào chỉ lấy dạng của dấu { đầu thẻ`,
          remedy: 'hãy chọn cả thẻ, từ { đến }, rồi đặt lại một dạng chữ',
        }),
      ];
    });
  });
}
