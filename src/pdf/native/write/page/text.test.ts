import { expect, it } from 'vitest';
import type { TextItem } from '../../pages.ts';
import type { PreparedFace } from '../font/prepared.ts';
import { Content } from './content.ts';
import { composedText, showText } from './text.ts';

const item = (text: string): TextItem => ({
  kind: 'text',
  text,
  x: 0,
  y: 0,
  face: 'regular',
  size: 10,
  color: '000000',
  wordSpacing: 0,
  letterSpacing: 0,
  width: 0,
});

function shown(text: string, corrections: [string, number][] = []): string {
  const codes = Uint16Array.from({ length: 0x10000 }, (_, unit) => (unit < 0x7f ? unit : 0xf001));
  const byPoint = new Map(corrections.map(([sign, perMille]) => [sign.codePointAt(0) ?? 0, perMille]));
  const content = new Content();
  showText(content, text, item(text), { codes, corrections: byPoint } as unknown as PreparedFace);
  return Buffer.from(content.bytes).toString('latin1');
}

it('a line is one string, with brackets escaped and two bytes for rare signs', () => {
  expect(shown('a (b) ₫')).toBe('(a \\(b\\) \u00f0\u0001)Tj\n');
});

it('what a glyph is narrower than the layout takes it to be is made good at the next space', () => {
  expect(shown('ab cd ef', [['b', 12.4]])).toBe('[(ab )-12(cd ef)]TJ\n');
});

it.each([
  ['Ke\u0302\u0301 hoa\u0323ch', 'Kế hoạch'],
  ['10 \u212b', '10 Å'],
  ['Kế hoạch – “số”…', 'Kế hoạch – “số”…'],
  ['\u2000', '\u2002'],
])('letters are composed before they are written: %j', (text, composed) => {
  expect(composedText(item(text))).toBe(composed);
});
