/** Texts of a CSV file: UTF-8, or what it is instead. */

/** Common words of such tables as the old encodings write them, by byte (latin1). */
const oldEncodings: readonly { name: string; old?: true; words: readonly string[] }[] = [
  {
    name: 'TCVN3 (ABC)',
    old: true,
    words: ['x\xb7', 'm\xb7', 'ph\xad\xeang', 't\xd8nh', 't\xaan', '\xae\xbcc', 'nguy\xd4n', 'lo\xb9i'],
  },
  {
    name: 'VNI',
    old: true,
    words: ['xa\xf5', 'ma\xf5', 'ph\xf6\xf4\xf8ng', 't\xe6nh', 'te\xe2n', '\xf1a\xebc', 'nguye\xe3n', 'loa\xef'],
  },
  {
    name: 'windows-1258',
    words: ['xa\xde', 'ma\xde', 'ph\xfd\xf5\xccng', 'ti\xd2nh', 't\xean', '\xf0\xe3\xf2c', 'nguy\xea\xden', 'loa\xf2i'],
  },
  { name: 'windows-1252', words: ['x\xe3', 'm\xe3', 't\xean', 'lo?i', 'ph??ng'] },
];

const utf8 = new TextDecoder('utf-8', { fatal: true });

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, i) => bytes[i] === byte);

/** Half of the bytes of plain letters in UTF-16 are zero. */
function isUtf16(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return true;
  const head = bytes.subarray(0, 1_000);
  return head.length > 3 && head.filter((byte) => byte === 0).length > head.length / 5;
}

export interface Encoding {
  /** `windows-1258`, `TCVN3 (ABC)`, `UTF-16` */
  name: string;
  /** One of the encodings before Unicode that need a tool to convert. */
  old?: true;
}

const unknown: Encoding = { name: 'một bảng mã khác' };

/** Only letters without marks: the others are bytes of which nobody knows yet what they mean. */
const lowered = (latin1: string) => latin1.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

function encodingOf(bytes: Uint8Array): Encoding {
  const text = lowered(Buffer.from(bytes.subarray(0, 200_000)).toString('latin1'));
  const count = (word: string) =>
    [...text.matchAll(new RegExp(`${word.replaceAll('?', '\\?')}(?![a-z\x80-\xff])`, 'g'))].length;
  const scored = oldEncodings.map((encoding) => ({
    encoding,
    hits: encoding.words.reduce((sum, word) => sum + count(word), 0),
  }));
  const best = scored.reduce((one, other) => (other.hits > one.hits ? other : one));
  return best.hits > 0 ? best.encoding : unknown;
}

export type DecodedText =
  | { text: string; fault?: undefined }
  /** What the file is written in, and what stands before the first letter that is no UTF-8. */
  | { fault: Encoding & { before: string } };

/** Without a byte order mark. */
export function decodedText(bytes: Uint8Array): DecodedText {
  if (isUtf16(bytes)) return { fault: { name: 'UTF-16', before: '' } };
  try {
    return { text: utf8.decode(bytes) };
  } catch {
    const readable = new TextDecoder().decode(bytes);
    const before = readable.slice(0, Math.max(0, readable.indexOf('\uFFFD')));
    return { fault: { ...encodingOf(bytes), before } };
  }
}
