import { expect, it } from 'vitest';
import { fileName } from './download.ts';

it('names a file by a title without what file systems refuse', () => {
  expect(fileName('Kế hoạch CCHC 2026: xã "Ia Lâu" / phường 1.')).toBe('Kế hoạch CCHC 2026 xã Ia Lâu phường 1');
  expect([...fileName('Đ'.repeat(300))]).toHaveLength(100);
  expect(fileName('///')).toBe('Kế hoạch');
});
