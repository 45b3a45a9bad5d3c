import { describe, expect, it } from 'vitest';
import { shownDate, typedDate } from './typed-date.ts';

describe('a typed date', () => {
  it('is taken as offices write it, also where day or month is still blank', () => {
    expect(typedDate('15/1/2026')).toBe('2026-01-15');
    expect(typedDate(' 05.01.2026 ')).toBe('2026-01-05');
    expect(typedDate('2026-01-15')).toBe('2026-01-15');
    expect(typedDate('1/2026')).toBe('2026-01');
    expect(typedDate('2026')).toBe('2026');
    expect(typedDate('')).toBe('');
  });

  it('is none where no calendar has the day, or it is not typed to the end', () => {
    for (const typed of ['31/2/2026', '15/1', '15/1/26', 'mai', '1/2/3/2026', '15/13/2026']) {
      expect(typedDate(typed), typed).toBeUndefined();
    }
  });

  it('is shown as it was typed', () => {
    for (const typed of ['15/01/2026', '01/2026', '2026', '']) expect(shownDate(typedDate(typed))).toBe(typed);
  });
});
