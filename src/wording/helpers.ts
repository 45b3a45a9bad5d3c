/** The named helpers of a text: `{{chu_hoa don_vi.ten}}`, `{{vien_dan "nq76"}}`. */
import { dateParts, gap, isCalendarDay, longDate, shortDate } from '../plan/conventions/dates.ts';
import { capitalizeFirst } from '../plan/conventions/naming.ts';
import { MissingValue } from './missing-value.ts';
import { HelperFault } from './text-fault.ts';

/** A citation as texts name it. */
export interface CitedWording {
  full: string;
  short: string | MissingValue;
}

/** By the citation's id; only those that a text cites. */
export type CitedWordings = ReadonlyMap<string, CitedWording>;

export interface PhraseHelper {
  name: string;
  /** What it does, for the people who write texts. */
  meaning: string;
  example: string;
  /** What it takes: values, texts in quotes or other helpers' results; or the id of a citation in quotes. */
  parameters: readonly ('value' | 'citation')[];
  /** It answers yes or no, so it stands only as the condition of `{{#if (…)}}`. */
  condition?: true;
  run(given: readonly unknown[], cited: CitedWordings): unknown;
}

/** The day that a helper was given; a missing one comes out as it is. */
function formatted(format: (date: string) => string, given: unknown): string {
  const date = String(given).trim();
  if (given instanceof MissingValue) return date;
  if (date !== '' && !(dateParts(date) && isCalendarDay(date))) {
    throw new HelperFault(
      'wording.bad-date',
      `đưa vào hàm ngày giá trị "${date.slice(0, 40)}" không phải là ngày; hãy viết dạng 2026-01-15, 2026-01 hoặc 2026`,
    );
  }
  return format(date);
}

/** A missing value equals nothing. */
function same(a: unknown, b: unknown): boolean {
  if (a instanceof MissingValue || b instanceof MissingValue) return false;
  return String(a).normalize('NFC') === String(b).normalize('NFC');
}

export const phraseHelpers: readonly PhraseHelper[] = [
  {
    name: 'chu_hoa',
    meaning: 'Viết toàn bộ bằng chữ in hoa',
    example: '{{chu_hoa don_vi.ten_day_du}}',
    parameters: ['value'],
    run: ([text]) => String(text).normalize('NFC').toUpperCase(),
  },
  {
    name: 'chu_thuong',
    meaning: 'Viết toàn bộ bằng chữ thường',
    example: '{{chu_thuong ten_chuong_trinh}}',
    parameters: ['value'],
    run: ([text]) => String(text).normalize('NFC').toLowerCase(),
  },
  {
    name: 'viet_hoa_dau',
    meaning: 'Viết hoa chữ cái đầu, dùng ở đầu câu',
    example: '{{viet_hoa_dau don_vi.ten_day_du}}',
    parameters: ['value'],
    run: ([text]) => capitalizeFirst(String(text).normalize('NFC')),
  },
  {
    name: 'ngay',
    meaning: 'Ngày viết đầy đủ: ngày 15 tháng 01 năm 2026',
    example: '{{ngay "2026-01-15"}}',
    parameters: ['value'],
    run: ([date]) => formatted(longDate, date),
  },
  {
    name: 'ngay_ngan',
    meaning: 'Ngày viết gọn: 15/01/2026',
    example: '{{ngay_ngan "2026-01-15"}}',
    parameters: ['value'],
    run: ([date]) => formatted((day) => shortDate(day) || gap, date),
  },
  {
    name: 'vien_dan',
    meaning: 'Viện dẫn đầy đủ một văn bản theo mã, không kèm chữ Căn cứ',
    example: '{{vien_dan "nq76"}}',
    parameters: ['citation'],
    run: ([id], cited) => cited.get(String(id))?.full,
  },
  {
    name: 'so_hieu',
    meaning: 'Viện dẫn ngắn, từ lần thứ hai: tên loại và số, ký hiệu; với Luật là tên Luật',
    example: '{{so_hieu "nq76"}}',
    parameters: ['citation'],
    run: ([id], cited) => cited.get(String(id))?.short,
  },
  {
    name: 'bang',
    meaning: 'So sánh hai giá trị, dùng trong điều kiện',
    example: '{{#if (bang don_vi.loai "phường")}}tổ dân phố{{else}}thôn{{/if}}',
    parameters: ['value', 'value'],
    condition: true,
    run: ([a, b]) => same(a, b),
  },
];

export const helperByName: ReadonlyMap<string, PhraseHelper> = new Map(
  phraseHelpers.map((helper) => [helper.name, helper]),
);
