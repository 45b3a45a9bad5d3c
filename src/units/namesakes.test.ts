import { describe, expect, it } from 'vitest';
import { likelyNamesake } from './namesakes.ts';
import { allUnits } from './unit-list.ts';

describe('a name that may be that of a person or an event', () => {
  it.each([
    ['Trần Phú', 'person'],
    ['Nguyễn Cư Trinh', 'person'],
    ['Đặng Thùy Trâm', 'person'],
    ['Đặng Thuỳ Trâm', 'person'],
    ['Hai Bà Trưng', 'person'],
    ['Quang Trung', 'person'],
    ['Điện Biên Phủ', 'event'],
    ['Đồng Khởi', 'event'],
    ['Lộc Hòa', undefined],
    ['Hà Giang 1', undefined],
    ['Hoàng Su Phì', undefined],
    ['Trần Đề', undefined],
    ['Hà Đông', undefined],
    ["Ea M'Droh", undefined],
    ['Lâm Viên - Đà Lạt', undefined],
    ['', undefined],
  ])('%s: %s', (name, what) => {
    expect(likelyNamesake(name)).toBe(what);
  });

  it('is borne by 92 of the 3,321 units, all that persons decided on among them', () => {
    const hits = allUnits().filter(({ name }) => likelyNamesake(name));
    expect(hits).toHaveLength(92);
    const decided = allUnits().filter(({ namedAfter }) => namedAfter);
    expect(decided.filter((unit) => !hits.includes(unit))).toEqual([]);
    expect(decided.every(({ name, namedAfter }) => likelyNamesake(name) === namedAfter)).toBe(true);
  });
});
