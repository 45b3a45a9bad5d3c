import { describe, expect, it } from 'vitest';
import { summaryOf } from './summary.ts';

const title = (plan: unknown) => summaryOf(plan).title;

describe('the title of a draft', () => {
  it('is the kind and the subject as they read on', () => {
    expect(title({ plan: { subject: 'Cải cách hành chính năm 2026' } })).toBe('Kế hoạch cải cách hành chính năm 2026');
    expect(title({ plan: { kind: 'CHƯƠNG TRÌNH', subject: ['Công tác ', { text: '2026' }] } })).toBe(
      'Chương trình công tác 2026',
    );
    expect(title({ plan: { subject: 'Kế hoạch của xã' } })).toBe('Kế hoạch của xã');
  });

  it('is the subject of the decision where the plan has none, and never empty', () => {
    expect(title({ decision: { subject: 'Ban hành Kế hoạch' }, plan: {} })).toBe('Ban hành Kế hoạch');
    for (const data of [{}, null, 7, { plan: { subject: [[], 3, null] } }]) expect(title(data)).toMatch(/\S/);
  });
});

describe('year and unit of a draft', () => {
  it('are those of the plan, or none', () => {
    expect(summaryOf({ period: { from: 2026 }, organ: { unit: { code: '12205' } } })).toMatchObject({
      year: 2026,
      unitCode: '12205',
    });
    expect(summaryOf({ period: { from: 1e12 }, organ: { unit: { code: 'x' } } })).toMatchObject({
      year: null,
      unitCode: null,
    });
  });
});
