import { describe, expect, it } from 'vitest';
import { count, duration, rate, size } from './words.ts';

describe('amounts in words', () => {
  it('tells how long in whole minutes, and in hours from sixty on', () => {
    expect([0, 49, 50, 89, 3_569, 3_570, 3_600, 4_000, 7_300].map(duration)).toEqual([
      'dưới 1 phút',
      'dưới 1 phút',
      'khoảng 1 phút',
      'khoảng 1 phút',
      'khoảng 59 phút',
      'khoảng 1 giờ',
      'khoảng 1 giờ',
      'khoảng 1 giờ 7 phút',
      'khoảng 2 giờ 2 phút',
    ]);
  });

  it('tells sizes, counts and rates as they are written in Vietnam', () => {
    expect([0, 41_200, 1_449_000, 2_310_000_000].map(size)).toEqual(['1 KB', '41 KB', '1,4 MB', '2,3 GB']);
    expect(count(3321)).toBe('3.321');
    expect(rate(55.4)).toBe('3.324 tệp mỗi phút');
  });
});
