import { describe, expect, it } from 'vitest';
import { Failure } from '../../failure.ts';
import { decodeText } from './decode.ts';

const said = 'Ủy ban nhân dân xã ban hành Kế hoạch cải cách hành chính';

const codeOf = (bytes: Uint8Array) => {
  try {
    decodeText(bytes);
  } catch (error) {
    return error instanceof Failure ? `${error.code} ${error.message}` : String(error);
  }
  return 'read';
};

/** windows-1258: base letters as in windows-1252 with ă, đ, ơ, ư in places of their own, tones behind. */
const in1258 = (text: string) => {
  const own: Record<string, number> = { ă: 0xe3, đ: 0xf0, ơ: 0xf5, ư: 0xfd, Ă: 0xc3, Đ: 0xd0, Ơ: 0xd5, Ư: 0xdd };
  const tones: Record<string, number> = {
    '\u0300': 0xcc,
    '\u0309': 0xd2,
    '\u0303': 0xde,
    '\u0301': 0xec,
    '\u0323': 0xf2,
  };
  const bytes = [...text].flatMap((letter) => {
    const parts = letter.normalize('NFD');
    const tone = [...parts].find((mark) => tones[mark] !== undefined);
    const base = tone === undefined ? letter : parts.replace(tone, '').normalize('NFC');
    return [own[base] ?? base.charCodeAt(0), ...(tone === undefined ? [] : [tones[tone] ?? 0])];
  });
  return Uint8Array.from(bytes);
};

describe('bytes of a text', () => {
  it('are read as UTF-8, with and without a byte order mark', () => {
    expect(decodeText(Buffer.from(said))).toBe(said);
    expect(decodeText(Buffer.from(`\uFEFF${said}`))).toBe(said);
  });

  it('are read as UTF-16 of either order, with and without a byte order mark', () => {
    const little = Buffer.from(said, 'utf16le');
    expect(decodeText(little)).toBe(said);
    expect(decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), little]))).toBe(said);
    expect(decodeText(Buffer.from(little).swap16())).toBe(said);
  });

  it('are read as windows-1258', () => {
    expect(decodeText(in1258(said))).toBe(said);
  });

  it.each([
    ['TCVN3 (ABC)', Buffer.from('ñy ban nh©n d©n x·, kÕ ho¹ch c¶i c¸ch hµnh chÝnh', 'latin1')],
    ['VNI', Buffer.from('uûy ban nhaân daân, keá hoaïch caûi caùch haønh chính')],
  ])('of the old fonts %s are refused by name', (name, bytes) => {
    expect(codeOf(bytes)).toContain('intake.encoding');
    expect(codeOf(bytes)).toContain(name);
  });

  it('of no encoding that is known are refused', () => {
    expect(codeOf(Uint8Array.from([0x80, 0x81, 0xfe, 0xc0, 0x20]))).toContain('intake.encoding');
  });
});
