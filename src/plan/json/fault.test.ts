import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstJsonFault } from './fault.ts';

describe('the first fault of a text that is not JSON', () => {
  it.each([
    ['', 1, 1, 'tệp trống'],
    ['{\n  "a": 1,\n}', 3, 1, 'tên trường'],
    ['{"a": 1 "b": 2}', 1, 9, 'dấu ","'],
    ['{"a" 1}', 1, 6, 'dấu ":"'],
    ['[1, 2', 1, 6, 'giữa chừng'],
    ['{"Kế hoạch": nul}', 1, 14, 'true, false, null'],
    ['["một\nhai"]', 1, 2, 'chưa đóng ngoặc kép'],
    ['["C:\\Ủy"]', 1, 2, '"\\"'],
    ['{} {}', 1, 4, 'nội dung thừa'],
    ['["a\u0001"]', 1, 2, 'ký tự điều khiển'],
    ['["\\u12"]', 1, 2, 'hệ 16'],
    ['[1.]', 1, 2, 'số'],
    ['[01]', 1, 3, 'dấu ","'],
    ['[1, 2,]', 1, 7, 'cần một giá trị'],
    ['{"a": }', 1, 7, 'cần một giá trị'],
    ['{ // ghi chú\n}', 1, 3, 'chú thích'],
    ['\r\n[1,\r\n x]', 3, 2, 'không hiểu'],
    ["{'a': 1}", 1, 2, 'tên trường'],
    ['{"a": 1', 1, 8, 'giữa chừng'],
  ])('%j is at line %i, column %i', (text, line, column, reason) => {
    const fault = firstJsonFault(text);
    expect(fault).toMatchObject({ line, column });
    expect(fault?.reason).toContain(reason);
  });

  it('agrees with JSON.parse on any JSON and on any JSON that lost or gained a character', () => {
    const judge = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('', ...',"}]:1-.e/\\\n\t\u00a0'), (json, n, sign) => {
        const at = n % (json.length + 1);
        for (const text of [json, json.slice(0, at) + sign + json.slice(at + (sign === '' ? 1 : 0))]) {
          expect(firstJsonFault(text) === undefined).toBe(judge(text));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives up, without failing, on what is nested a hundred thousand deep', () => {
    expect(firstJsonFault('['.repeat(100_000))).toBeUndefined();
  });
});
