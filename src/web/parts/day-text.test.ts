import { describe, expect, it } from 'vitest';
import { dayIn } from './day-text.ts';

describe('a day as it is typed', () => {
  it('is day, month, year, with any of the usual signs between', () => {
    for (const text of ['5/3/2026', '05/03/2026', '05-03-2026', '5.3.2026', ' 5 / 3 / 2026 ']) {
      expect(dayIn(text), text).toBe('2026-03-05');
    }
  });

  it('may be left out', () => {
    expect(dayIn('  ')).toBe('');
  });

  it('is refused when the calendar has none such', () => {
    for (const text of ['30/02/2026', '29/02/2026', '13/13/2026', '0/1/2026', '2026-03-05', '5/3/26', 'mai']) {
      expect(dayIn(text), text).toBeUndefined();
    }
    expect(dayIn('29/02/2028')).toBe('2028-02-29');
  });
});
