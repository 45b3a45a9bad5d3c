import { describe, expect, it } from 'vitest';
import type { Marker } from '../model/marker.ts';
import { counter } from './counting.ts';

function signs(parent: string, items: readonly (Marker | readonly [Marker, string])[]): string[] {
  const count = counter(parent);
  return items.map((item) => (typeof item === 'string' ? count(item, undefined).sign : count(item[0], item[1]).sign));
}

describe('counter', () => {
  it('counts Roman numbers, Arabic numbers and the letters of the Vietnamese alphabet', () => {
    expect(signs('', ['I.', 'I.', 'I.', 'I.'])).toEqual(['I.', 'II.', 'III.', 'IV.']);
    expect(signs('', ['1.', '1.'])).toEqual(['1.', '2.']);
    expect(signs('', Array<Marker>(6).fill('a)'))).toEqual(['a)', 'b)', 'c)', 'd)', 'đ)', 'e)']);
  });

  it('counts each kind of sign on its own', () => {
    expect(signs('', ['1.', 'a)', '-', '1.', 'a)'])).toEqual(['1.', 'a)', '-', '2.', 'b)']);
  });

  it('puts the number above before its own', () => {
    expect(signs('2', ['1.1', '1.1'])).toEqual(['2.1', '2.2']);
    expect(signs('2.1', ['1.1.', '1.1.'])).toEqual(['2.1.1.', '2.1.2.']);
    expect(signs('', ['1.1'])).toEqual(['1']);
  });

  it('prints a label to the letter and counts on from its place; an empty one prints nothing and does not count', () => {
    expect(signs('', ['a)', ['a)', 'f)'], 'a)'])).toEqual(['a)', 'f)', 'c)']);
    // `f` is no letter of the count, `e` is.
    expect(signs('', ['a)', ['a)', 'e)'], 'a)'])).toEqual(['a)', 'e)', 'g)']);
    expect(signs('', [['I.', 'VIII.'], 'I.'])).toEqual(['VIII.', 'IX.']);
    expect(signs('2', [['1.1', '2.7'], '1.1'])).toEqual(['2.7', '2.8']);
    expect(signs('', ['1.', ['1.', ''], '1.'])).toEqual(['1.', '', '2.']);
  });

  it.each([
    ['I.', 'MMI.', 'II.'],
    ['I.', 'M'.repeat(40_000), 'II.'],
    ['I.', 'IIII.', 'II.'],
    ['1.', '1000.', '2.'],
    ['1.', '99999999999999999999', '2.'],
    ['1.', '0.', '2.'],
    ['1.', 'Mục 7', '2.'],
    ['a)', 'aa)', 'b)'],
    ['a)', 'ê)', 'b)'],
    ['-', '9', '-'],
  ] as const)('takes %s labelled %s for a text that says no place: %s comes next', (marker, label, next) => {
    expect(signs('', [[marker, label], marker])).toEqual([label, next]);
  });

  it('goes on from the furthest number that a list counts to', () => {
    expect(signs('', [['1.', '999.'], '1.'])[1]).toBe('1000.');
    expect(signs('', [['I.', 'CMXCIX'], 'I.'])[1]).toBe('M.');
    expect(signs('', [['a)', ' Đ) '], 'a)'])[1]).toBe('e)');
  });

  it('hands down the number, through signs that have none', () => {
    const count = counter('3');
    expect(count('1.', undefined).number).toBe('1');
    expect(count('-', undefined).number).toBe('3');
    expect(count('a)', undefined).number).toBe('3');
    expect(count('1.1', undefined).number).toBe('3.1');
    expect(count('1.', 'Mục 2.7:').number).toBe('2.7');
    expect(count('I.', 'VIII.').number).toBe('8');
  });
});
