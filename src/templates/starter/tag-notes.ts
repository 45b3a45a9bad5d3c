/** What the starter template says in its margin of a tag, from the dictionary. */
import { styleNames } from '../../compose/styles.ts';
import { findTag, type Tag, type TagKind } from '../../compose/tags.ts';

/** What may be changed and what has to stay. */
const freedom: Readonly<Record<TagKind, string>> = {
  text: 'Được: đổi phông, cỡ, đậm, nghiêng; thêm chữ quanh thẻ; dời thẻ sang chỗ khác trong phần này. Giữ: cả thẻ, từ { đến }.',
  lines:
    'Được: đổi phông, cỡ, căn lề của đoạn; thêm chữ vào đoạn, chữ ấy sẽ lặp lại ở mỗi dòng. Giữ: thẻ ở đoạn riêng, không chung đoạn với thẻ cùng loại.',
  paragraphs: 'Giữ: thẻ đứng một mình trong đoạn. Hình thức nằm ở các kiểu (style), không ở đoạn này.',
  table: 'Được: đổi đường viền, màu nền, phông, cỡ, căn lề của bảng. Giữ: thẻ ở hàng tiêu đề; bảng hai cột.',
  tablePattern: 'Được: đổi hình thức của ô và của hàng. Giữ: thẻ ở đúng hàng này.',
  condition: 'Được: đổi mọi thứ giữa thẻ mở và thẻ đóng. Giữ: đủ cả hai thẻ, mỗi thẻ một đoạn, cùng ở ngoài bảng.',
};

/** Styles that make the look of what comes for a tag. */
const bodyStyles = [...new Set(Object.values(styleNames))].join(', ');

/** Where one looks further. */
const more: Readonly<Partial<Record<TagKind, string>>> = {
  paragraphs: `Xem: ngăn Styles của Word, các kiểu ${bodyStyles}.`,
  table: 'Xem: các hàng bên dưới là hàng nhóm, hàng nhóm con và hàng dữ liệu; mỗi loại hàng chỉ cần một hàng mẫu.',
};

const linesOf = ({ name, kind, meaning, example }: Tag): string[] => [
  `{${name}}: ${meaning}.`,
  `Ví dụ: ${example.replaceAll('\n', ' / ')}`,
  freedom[kind],
  ...(more[kind] === undefined ? [] : [more[kind]]),
];

/** Closing tags say only what they close. */
const closing = ({ name }: Tag): string[] => [`Hết phần bắt đầu bằng {#${name}}.`, 'Giữ: thẻ này đi cùng thẻ mở.'];

/** Of all tags in a paragraph's text, one after the other; nothing if there is none. */
export function tagNotes(text: string): string[] {
  return [...text.matchAll(/\{([#^/]?)([^{}|]*)[^{}]*\}/g)].flatMap(([, sign, written = '']) => {
    const tag = findTag(written);
    if (!tag) return [];
    return sign === '/' ? closing(tag) : linesOf(tag);
  });
}
