/** A calendar day as people type it. */

/**
 * `5/3/2026`, `05-03-2026`, `5.3.2026` → `2026-03-05`; '' for an empty text.
 * undefined: not a day, also one that no calendar has (30/02).
 */
export function dayIn(text: string): string | undefined {
  if (text.trim() === '') return '';
  const parts = /^\s*(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})\s*$/.exec(text);
  if (!parts) return undefined;
  const [day, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return undefined;
  return `${parts[3]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
