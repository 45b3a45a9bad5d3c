/** Form B (decision, plan, appendix) as a base plan, and the table of all units: what the bulk run is timed with. */
import { readSample } from '../contestants.mjs';
import { allUnits } from '../../dist/units/unit-list.js';

/** The sample's own names and the word for its kind of unit, wherever it stands alone. */
const placeholders = [
  [/xã Khoái Châu/g, '{{don_vi.ten_day_du}}'],
  [/tỉnh Hưng Yên/g, '{{tinh.ten_day_du}}'],
  [/(?<!\p{L}|cấp |các )xã(?!\p{L}| hội|, phường| trước sắp xếp)/gu, '{{don_vi.loai}}'],
];

function withPlaceholders(value) {
  if (typeof value === 'string') return placeholders.reduce((text, [words, name]) => text.replace(words, name), value);
  if (Array.isArray(value)) return value.map(withPlaceholders);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withPlaceholders(inner)]));
}

/** The whole sample: as long as what a unit would write itself. */
export async function basePlan() {
  const { organ, ...rest } = await readSample();
  const plan = withPlaceholders(rest);
  plan.decision.signature.name = '{{nguoi_ky}}';
  return { ...plan, organ, variables: { nguoi_ky: 'Nguyễn Hải Đăng' } };
}

const columns = {
  code: (unit) => unit.code,
  type: (unit) => unit.type,
  name: (unit) => unit.name,
  province_code: (unit) => unit.province.code,
  province_type: (unit) => unit.province.type,
  province_name: (unit) => unit.province.name,
  'decision.number': (_, i) => String((i % 90) + 10),
  nguoi_ky: (_, i) => `Nguyễn Văn ${String.fromCharCode(65 + (i % 26))}`,
};

/** CSV of so many units, spread over the whole list; all of them by default. */
export function unitsCsv(count = Infinity) {
  const all = allUnits();
  const wanted = Math.min(count, all.length);
  const units = Array.from({ length: wanted }, (_, i) => all[Math.floor((i * all.length) / wanted)]);
  const lines = units.map((unit, i) =>
    Object.values(columns)
      .map((cell) => cell(unit, i))
      .join(','),
  );
  return { count: wanted, csv: `${[Object.keys(columns).join(','), ...lines].join('\n')}\n` };
}
