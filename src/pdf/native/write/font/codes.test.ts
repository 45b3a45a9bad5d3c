import { expect, it } from 'vitest';
import { baseCharacters } from './base-characters.ts';
import { assignCodes, codeHex } from './codes.ts';

const codes = assignCodes(baseCharacters);
const codeOf = (character: string) => codes.get(character.codePointAt(0) ?? 0) ?? 0;

it('ASCII stands for itself and every letter of Vietnamese has one byte', () => {
  expect([codeOf('A'), codeOf(' '), codeOf('~')]).toEqual([0x41, 0x20, 0x7e]);
  const marks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  const letters = [...'aăâeêioôơuưy'].flatMap((vowel) => marks.map((mark) => (vowel + mark).normalize('NFC')));
  for (const letter of [...letters, 'đ'].flatMap((lower) => [lower, lower.toUpperCase()])) {
    expect(codeOf(letter), letter).toBeGreaterThan(0);
    expect(codeOf(letter), letter).toBeLessThan(0xf0);
  }
});

it('everything else has two bytes, the first of which no code of one byte has', () => {
  expect(codeHex(codeOf('₫'))).toMatch(/^<F0..>$/);
  const all = [...codes.values()];
  expect(new Set(all).size).toBe(all.length);
  expect(all.filter((code) => code > 0xff && code < 0xf000)).toEqual([]);
});

it('a no-break space is not the byte that word spacing widens', () => {
  expect(codeOf('\u00a0')).not.toBe(codeOf(' '));
});

it('further characters leave the codes of the others as they are', () => {
  const more = assignCodes([...baseCharacters, 0x414]);
  for (const [character, code] of codes) expect(more.get(character)).toBe(code);
});
