/** The values that every text may name: what a plan says of its unit, organ and period, each ready for a sentence. */
import { gap, longDate } from '../plan/conventions/dates.ts';
import { fullName, headName, organBody, organName, placeName, provinceName } from '../plan/conventions/naming.ts';
import type { Plan } from '../plan/model/plan.ts';
import type { Unit } from '../plan/model/unit.ts';
import { MissingValue } from './missing-value.ts';

export interface PlaceholderValue {
  /** As it stands between the braces: `don_vi.ten`. */
  name: string;
  /** What it is, for the people who write texts. */
  meaning: string;
  /** Where the plan keeps it, for a message that says what to fill in. */
  field: string;
  /** The value; what the plan lacks stands in it as `blank`. */
  read(plan: Plan, blank: string): string;
}

type Parent = NonNullable<Unit['parent']>;

const unit = (plan: Plan) => plan.organ?.unit;
const province = (plan: Plan) => plan.organ?.unit?.province;
const parent = (plan: Plan): Parent | undefined => plan.organ?.unit?.parent;

function parentFullName(plan: Plan, blank: string): string {
  const { type, name, namedAfter } = parent(plan) ?? {};
  return fullName({ type, name, ...(namedAfter ? { namedAfter } : {}) }, blank);
}

function provinceType(plan: Plan, blank: string): string {
  const { type, name } = province(plan) ?? {};
  if (type) return type;
  // Read off the full name, so that both always say the same.
  return name ? provinceName({ name }).slice(0, -name.length).trim().toLowerCase() : blank;
}

/** The year so many years after (before) the first or last one of the period. */
function year(plan: Plan, which: 'first' | 'last', offset: number, blank: string): string {
  const period = plan.period;
  if (!period) return blank;
  return String((which === 'last' ? (period.to ?? period.from) : period.from) + offset);
}

function yearOrYears(plan: Plan, blank: string): string {
  const { from, to } = plan.period ?? {};
  if (from === undefined) return blank;
  return to === undefined || to === from ? String(from) : `${from}-${to}`;
}

const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/(Ủy|Uỷ) ban nhân dân/giu, 'UBND'],
  [/Hội đồng nhân dân/giu, 'HĐND'],
];

function shortBody(plan: Plan): string {
  return abbreviations.reduce((name, [words, short]) => name.replace(words, short), organBody(plan.organ));
}

/** A date left blank on purpose shows dots, as in the head of the document; one that nobody spoke of is missing. */
function issuingDate(plan: Plan, blank: string): string {
  const date = (plan.decision ?? plan.plan)?.date;
  return date === undefined ? blank : longDate(date);
}

const unitField = 'organ.unit';

