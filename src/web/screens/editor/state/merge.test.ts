import sampleB from '../../../../../samples/b-quyet-dinh-ke-hoach-xa-2026.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../../plan/model/plan.ts';
import { insert, remove, set } from './changes.ts';
import { merge, resolved } from './merge.ts';

const sample = sampleB as Plan;
const purpose = ['plan', 'purpose'];

describe('merging what two pages wrote', () => {
  it('takes from each what only that one changed', () => {
    const mine = insert(purpose, 1, { text: 'Đoạn mới của tôi.' })(set([...purpose, 0, 'text'], 'Tôi sửa.')(sample));
    const theirs = remove(['plan', 'budget'], 0)(set([...purpose, 2, 'text'], 'Họ sửa đoạn ba.')(sample));
    const { plan, conflicts } = merge(sample, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(plan.plan?.purpose?.map((one) => one.text)).toEqual([
      'Tôi sửa.',
      'Đoạn mới của tôi.',
      sample.plan?.purpose?.[1]?.text,
      'Họ sửa đoạn ba.',
      sample.plan?.purpose?.[3]?.text,
    ]);
    expect(plan.plan?.budget).toHaveLength(1);
  });

  it('asks about a field that both changed, and does as told', () => {
    const path = [...purpose, 0, 'text'];
    const merged = merge(sample, set(path, 'Tôi sửa.')(sample), set(path, 'Họ sửa.')(sample));
    expect(merged.conflicts).toMatchObject([{ path, mine: 'Tôi sửa.', theirs: 'Họ sửa.' }]);
    const text = (choice: 'mine' | 'theirs' | { text: string }) =>
      resolved(merged, new Map([[0, choice]])).plan?.purpose?.[0]?.text;
    expect(text('mine')).toBe('Tôi sửa.');
    expect(text('theirs')).toBe('Họ sửa.');
    expect(text({ text: 'Cả hai.' })).toBe('Cả hai.');
    expect(resolved(merged, new Map()).plan?.purpose?.[0]?.text).toBe('Tôi sửa.');
  });

  it('asks where one took away what the other changed, and can take it away', () => {
    const merged = merge(sample, remove(purpose, 0)(sample), set([...purpose, 0, 'text'], 'Họ sửa.')(sample));
    expect(merged.conflicts).toHaveLength(1);
    expect(merged.plan.plan?.purpose).toHaveLength(4);
    expect(resolved(merged, new Map([[0, 'mine']])).plan?.purpose).toEqual(sample.plan?.purpose?.slice(1));
    expect(resolved(merged, new Map([[0, 'theirs']])).plan?.purpose?.[0]?.text).toBe('Họ sửa.');
  });

  it('keeps what both added, once where it is the same', () => {
    const add = (text: string) => insert(purpose, 4, { text })(sample);
    expect(merge(sample, add('A'), add('B')).plan.plan?.purpose?.slice(4)).toEqual([{ text: 'A' }, { text: 'B' }]);
    expect(merge(sample, add('A'), add('A')).plan.plan?.purpose?.slice(4)).toEqual([{ text: 'A' }]);
  });
});
