/** One part of a path as every system takes it: Linux, Windows, macOS. */
import { createHash } from 'node:crypto';

/** Bytes of a part in UTF-8, with room for an ending and for what is added while a file is written (255 is the most). */
const mostBytes = 230;

/** Names of devices on Windows, with any ending (Microsoft, "Naming Files, Paths, and Namespaces"). */
const devices = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\s*(\.|$))/i;

const segments = new Intl.Segmenter('vi', { granularity: 'grapheme' });

const bytesOf = (text: string) => Buffer.byteLength(text, 'utf8');

/** Cut between letters, with a mark of what was cut away so that two long names stay two. */
export function shortened(name: string, most: number, size: (text: string) => number = bytesOf): string {
  if (size(name) <= most) return name;
  const mark = `~${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
  let cut = '';
  for (const { segment } of segments.segment(name)) {
    if (size(cut + segment + mark) > most) break;
    cut += segment;
  }
  return cut.replace(/[. ]+$/, '') + mark;
}

/** Never empty, `.` or `..`, no separator, no sign that hides or turns text, none that a system forbids. */
export function safeName(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/[/\\:*?"<>|]+/g, '-')
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}]+/gu, '')
    .replace(/ +/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .normalize('NFC');
  const named = clean === '' ? '_' : clean.replace(devices, '$1_');
  return shortened(named, mostBytes);
}
