import fc from 'fast-check';
import { expect, it } from 'vitest';
import { align, gapsOf } from './align.ts';

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 30 });

it('pairs what is equal, rising in both lists, and tells the rest as gaps', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const pairs = align(before, after);
      for (const { before: b, after: a } of pairs) expect(before[b]).toBe(after[a]);
      for (let i = 1; i < pairs.length; i++) {
        expect(pairs[i]!.before).toBeGreaterThan(pairs[i - 1]!.before);
        expect(pairs[i]!.after).toBeGreaterThan(pairs[i - 1]!.after);
      }
      const gaps = gapsOf(pairs, before.length, after.length);
      expect(gaps.flatMap((gap) => gap.before)).toHaveLength(before.length - pairs.length);
      expect(gaps.flatMap((gap) => gap.after)).toHaveLength(after.length - pairs.length);
    }),
    { seed: 7 },
  );
});

it('pairs everything but what was put in, taken out or exchanged', () => {
  const list = 'một hai ba hai một hai ba'.split(' ');
  expect(align(list, list)).toHaveLength(7);
  expect(align(list, [...list.slice(0, 3), 'mới', ...list.slice(3)])).toHaveLength(7);
  expect(align(list, list.toSpliced(4, 1))).toHaveLength(6);
  expect(align(list, list.with(3, 'khác'))).toHaveLength(6);
});

it('ends soon for long lists that have nothing in order, at the price of telling them as replaced', () => {
  const long = (step: number) => Array.from({ length: 20_000 }, (_, i) => String((i * step) % 50));
  const started = performance.now();
  align(['x', ...long(1), 'y'], ['z', ...long(7), 'u']);
  expect(performance.now() - started).toBeLessThan(5_000);
});
