import { plainLetters } from '../plan/conventions/folding.ts';
import { nearest } from '../plan/nearest.ts';

/**
 * The tag dictionary: every tag that a template may use, what it means, and an example. Legal staff write a tag as it
 * stands here or folded (`{Kế hoạch.Trích yếu}` = `{ke_hoach.trich_yeu}`).
 */

/**
 * `text`: a piece of text within its paragraph. `lines`: the paragraph with the tag is repeated for each line, and
 * vanishes if there is none. `paragraphs`: the paragraph is replaced by styled ones (`styles.ts`). `table`: the Word table
 * around it is the pattern. `condition`: opened with `#` and closed with `/`.
 */
export type TagKind = 'text' | 'lines' | 'paragraphs' | 'table' | 'tablePattern' | 'condition';

export interface Tag {
  /** As legal staff read it. */
  name: string;
  kind: TagKind;
  /** In Vietnamese. */
  meaning: string;
  example: string;
}

function headTags(part: string, of: string): Tag[] {
  return [
    {
      name: `${part}.Cơ quan chủ quản`,
      kind: 'lines',
      meaning: `Tên cơ quan chủ quản trực tiếp, in hoa, không đậm (nếu có), ở đầu ${of}`,
      example: 'ỦY BAN NHÂN DÂN HUYỆN PHÙ CỪ',
    },
    {
      name: `${part}.Tên cơ quan`,
      kind: 'lines',
      meaning: `Tên cơ quan ban hành ${of}, mỗi dòng một đoạn`,
      example: 'ỦY BAN NHÂN DÂN / XÃ LỘC HÒA',
    },
    { name: `${part}.Số`, kind: 'text', meaning: `Số của ${of}`, example: '09' },
    { name: `${part}.Ký hiệu`, kind: 'text', meaning: `Ký hiệu của ${of}`, example: 'QĐ-UBND' },
    { name: `${part}.Số ký hiệu`, kind: 'text', meaning: `Số và ký hiệu của ${of}`, example: '09/QĐ-UBND' },
    { name: `${part}.Địa danh`, kind: 'text', meaning: 'Địa danh', example: 'Lộc Hòa' },
    {
      name: `${part}.Ngày ban hành`,
      kind: 'text',
      meaning: `Thời gian ban hành ${of}`,
      example: 'ngày 22 tháng 01 năm 2026',
    },
    { name: `${part}.Tên loại`, kind: 'text', meaning: 'Tên loại văn bản, in hoa', example: 'KẾ HOẠCH' },
    {
      name: `${part}.Trích yếu`,
      kind: 'text',
      meaning: `Trích yếu nội dung của ${of}`,
      example: 'Cải cách hành chính năm 2026',
    },
    {
      name: `${part}.Căn cứ`,
      kind: 'lines',
      meaning: `Các căn cứ của ${of}, mỗi căn cứ một đoạn, đã có dấu chấm phẩy`,
      example: 'Căn cứ Nghị quyết số 76/NQ-CP …;',
    },
    {
      name: `${part}.Theo đề nghị`,
      kind: 'lines',
      meaning: 'Dòng "Theo đề nghị của …" (nếu có)',
      example: 'Theo đề nghị của Chánh Văn phòng … .',
    },
    {
      name: `${part}.Lời dẫn`,
      kind: 'lines',
      meaning: 'Lời dẫn viết thành văn xuôi trước nội dung',
      example: 'Ủy ban nhân dân xã ban hành Kế hoạch …',
    },
    { name: `${part}.Có ký`, kind: 'condition', meaning: `${part} có phần ký hoặc nơi nhận riêng`, example: '' },
    {
      name: `${part}.Quyền hạn chức vụ`,
      kind: 'lines',
      meaning: 'Quyền hạn, chức vụ của người ký, mỗi dòng một đoạn',
      example: 'TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH',
    },
    { name: `${part}.Họ và tên`, kind: 'text', meaning: 'Họ và tên người ký', example: 'Nguyễn Văn A' },
    {
      name: `${part}.Nơi nhận`,
      kind: 'lines',
      meaning: 'Các dòng nơi nhận, kể cả dòng Lưu',
      example: '- UBND tỉnh (b/c);',
    },
    {
      name: `${part}.Ký hiệu người soạn thảo`,
      kind: 'lines',
      meaning: 'Ký hiệu người soạn thảo và số lượng bản phát hành (nếu có)',
      example: 'PL.(300)',
    },
  ];
}

