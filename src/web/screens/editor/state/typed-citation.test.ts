import sampleB from '../../../../../samples/b-quyet-dinh-ke-hoach-xa-2026.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { citationWording } from '../../../../plan/conventions/citation-wording.ts';
import type { Plan } from '../../../../plan/model/plan.ts';
import { typedCitation } from './typed-citation.ts';

describe('a typed citation', () => {
  it('falls into its fields', () => {
    expect(
      typedCitation(
        'Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể;',
      ),
    ).toEqual({
      kind: 'Nghị quyết',
      number: '76/NQ-CP',
      date: '2021-07-15',
      organ: 'Chính phủ',
      subject: 'ban hành Chương trình tổng thể',
    });
    expect(typedCitation('Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025')).toEqual({
      kind: 'Luật',
      subject: 'Tổ chức chính quyền địa phương',
      date: '2025-06-16',
    });
  });

  it('stays to the letter where fields would say something else', () => {
    expect(typedCitation('Căn cứ công văn của tỉnh về việc chung.')).toEqual({
      text: 'Căn cứ công văn của tỉnh về việc chung',
    });
    expect(typedCitation('tình hình thực tế của xã')).toEqual({ text: 'Căn cứ tình hình thực tế của xã' });
  });

  it('never says other words than were typed', () => {
    const plan = sampleB as Plan;
    for (const citation of plan.decision?.preamble?.citations ?? []) {
      const words = citationWording(citation);
      expect(citationWording(typedCitation(`Căn cứ ${words};`))).toBe(words);
    }
  });
});
