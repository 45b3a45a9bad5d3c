import { describe, expect, it } from 'vitest';
import type { VersionState } from '../contract.ts';
import { inEffect, inEffectOnPath, type PastStep } from '../choose/in-effect.ts';
import { activated, restored, retired } from './apply.ts';

type Range = [string | null, string | null];

const active = (number: number, [validFrom, validUntil]: Range): VersionState => ({
  ...{ number, status: 'active', validFrom, validUntil },
});
const trial = (number: number): VersionState => ({ number, status: 'trial', validFrom: null, validUntil: null });

/** How version 1 with this range stands after version 2 has come into effect for that one. */
function after(old: Range, [validFrom, validUntil]: Range): string {
  const [first] = activated([active(1, old), trial(2)], 2, { validFrom, validUntil });
  return first!.status === 'retired' ? 'retired' : `${first!.validFrom ?? ''}…${first!.validUntil ?? ''}`;
}

describe('a version that comes into effect', () => {
  it.each<[string, Range, Range, string]>([
    ['ends one that it covers wholly', ['2026-03-01', '2026-06-30'], [null, null], 'retired'],
    ['ends one with the same open range', [null, null], [null, null], 'retired'],
    ['ends one whose last day is its own', ['2026-03-01', '2026-06-30'], ['2026-03-01', '2026-06-30'], 'retired'],
    ['leaves one what comes before it', [null, null], ['2026-03-01', null], '…2026-02-28'],
    ['leaves one what comes after it', [null, null], [null, '2026-12-31'], '2027-01-01…'],
    [
      'leaves one what comes before it, of a range',
      ['2026-01-01', '2026-06-30'],
      ['2026-06-30', null],
      '2026-01-01…2026-06-29',
    ],
    [
      'does not touch one that ends the day before',
      ['2026-01-01', '2026-02-28'],
      ['2026-03-01', null],
      '2026-01-01…2026-02-28',
    ],
    ['does not touch one that begins the day after', ['2027-01-01', null], [null, '2026-12-31'], '2027-01-01…'],
    ['leaves one around it on both sides', [null, null], ['2026-03-01', '2026-06-30'], '…'],
  ])('%s', (_name, old, wanted, expected) => {
    expect(after(old, wanted)).toBe(expected);
  });

  it('does not touch what is not in effect', () => {
    const old = { ...active(1, [null, null]), status: 'retired' as const };
    expect(activated([old, trial(2)], 2, { validFrom: null, validUntil: null })[0]).toEqual(old);
    expect(retired([active(1, [null, null]), trial(2)], 1).map(({ status }) => status)).toEqual(['retired', 'trial']);
  });
});

describe('what is in effect on a day', () => {
  const versions = [active(1, [null, null]), active(2, ['2026-03-01', '2026-06-30'])];
  const step = (ordinal: number, number: number): PastStep => ({ ordinal, step: 'activated', number, takesBack: null });
  const on = (day: string, steps = [step(1, 2)]) => inEffect(versions, steps, day)?.number;

  it('is the version that lies within another, on its first and on its last day', () => {
    const days = ['2026-02-28', '2026-03-01', '2026-06-30', '2026-07-01'];
    expect(days.map((day) => on(day))).toEqual([1, 2, 2, 1]);
  });

  it('is the one that came into effect last, a step that was taken back not counted', () => {
    const back: PastStep = { ordinal: 4, step: 'rolled-back', number: 1, takesBack: 3 };
    expect(on('2026-04-01', [step(1, 2), step(3, 1)])).toBe(1);
    expect(on('2026-04-01', [step(1, 2), step(3, 1), back])).toBe(2);
  });

  it('is of those above where one’s own row only began with the stock file, until somebody puts that into effect', () => {
    const above = {
      versions: [{ ...active(1, [null, null]), status: 'retired' as const }, active(2, [null, null])],
      steps: [step(1, 2)],
    };
    const own = { versions: [active(1, [null, null]), trial(2)], steps: [] };
    expect(inEffectOnPath([own, above], '2026-04-01')?.row).toBe(above);
    const chosen = { ...own, steps: [step(1, 1)] };
    expect(inEffectOnPath([chosen, above], '2026-04-01')?.row).toBe(chosen);
    expect(inEffectOnPath([own, { ...above, versions: [] }], '2026-04-01')?.row).toBe(own);
  });

  it('is nothing where no version is for that day', () => {
    expect(inEffect([active(1, ['2026-01-01', null]), trial(2)], [], '2025-12-31')).toBeUndefined();
  });
});

it('gives back what was before, and leaves alone what has come later', () => {
  const before = [active(1, [null, null])];
  const now = [{ ...active(1, [null, null]), status: 'retired' as const }, trial(2)];
  expect(restored(now, before)).toEqual([active(1, [null, null]), trial(2)]);
});
