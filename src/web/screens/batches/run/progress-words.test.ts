import { describe, expect, it } from 'vitest';
import { headline, heard, paceWords, tally } from './progress-words.ts';

const going = { status: 'running' as const, units: 3321, counts: { waiting: 3000, running: 2, done: 317, failed: 2 } };

describe('how a batch goes, in words', () => {
  it('says what is done, failed and left, how fast and how long', () => {
    expect(headline(going)).toBe('Đang lập văn bản: 319/3.321 đơn vị');
    expect(tally(going)).toBe('317 xong · 2 lỗi · 3.002 chưa lập');
    expect(paceWords({ ...going, rate: 55.4, secondsLeft: 108 })).toBe('3.324 tệp mỗi phút · còn khoảng 2 phút');
    expect(paceWords(going)).toBe('');
  });

  it('tells each end: all made, some failed, paused, cancelled', () => {
    const all = { waiting: 0, running: 0, done: 3321, failed: 0 };
    expect(headline({ ...going, status: 'done', counts: all })).toBe('Đã lập xong văn bản của 3.321 đơn vị');
    expect(headline({ ...going, status: 'done', counts: { ...all, done: 3319, failed: 2 } })).toBe(
      'Đã chạy hết 3.321 đơn vị, còn 2 đơn vị lỗi',
    );
    expect(headline({ ...going, status: 'paused' })).toBe('Đang tạm dừng ở 319/3.321 đơn vị');
    expect(headline({ ...going, status: 'cancelled' })).toContain('vẫn tải về được');
    expect(paceWords({ ...going, status: 'paused', rate: 50, secondsLeft: 60 })).toBe('');
  });

  it('reads out a sentence for each tenth, and not for each unit', () => {
    const at = (done: number) => heard({ ...going, counts: { ...going.counts, done, failed: 0 } });
    expect([0, 332, 333, 400, 665].map(at)).toEqual([
      'Đang lập văn bản.',
      'Đang lập văn bản.',
      'Đã được 10%.',
      'Đã được 10%.',
      'Đã được 20%.',
    ]);
  });
});
