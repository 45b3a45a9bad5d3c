/** What a pattern of file names may say, and what comes of it for one unit: at once, while it is typed. The service has the last word. */

/** Names of the values with what each means, in the order in which they are offered. */
export const patternValues: readonly { name: string; meaning: string; example: string }[] = [
  { name: 'tinh.ten_day_du', meaning: 'Tỉnh, thành phố', example: 'tỉnh Ninh Bình' },
  { name: 'ma', meaning: 'Mã đơn vị', example: '14560' },
  { name: 'stt', meaning: 'Số thứ tự', example: '0001' },
  { name: 'don_vi.ten_day_du', meaning: 'Tên đơn vị có loại', example: 'xã Yên Khánh' },
  { name: 'don_vi.ten', meaning: 'Tên đơn vị', example: 'Yên Khánh' },
  { name: 'don_vi.loai', meaning: 'Loại đơn vị', example: 'xã' },
  { name: 'nam', meaning: 'Năm của kế hoạch', example: '2026' },
  { name: 'tai_lieu', meaning: 'Tên văn bản', example: 'Kế hoạch CCHC 2026 - xã Yên Khánh' },
];

/** As the service takes it where nothing is told. */
export const usualPattern = '{{tinh.ten_day_du}}/{{ma}} {{don_vi.ten_day_du}}/{{tai_lieu}}';

const placeholder = /\{\{\s*([\p{L}\d_.]+)\s*\}\}/gu;

export interface Example {
  /** `tỉnh Ninh Bình/14560 xã Yên Khánh/….docx`; empty where it cannot be told here. */
  path: string;
  /** What is certainly wrong with the pattern. */
  fault?: string;
}

/** @param ending without the dot */
export function fileNameExample(pattern: string, ending: string): Example {
  const known = new Map(patternValues.map(({ name, example }) => [name, example]));
  const wanted = pattern.trim() === '' ? usualPattern : pattern;
  if (/\{\{(?![^{}]*\}\})/.test(wanted)) return { path: '', fault: 'Có dấu {{ chưa được đóng bằng }}.' };
  const named = [...wanted.matchAll(placeholder)].map(([, name]) => name!);
  if (named.length === 0)
    return { path: '', fault: 'Mọi đơn vị sẽ có cùng tên tệp; hãy thêm mã hoặc tên đơn vị, như {{ma}}.' };
  const filled = wanted.replace(placeholder, (whole, name: string) => known.get(name) ?? whole);
  // A helper, or a value of the base plan: only the service knows what stands there.
  return filled.includes('{{') ? { path: '' } : { path: `${filled}.${ending}` };
}
