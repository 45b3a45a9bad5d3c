/** How tags, their kinds and their parts are told to those who write templates. */
import type { Tag, TagKind, TagPart } from '../../compose/tags.ts';

export interface KindWords {
  name: string;
  /** Where a tag of this kind may stand, and what happens there. */
  place: string;
}

export const kindWords: Readonly<Record<TagKind, KindWords>> = {
  text: {
    name: 'chữ trong đoạn văn',
    place:
      'Ở bất kỳ chỗ nào trong một đoạn văn hay ô bảng, cùng với chữ khác hoặc thẻ khác. Chữ in ra mang phông, cỡ, đậm, nghiêng của thẻ.',
  },
  lines: {
    name: 'đoạn văn được lặp lại cho từng dòng',
    place:
      'Mỗi thẻ một đoạn văn, có thể kèm chữ khác: cả đoạn được in lại cho từng dòng, không có dòng nào thì cả đoạn mất đi. Hai thẻ loại này không đứng chung một đoạn.',
  },
  paragraphs: {
    name: 'đoạn văn được thay bằng các đoạn có kiểu (style)',
    place:
      'Một mình trong đoạn văn của nó: đoạn ấy được thay bằng nhiều đoạn mang các kiểu có tên bắt đầu bằng "KH" (KH Mục, KH Khoản, KH Điểm …); muốn đổi hình thức thì sửa các kiểu ấy.',
  },
  table: {
    name: 'bảng mẫu',
    place: 'Trong hàng tiêu đề của một bảng Word ở phần Phụ lục; bảng quanh thẻ trở thành bảng mẫu.',
  },
  tablePattern: {
    name: 'ô trong bảng mẫu',
    place: 'Chỉ trong bảng mẫu, tức bảng có thẻ {Phụ lục.Bảng}, đúng hàng nói ở phần ý nghĩa.',
  },
  condition: {
    name: 'điều kiện: phần ở giữa chỉ giữ lại khi đúng',
    place:
      'Thẻ mở và thẻ đóng cùng ở ngoài bảng, mỗi thẻ một đoạn văn riêng, hoặc cùng trong một ô, trong cùng một phần của mẫu.',
  },
};

export interface PartWords {
  title: string;
  /** Where tags of this part may stand. */
  place: string;
}

/** In the order in which they are told. */
export const partWords: Readonly<Record<TagPart, PartWords>> = {
  common: { title: 'Chung', place: 'Dùng được trong mọi phần, kể cả đầu trang và chân trang.' },
  decision: {
    title: 'Quyết định',
    place:
      'Dùng trong phần Quyết định. Phần của mẫu (section trong Word) thuộc về Quyết định khi thẻ đầu tiên của nó là một thẻ Quyết định.',
  },
  plan: {
    title: 'Kế hoạch',
    place: 'Dùng trong phần Kế hoạch: phần của mẫu có thẻ đầu tiên là một thẻ Kế hoạch.',
  },
  appendix: {
    title: 'Phụ lục',
    place:
      'Chỉ dùng trong phần Phụ lục (phần của mẫu có thẻ đầu tiên là một thẻ Phụ lục), không dùng ở đầu trang, chân trang. Cả phần được in một lần cho mỗi phụ lục của kế hoạch.',
  },
  table: {
    title: 'Bảng',
    place:
      'Chỉ dùng trong bảng mẫu của phần Phụ lục: một hàng tiêu đề, một hàng nhóm, một hàng nhóm con (không bắt buộc) và một hàng dữ liệu.',
  },
};

/** As it stands in Word. */
export function writtenTag({ name, kind }: Pick<Tag, 'name' | 'kind'>): string {
  return kind === 'condition' ? `{#${name}} … {/${name}}` : `{${name}}`;
}

/** How to write tags, one rule a sentence. */
export const writingRules: readonly string[] = [
  'Thẻ viết trong dấu ngoặc nhọn, ví dụ {Kế hoạch.Trích yếu}; chữ hoa hay thường, có dấu hay không dấu, dấu cách hay gạch dưới đều như nhau: {ke_hoach.trich_yeu} cũng được.',
  'Cả thẻ, từ dấu { đến dấu }, mang cùng một định dạng (phông, cỡ, đậm, nghiêng): chữ in ra mang định dạng ấy.',
  'Thẻ không có trong danh sách này là lỗi: khi kiểm tra mẫu, chương trình nêu chỗ sai và thẻ gần đúng nhất.',
  'Nhận xét (comment) trong Word là của người soạn mẫu, không in ra văn bản.',
];
