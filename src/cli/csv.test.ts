import { describe, expect, it } from 'vitest';
import { csvText } from './csv.ts';

describe('rows as CSV', () => {
  it('quotes what would break a row and nothing else, and ends no line after the last', () => {
    const rows = [
      ['code', 'name'],
      ['00004', 'Ba Đình'],
      ['a,b', 'nói "có"'],
      ['một\nhai', 'ba\rbốn'],
    ];
    expect(csvText(rows)).toBe('\uFEFFcode,name\r\n00004,Ba Đình\r\n"a,b","nói ""có"""\r\n"một\nhai","ba\rbốn"');
  });
});
