/** Vietnamese spellings that differ only in where the tone mark stands: `Hoà` and `Hòa`, `Thuỵ` and `Thụy`. */

/** Huyền, sắc, ngã, hỏi, nặng as combining marks. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

function withToneAtEnd(syllable: string): string {
  const parts = syllable.normalize('NFD');
  return (parts.replace(tones, '') + (parts.match(tones) ?? []).join('')).normalize('NFC');
}

/** The same for both ways to place a tone mark, for any case and any number of spaces. */
export function spoken(name: string): string {
  return name.toLowerCase().trim().split(/\s+/).map(withToneAtEnd).join(' ');
}
