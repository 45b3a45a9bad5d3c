/** Bytes of a text as its characters: UTF-8 and UTF-16, and windows-1258, which old programs on Vietnamese machines write. */
import { textLimits } from './limits.ts';
import { refusal } from './refusal.ts';

/** Half of the bytes of plain letters in UTF-16 are zero: the high ones. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 1_000);
  const zeros = (odd: number) => head.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  const few = head.length / 10;
  const [even, odd] = [zeros(0), zeros(1)];
  if (odd > few && even === 0) return 'utf-16le';
  return even > few && odd === 0 ? 'utf-16be' : undefined;
}

/** Words that stand in every plan, and in no other encoding's misreading. */
const vietnamese = /(?<!\p{L})(của|các|và|hành chính|kế hoạch|nhiệm vụ|thực hiện|ủy ban)(?!\p{L})/giu;

function inUnicode(bytes: Uint8Array, name: string): string {
  const wide = utf16(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
    if ((text.match(vietnamese)?.length ?? 0) > 1) return text;
    throw refusal(
      isBinary(new TextDecoder('latin1').decode(bytes)) ? 'intake.not-text' : 'intake.old-encoding',
      name,
      cause,
    );
  }
}

/** All but tab, line ends and page breaks; no plan and no Word file can hold them (XML 1.0, production 2). The reading tells of them. */
const control = /[\0-\x08\x0E-\x1F\x7F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const isBinary = (text: string): boolean =>
  (text.slice(0, 10_000).match(control)?.length ?? 0) > Math.min(text.length, 10_000) / 50;

/** @throws Failure `intake.too-large`, `intake.not-text`, `intake.old-encoding`, `intake.no-words` */
export function textOf(bytes: Uint8Array, name: string): string {
  if (bytes.length > textLimits.bytes) throw refusal('intake.too-large', name);
  const text = inUnicode(bytes, name);
  if (isBinary(text)) throw refusal('intake.not-text', name);
  if (!/[\p{L}\p{N}]/u.test(text)) throw refusal('intake.no-words', name);
  return text;
}
