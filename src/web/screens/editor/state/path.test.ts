import { describe, expect, it } from 'vitest';
import { parsePath, pathText, valueAt, withValue } from './path.ts';

describe('places in a plan', () => {
  it('read a path and write it the same', () => {
    for (const text of [
      '',
      'plan',
      'plan.outline[2].children[0].heading',
      'appendices[0].rows[1].cells.no',
      'variables.tỷ_lệ',
    ])
      expect(pathText(parsePath(text))).toBe(text);
    expect(parsePath('plan.outline[2].heading')).toEqual(['plan', 'outline', 2, 'heading']);
  });

  it('change one value and keep everything beside the way as the same object', () => {
    const before = { a: { list: [{ x: 1 }, { x: 2 }] }, b: { y: 3 } };
    const after = withValue(before, ['a', 'list', 1, 'x'], 5);
    expect(after).toEqual({ a: { list: [{ x: 1 }, { x: 5 }] }, b: { y: 3 } });
    expect(after.b).toBe(before.b);
    expect(after.a.list[0]).toBe(before.a.list[0]);
    expect(before.a.list[1]).toEqual({ x: 2 });
    expect(withValue(before, ['a', 'list', 1, 'x'], 2)).toBe(before);
  });

  it('make containers that are missing, and take keys and items away', () => {
    expect(withValue({}, ['plan', 'purpose', 0, 'text'], 'a')).toEqual({ plan: { purpose: [{ text: 'a' }] } });
    expect(withValue({ a: 1, b: 2 }, ['a'], undefined)).toEqual({ b: 2 });
    expect(withValue({ a: [1, 2, 3] }, ['a', 1], undefined)).toEqual({ a: [1, 3] });
    const untouched = { b: 2 };
    expect(withValue(untouched, ['a'], undefined)).toBe(untouched);
  });

  it('never read what an object has from its prototype', () => {
    expect(valueAt({ a: {} }, ['a', 'constructor'])).toBeUndefined();
  });
});