export const tags: readonly Tag[] = [
  { name: 'Đơn vị', kind: 'text', meaning: 'Tên đầy đủ của đơn vị hành chính', example: 'xã Lộc Hòa' },
  { name: 'Tỉnh', kind: 'text', meaning: 'Tên đầy đủ của tỉnh, thành phố', example: 'tỉnh Đồng Nai' },
  { name: 'Cơ quan', kind: 'text', meaning: 'Tên cơ quan ban hành', example: 'Ủy ban nhân dân xã Lộc Hòa' },
  { name: 'Thời kỳ', kind: 'text', meaning: 'Năm hoặc giai đoạn của kế hoạch', example: '2026' },
  {
    name: 'Tiêu đề',
    kind: 'text',
    meaning: 'Trích yếu của văn bản chính',
    example: 'Ban hành Kế hoạch …',
  },
  ...headTags('Quyết định', 'Quyết định'),
  {
    name: 'Quyết định.Thẩm quyền',
    kind: 'lines',
    meaning: 'Thẩm quyền ban hành, in hoa, trên các căn cứ',
    example: 'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ LỘC HÒA',
  },
  { name: 'Quyết định.Các điều', kind: 'paragraphs', meaning: 'Các điều của Quyết định', example: 'Điều 1. …' },
  ...headTags('Kế hoạch', 'Kế hoạch'),
  {
    name: 'Kế hoạch.Dẫn chiếu',
    kind: 'lines',
    meaning: 'Dòng "(Kèm theo Quyết định số …)" khi Kế hoạch ban hành kèm theo',
    example: '(Kèm theo Quyết định số 09/QĐ-UBND …)',
  },
  {
    name: 'Kế hoạch.Nội dung',
    kind: 'paragraphs',
    meaning: 'Toàn bộ nội dung Kế hoạch theo đề cương, kết thúc bằng "./."',
    example: 'I. MỤC ĐÍCH, YÊU CẦU …',
  },
  { name: 'Phụ lục.Nhãn', kind: 'text', meaning: '"Phụ lục" và số thứ tự khi có từ hai phụ lục', example: 'Phụ lục I' },
  {
    name: 'Phụ lục.Tên phụ lục',
    kind: 'text',
    meaning: 'Tên phụ lục, in hoa',
    example: 'NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026',
  },
  {
    name: 'Phụ lục.Dẫn chiếu',
    kind: 'lines',
    meaning: 'Dòng "(Kèm theo …)" của phụ lục',
    example: '(Kèm theo Quyết định số …)',
  },
  { name: 'Phụ lục.Lời đầu', kind: 'paragraphs', meaning: 'Đoạn văn trước bảng (nếu có)', example: '' },
  {
    name: 'Phụ lục.Bảng',
    kind: 'table',
    meaning: 'Đặt trong ô tiêu đề của bảng mẫu: bảng quanh nó được lặp theo cột và dòng dữ liệu',
    example: '',
  },
  {
    name: 'Tên cột',
    kind: 'tablePattern',
    meaning: 'Trong hàng tiêu đề của bảng mẫu: tiêu đề của từng cột',
    example: 'Nhiệm vụ',
  },
  { name: 'STT nhóm', kind: 'tablePattern', meaning: 'Trong hàng nhóm của bảng mẫu: số thứ tự nhóm', example: 'I' },
  {
    name: 'Tên nhóm',
    kind: 'tablePattern',
    meaning: 'Trong hàng nhóm của bảng mẫu: tên nhóm',
    example: 'Cải cách thể chế',
  },
  {
    name: 'STT nhóm con',
    kind: 'tablePattern',
    meaning: 'Trong hàng nhóm con của bảng mẫu: số thứ tự nhóm con',
    example: '1',
  },
  {
    name: 'Tên nhóm con',
    kind: 'tablePattern',
    meaning: 'Trong hàng nhóm con của bảng mẫu: tên nhóm con',
    example: 'Kiểm soát thủ tục hành chính',
  },
  { name: 'STT', kind: 'tablePattern', meaning: 'Trong hàng dữ liệu của bảng mẫu: số thứ tự', example: '1.1' },
  {
    name: 'Ô',
    kind: 'tablePattern',
    meaning: 'Trong hàng dữ liệu của bảng mẫu: nội dung từng ô',
    example: 'Rà soát thủ tục hành chính',
  },
  { name: 'Phụ lục.Lời cuối', kind: 'paragraphs', meaning: 'Đoạn văn sau bảng (nếu có)', example: '' },
];

/** Folded for matching: no case, diacritics, spaces or underscores, each segment of a dotted path on its own. */
export function foldTag(name: string): string {
  return plainLetters(name).replace(/[\s_]+/g, '');
}

const byFold = new Map(tags.map((tag) => [foldTag(tag.name), tag]));

export function findTag(name: string): Tag | undefined {
  return byFold.get(foldTag(name));
}

/** The known tag nearest to a mistyped one; a bare last segment (`Trích yếu`) counts as meant too. */
export function nearestTagName(written: string): string | undefined {
  const folded = foldTag(written);
  const bare = tags.find((tag) => foldTag(tag.name).split('.').at(-1) === folded);
  return (
    bare?.name ??
    nearest(
      written,
      tags.map((tag) => tag.name),
    )
  );
}
