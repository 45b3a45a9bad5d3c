/**
 * A colour profile for sRGB, built here from the numbers that IEC 61966-2-1 publishes (primaries and white carried over to D50
 * by the Bradford transform, the two-part transfer curve): ICC.1:2001-04, version 2, three curves and a matrix. It is part of
 * this program and under its licence; nothing of anybody's profile is in it.
 */

const text = new TextEncoder();

function tag(signature: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((8 + content.length) / 4) * 4);
  bytes.set(text.encode(signature));
  bytes.set(content, 8);
  return bytes;
}

function words(...values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  values.forEach((value, at) => {
    view.setUint32(at * 4, value);
  });
  return new Uint8Array(view.buffer);
}

/** 16 bits before the point, 16 behind. */
const fixed = (value: number) => Math.round(value * 65536) >>> 0;

const xyz = (...values: readonly [number, number, number]) => tag('XYZ ', words(...values.map(fixed)));

/** `desc`: an ASCII name; the Unicode and Macintosh names that belong to it are empty. */
function description(name: string): Uint8Array {
  const ascii = text.encode(`${name}\0`);
  const content = new Uint8Array(4 + ascii.length + 4 + 4 + 2 + 1 + 67);
  content.set(words(ascii.length));
  content.set(ascii, 4);
  return tag('desc', content);
}

const steps = 1024;

/** Linear light from what is stored, both 0 to 1. */
const linear = (stored: number) => (stored <= 0.04045 ? stored / 12.92 : ((stored + 0.055) / 1.055) ** 2.4);

function curve(): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 + steps * 2));
  view.setUint32(0, steps);
  for (let at = 0; at < steps; at++) view.setUint16(4 + at * 2, Math.round(linear(at / (steps - 1)) * 65535));
  return tag('curv', new Uint8Array(view.buffer));
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const headerSize = 128;
const d50 = [0.9642, 1, 0.82491] as const;

function header(size: number): Uint8Array {
  const bytes = new Uint8Array(headerSize);
  const put = (at: number, part: Uint8Array) => {
    bytes.set(part, at);
  };
  put(0, words(size));
  put(8, words(0x02400000));
  put(12, text.encode('mntrRGB XYZ '));
  // The day of the profile, the same in every file: 1 January 2026.
  put(24, Uint8Array.of(0x07, 0xea, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0));
  put(36, text.encode('acsp'));
  put(68, words(...d50.map(fixed)));
  return bytes;
}

/** @returns the profile's bytes, the same every time. */
export function srgbProfile(): Uint8Array {
  const shade = curve();
  const tags: readonly (readonly [name: string, content: Uint8Array])[] = [
    ['desc', description('sRGB IEC61966-2-1')],
    ['cprt', tag('text', text.encode('No copyright is claimed in this profile.\0'))],
    ['wtpt', xyz(...d50)],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', shade],
    ['gTRC', shade],
    ['bTRC', shade],
  ];
  const contents = [...new Set(tags.map(([, content]) => content))];
  const starts = new Map<Uint8Array, number>();
  let at = headerSize + 4 + tags.length * 12;
  for (const content of contents) {
    starts.set(content, at);
    at += content.length;
  }
  const table = tags.map(([name, content]) =>
    join([text.encode(name), words(starts.get(content) ?? 0, content.length)]),
  );
  return join([header(at), words(tags.length), ...table, ...contents]);
}
