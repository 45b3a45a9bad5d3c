/** Bytes of a text file as text: UTF-8, UTF-16 and windows-1258 are read; what was typed for old fonts is refused with a way out. */
import { Failure } from '../../failure.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte);

/** Which of the two bytes of plain letters are zero tells the order. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  const head = bytes.subarray(0, 2_000);
  let even = 0;
  let odd = 0;
  head.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even++;
    else odd++;
  });
  // Vietnamese has about a fifth of its letters beyond U+0100, so most second bytes are zero; plain bytes have none.
  if (odd > head.length / 5 && even < odd / 8) return 'utf-16le';
  return even > head.length / 5 && odd < even / 8 ? 'utf-16be' : undefined;
}

/** Marks that Vietnamese in windows-1258 writes behind their vowels, and đ; no other encoding has them so often. */
const marks1258 = /[aeiouyâêôăơưAEIOUYÂÊÔĂƠƯ][\u0300\u0309\u0303\u0301\u0323]/gu;

/** What TCVN3 and VNI make of common words when read as Latin letters. */
const oldFonts: readonly { name: string; words: RegExp }[] = [
  {
    name: 'TCVN3 (ABC)',
    words: /(?:^|[^\p{L}])(?:c¶i c¸ch|hµnh chÝnh|ñy ban|nh©n d©n|quyÕt ®Þnh|kÕ ho¹ch|x·|vµ|®)(?![\p{L}])/giu,
  },
  { name: 'VNI', words: /caûi caùch|haønh chính|uûy ban|nhaân daân|quyeát ñònh|keá hoaïch/giu },
];

function refusal(name: string): Failure {
  const of = name === '' ? 'một bảng mã không phải Unicode' : `bảng mã ${name}`;
  return new Failure(
    'input',
    'intake.encoding',
    `Tệp văn bản được viết bằng ${of} nên không đọc được chữ tiếng Việt; hãy chuyển sang Unicode (UTF-8) bằng Unikey hoặc mở bằng Word rồi lưu lại với bảng mã UTF-8.`,
  );
}

/** How much of the text an old font's words must be found in, to be sure. */
const fewestWords = 3;

/**
 * @throws {Failure} `intake.encoding`
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = utf16Of(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return decodeOld(bytes);
  }
  const old = oldFonts.find(({ words }) => (text.match(words)?.length ?? 0) >= fewestWords);
  if (old !== undefined) throw refusal(old.name);
  return text;
}

function decodeOld(bytes: Uint8Array): string {
  const latin = new TextDecoder('windows-1252').decode(bytes);
  const old = oldFonts.find(({ words }) => (latin.match(words)?.length ?? 0) > 0);
  if (old !== undefined) throw refusal(old.name);
  const vietnamese = new TextDecoder('windows-1258').decode(bytes);
  if ((vietnamese.match(marks1258)?.length ?? 0) >= fewestWords) return vietnamese.normalize('NFC');
  throw refusal('');
}
