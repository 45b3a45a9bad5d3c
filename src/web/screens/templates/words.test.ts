import { expect, it } from 'vitest';
import { countWords, validityWords } from './words.ts';

it('says for which documents a version is', () => {
  expect(validityWords({ validFrom: null, validUntil: null })).toBe('văn bản mọi ngày');
  expect(validityWords({ validFrom: '2026-01-01', validUntil: null })).toBe('văn bản từ 01/01/2026');
  expect(validityWords({ validFrom: '2026-01-01', validUntil: '2026-12-31' })).toBe(
    'văn bản từ 01/01/2026 đến 31/12/2026',
  );
});

it('leaves out what a lint has found none of', () => {
  expect(countWords({ error: 2, warning: 0, information: 1 })).toBe('2 lỗi, 1 lưu ý');
  expect(countWords({ error: 0, warning: 0, information: 0 })).toBe('không có gì phải sửa');
});