export const placeholderValues: readonly PlaceholderValue[] = [
  {
    name: 'don_vi.ten',
    meaning: 'Tên đơn vị hành chính: Lộc Hòa',
    field: `${unitField}.name`,
    read: (plan, blank) => unit(plan)?.name || blank,
  },
  {
    name: 'don_vi.loai',
    meaning: 'Loại đơn vị hành chính, chữ thường: xã, phường, đặc khu',
    field: `${unitField}.type`,
    read: (plan, blank) => unit(plan)?.type ?? blank,
  },
  {
    name: 'don_vi.ten_day_du',
    meaning: 'Tên đầy đủ: xã Lộc Hòa, Phường 1, Phường Điện Biên Phủ',
    field: unitField,
    read: (plan, blank) => fullName(unit(plan), blank),
  },
  {
    name: 'don_vi.ma',
    meaning: 'Mã đơn vị hành chính: 00004',
    field: `${unitField}.code`,
    read: (plan, blank) => unit(plan)?.code ?? blank,
  },
  {
    name: 'don_vi.dia_danh',
    meaning: 'Địa danh ghi trên văn bản: Lộc Hòa, Phường 1',
    field: unitField,
    read: (plan, blank) => placeName(unit(plan), blank),
  },
  {
    name: 'tinh.ten',
    meaning: 'Tên tỉnh, thành phố: Hưng Yên',
    field: `${unitField}.province.name`,
    read: (plan, blank) => province(plan)?.name || blank,
  },
  {
    name: 'tinh.loai',
    meaning: 'Loại, chữ thường: tỉnh, thành phố',
    field: `${unitField}.province`,
    read: provinceType,
  },
  {
    name: 'tinh.ten_day_du',
    meaning: 'Tên đầy đủ: tỉnh Hưng Yên, thành phố Huế, Thành phố Hồ Chí Minh',
    field: `${unitField}.province`,
    read: (plan, blank) => provinceName(province(plan), blank),
  },
  {
    name: 'cap_tren.ten',
    meaning: 'Tên đơn vị hành chính cấp trên trực tiếp (văn bản trước ngày 01/7/2025): Lộc Ninh',
    field: `${unitField}.parent.name`,
    read: (plan, blank) => parent(plan)?.name || blank,
  },
  {
    name: 'cap_tren.loai',
    meaning: 'Loại đơn vị hành chính cấp trên trực tiếp, chữ thường: huyện',
    field: `${unitField}.parent.type`,
    read: (plan, blank) => parent(plan)?.type ?? blank,
  },
  {
    name: 'cap_tren.ten_day_du',
    meaning: 'Tên đầy đủ của cấp trên trực tiếp: huyện Lộc Ninh, Quận 1',
    field: `${unitField}.parent`,
    read: parentFullName,
  },
  {
    name: 'co_quan',
    meaning: 'Cơ quan ban hành: Ủy ban nhân dân xã Lộc Hòa',
    field: unitField,
    read: (plan, blank) => organName(plan.organ, blank),
  },
  {
    name: 'co_quan_viet_tat',
    meaning: 'Cơ quan ban hành, viết tắt: UBND xã Lộc Hòa',
    field: unitField,
    read: (plan, blank) => `${shortBody(plan)} ${fullName(unit(plan), blank)}`,
  },
  {
    name: 'nguoi_dung_dau',
    meaning: 'Người đứng đầu: Chủ tịch Ủy ban nhân dân xã Lộc Hòa',
    field: unitField,
    read: (plan, blank) => headName(plan.organ, blank),
  },
  {
    name: 'nam',
    meaning: 'Năm kế hoạch; với giai đoạn nhiều năm là năm đầu: 2026',
    field: 'period',
    read: (plan, blank) => year(plan, 'first', 0, blank),
  },
  {
    name: 'nam_cuoi',
    meaning: 'Năm cuối của giai đoạn; với kế hoạch một năm là chính năm đó: 2030',
    field: 'period',
    read: (plan, blank) => year(plan, 'last', 0, blank),
  },
  {
    name: 'nam_truoc',
    meaning: 'Năm liền trước năm kế hoạch hoặc trước giai đoạn: 2025',
    field: 'period',
    read: (plan, blank) => year(plan, 'first', -1, blank),
  },
  {
    name: 'nam_sau',
    meaning: 'Năm liền sau năm kế hoạch hoặc sau giai đoạn: 2027',
    field: 'period',
    read: (plan, blank) => year(plan, 'last', 1, blank),
  },
  {
    name: 'giai_doan',
    meaning: 'Năm hoặc giai đoạn: 2026, 2021-2025',
    field: 'period',
    read: yearOrYears,
  },
  {
    name: 'ngay_ban_hanh',
    meaning: 'Ngày ban hành văn bản chính: ngày 15 tháng 01 năm 2026',
    field: 'decision.date hoặc plan.date',
    read: issuingDate,
  },
];

export const valueByName: ReadonlyMap<string, PlaceholderValue> = new Map(
  placeholderValues.map((value) => [value.name, value]),
);

/** A character that no text of a plan holds by chance, to tell what is missing from what is written as dots. */
const blankSign = '\uE000';

/** What a placeholder stands for in this plan; `printed` is told when a value that is missing gets printed. */
export function readValue(
  value: PlaceholderValue,
  plan: Plan,
  printed: (value: PlaceholderValue) => void,
): string | MissingValue {
  const read = value.read(plan, blankSign);
  if (!read.includes(blankSign)) return read;
  return new MissingValue(read.replaceAll(blankSign, gap), () => {
    printed(value);
  });
}
