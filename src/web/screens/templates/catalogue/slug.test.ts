import { expect, it } from 'vitest';
import { slugOf } from './slug.ts';

it('makes of a title what commands and addresses take', () => {
  expect(slugOf('Kế hoạch của Sở Nội vụ, Điều 3 (mới)')).toBe('ke-hoach-cua-so-noi-vu-dieu-3-moi');
  expect(slugOf('  …  ')).toBe('');
  expect(slugOf('Đ'.repeat(59) + ' x')).toBe('d'.repeat(59));
});
