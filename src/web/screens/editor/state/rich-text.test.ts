import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, type RichText } from '../../../../plan/model/text.ts';
import { joinRich, retyped, splitRich, toggled } from './rich-text.ts';

const italicYear: RichText = ['Cải cách ', { text: 'năm 2026', italic: true }, ' của xã'];
const rich = fc.array(fc.record({ text: fc.string({ maxLength: 6 }), bold: fc.boolean(), italic: fc.boolean() }), {
  maxLength: 5,
});

describe('rich text in a plain field', () => {
  it('keeps bold and italic with their letters when others are typed over', () => {
    expect(retyped(italicYear, 'Cải cách hành chính năm 2026 của xã')).toEqual([
      'Cải cách hành chính ',
      { text: 'năm 2026', italic: true },
      ' của xã',
    ]);
    expect(retyped(italicYear, 'Cải cách năm 2027 của xã')).toEqual([
      'Cải cách ',
      { text: 'năm 2027', italic: true },
      ' của xã',
    ]);
    expect(retyped(italicYear, '')).toBe('');
    expect(retyped('trơn', 'trơn tru')).toBe('trơn tru');
  });

  it('gives exactly the letters that were typed, whatever looks there were', () => {
    fc.assert(
      fc.property(rich, fc.string({ maxLength: 12 }), (runs, letters) => {
        expect(plainText(retyped(runs, letters))).toBe(letters);
      }),
    );
  });

  it('splits and joins without losing a letter or a look', () => {
    fc.assert(
      fc.property(rich, fc.nat(40), (runs, at) => {
        const [head, tail] = splitRich(runs, Math.min(at, plainText(runs).length));
        expect(joinRich(head, tail)).toEqual(joinRich(runs));
      }),
    );
  });

  it('makes a stretch bold and plain again', () => {
    const bold = toggled('Mục tiêu chung', 0, 8, 'bold');
    expect(bold).toEqual([{ text: 'Mục tiêu', bold: true }, ' chung']);
    expect(toggled(bold, 0, 8, 'bold')).toBe('Mục tiêu chung');
    expect(toggled(bold, 0, 14, 'bold')).toEqual([{ text: 'Mục tiêu chung', bold: true }]);
  });
});
