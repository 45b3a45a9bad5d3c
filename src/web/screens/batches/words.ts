/** Amounts as an officer reads them. */

const whole = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** `3321` → `3.321` */
export const count = (amount: number): string => whole.format(amount);

/** Seconds as `dưới 1 phút`, `khoảng 12 phút`, `khoảng 1 giờ 5 phút`. */
export function duration(seconds: number): string {
  if (seconds < 50) return 'dưới 1 phút';
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 60) return `khoảng ${minutes} phút`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `khoảng ${count(hours)} giờ${rest > 0 ? ` ${rest} phút` : ''}`;
}

/** Bytes as `812 KB`, `1,4 MB`, `2,3 GB`. */
export function size(bytes: number): string {
  if (bytes >= 1e9) return `${tenth.format(bytes / 1e9)} GB`;
  if (bytes >= 1e6) return `${tenth.format(bytes / 1e6)} MB`;
  return `${whole.format(Math.max(1, bytes / 1e3))} KB`;
}

/** Documents a second as documents a minute: an officer counts in minutes. */
export const rate = (perSecond: number): string => `${whole.format(perSecond * 60)} tệp mỗi phút`;

/** `xã Lộc Hòa` → `Xã Lộc Hòa` */
export const capital = (name: string): string => name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
