import { describe, expect, it } from 'vitest';
import { formatDay, formatInstant, yearOf } from './dates.ts';

describe('dates on the pages', () => {
  it('writes a calendar day as day/month/year without moving it', () => {
    expect(formatDay('2026-03-05')).toBe('05/03/2026');
    expect(formatDay(null)).toBe('');
  });

  it("writes an instant in Vietnam's time, whatever the machine's", () => {
    expect(formatInstant('2026-03-05T18:05:00Z')).toBe('01:05 06/03/2026');
    expect(formatInstant('2026-03-05T17:00:00.000Z')).toBe('00:00 06/03/2026');
  });

  it('knows that a year begins in Vietnam before it does in Greenwich', () => {
    expect(yearOf(new Date('2026-12-31T17:30:00Z'))).toBe(2027);
  });
});
