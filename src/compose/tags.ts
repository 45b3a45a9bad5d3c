/**
 * The tag dictionary: every tag that a template may use, what it means, and an example. Legal staff write a tag as it
 * stands here or folded (`{Kế hoạch.Trích yếu}` = `{ke_hoach.trich_yeu}`).
 */
import { plainLetters } from '../plan/conventions/folding.ts';
import { nearest } from '../plan/nearest.ts';
import { appendixTags } from './appendix-tags.ts';
import { decisionHeadTags, planHeadTags } from './head-tags.ts';
import type { Tag, TagPart } from './tag.ts';

export type { Tag, TagKind, TagPart } from './tag.ts';

const common: readonly Tag[] = [
  {
    name: 'Đơn vị',
    kind: 'text',
    part: 'common',
    meaning: 'Tên đầy đủ của đơn vị hành chính',
    example: 'xã Khoái Châu',
  },
  {
    name: 'Tỉnh',
    kind: 'text',
    part: 'common',
    meaning: 'Tên đầy đủ của tỉnh, thành phố',
    example: 'tỉnh Hưng Yên',
  },
  {
    name: 'Cơ quan',
    kind: 'text',
    part: 'common',
    meaning: 'Tên cơ quan ban hành, viết thường',
    example: 'Ủy ban nhân dân xã Khoái Châu',
  },
  {
    name: 'Thời kỳ',
    kind: 'text',
    part: 'common',
    meaning: 'Năm của kế hoạch, hoặc năm đầu và năm cuối của giai đoạn, như 2026-2030',
    example: '2026',
  },
  {
    name: 'Tiêu đề',
    kind: 'text',
    part: 'common',
    meaning: 'Trích yếu của văn bản chính: của Quyết định nếu có, nếu không thì của Kế hoạch',
    example: 'Ban hành Kế hoạch cải cách hành chính nhà nước năm 2026 trên địa bàn xã Khoái Châu',
  },
];

const decision: readonly Tag[] = [
  {
    name: 'Quyết định.Thẩm quyền',
    kind: 'lines',
    part: 'decision',
    meaning: 'Thẩm quyền ban hành, in hoa, ở trên các căn cứ',
    example: 'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ KHOÁI CHÂU',
  },
  {
    name: 'Quyết định.Các điều',
    kind: 'paragraphs',
    part: 'decision',
    meaning: 'Các điều của Quyết định, kết thúc bằng dấu "./."',
    example:
      'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính nhà nước năm 2026 trên địa bàn xã Khoái Châu.\n' +
      'Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.…',
  },
];

const plan: readonly Tag[] = [
  {
    name: 'Kế hoạch.Dẫn chiếu',
    kind: 'lines',
    part: 'plan',
    meaning: 'Dòng "(Kèm theo Quyết định số …)" dưới trích yếu; Kế hoạch ban hành riêng thì dòng này không in',
    example: '(Kèm theo Quyết định số 57/QĐ-UBND ngày 15 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân xã Khoái Châu)',
  },
  {
    name: 'Kế hoạch.Nội dung',
    kind: 'paragraphs',
    part: 'plan',
    meaning: 'Toàn bộ nội dung Kế hoạch theo đề cương: mục, khoản, điểm, gạch đầu dòng; kết thúc bằng dấu "./."',
    example: 'I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n- Cụ thể hóa Chương trình tổng thể cải cách hành chính nhà nước…',
  },
];

export const tags: readonly Tag[] = [
  ...common,
  ...decisionHeadTags,
  ...decision,
  ...planHeadTags,
  ...plan,
  ...appendixTags,
];

/** Folded for matching: no case, diacritics, spaces or underscores, each segment of a dotted path on its own. */
export function foldTag(name: string): string {
  return plainLetters(name).replace(/[\s_]+/g, '');
}

const byFold = new Map(tags.map((tag) => [foldTag(tag.name), tag]));

export function findTag(name: string): Tag | undefined {
  return byFold.get(foldTag(name));
}

/** The known tag nearest to a mistyped one; a bare last segment (`Trích yếu`) counts as meant too, first of that part. */
export function nearestTagName(written: string, part?: TagPart): string | undefined {
  const folded = foldTag(written);
  const bares = tags.filter((tag) => foldTag(tag.name).split('.').at(-1) === folded);
  const bare = bares.find((tag) => tag.part === part) ?? bares[0];
  return (
    bare?.name ??
    nearest(
      written,
      tags.map((tag) => tag.name),
    )
  );
}
