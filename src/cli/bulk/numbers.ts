/** Numbers as people read them in Vietnamese. */

/** `3.321` */
export const grouped = (value: number): string => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, '.');

/** `850 KB`, `1,2 MB` */
export function dataSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1_000)} KB`;
  const mb = bytes / 1_000_000;
  return mb < 10 ? `${mb.toFixed(1).replace('.', ',')} MB` : `${grouped(mb)} MB`;
}

/** `40 giây`, `3 phút`, `2 giờ 5 phút` */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} giây`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${minutes} phút`;
  return `${Math.floor(minutes / 60)} giờ ${minutes % 60} phút`;
}
