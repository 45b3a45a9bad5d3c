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

describe('the title of a plan whose texts have placeholders', () => {
  const subject = 'Cải cách hành chính năm {{nam}} trên địa bàn {{don_vi.ten_day_du}}';

  it('says what they stand for, and dots where the plan does not say it yet', () => {
    const unit = { type: 'xã', name: 'Ia Lâu', province: { name: 'Gia Lai' } };
    const period = { from: 2026 };
    expect(title({ organ: { unit }, period, plan: { subject } })).toBe(
      'Kế hoạch cải cách hành chính năm 2026 trên địa bàn xã Ia Lâu',
    );
    expect(title({ period, plan: { subject } })).toMatch(/^Kế hoạch cải cách hành chính năm 2026 trên địa bàn [^{}]*…/);
  });

  it('shows no braces where they cannot be filled in', () => {
    expect(title({ period: 'x', plan: { subject: 'Năm {{nam}} {{khong_co}}' } })).not.toMatch(/[{}]/);
    expect(title({ plan: { subject: 'Năm {{#if nam}}' } })).not.toMatch(/[{}]/);
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
