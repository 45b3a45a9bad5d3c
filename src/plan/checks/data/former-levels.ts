/** Units that local government no longer has, and how texts may still speak of them. */

export interface FormerLevel {
  word: string;
  /** Syllables before it with which it makes other words: `đô thị xã hội`, `siêu thị xã`. */
  notAfter: readonly string[];
}

/** The two-tier local government of Luật Tổ chức chính quyền địa phương số 72/2025/QH15 works since this day. */
export const twoTiersSince = '2025-07-01';

export const formerLevels: readonly FormerLevel[] = [
  { word: 'huyện', notAfter: [] },
  { word: 'quận', notAfter: [] },
  { word: 'thị xã', notAfter: ['đô', 'siêu', 'chỉ', 'hiển', 'biểu', 'cận', 'viễn', 'thành'] },
  { word: 'thị trấn', notAfter: ['đô', 'siêu', 'chỉ', 'hiển', 'biểu', 'thành'] },
];

/** Words that make a sentence one about the past or the change itself. */
export const historyWords: readonly string[] = [
  'trước đây',
  'trước ngày',
  'trước khi',
  'trước sắp xếp',
  'cũ',
  'bỏ cấp huyện',
  'không tổ chức cấp huyện',
  'không còn cấp huyện',
  'kết thúc hoạt động',
  'kết thúc nhiệm vụ',
  'chấm dứt hoạt động',
  'chuyển từ',
  'chuyển giao',
  'chuyển về',
  'bàn giao',
  'tiếp nhận từ',
  'tiếp nhận nhiệm vụ',
  'sau sắp xếp',
  'sáp nhập',
  'hợp nhất',
];
