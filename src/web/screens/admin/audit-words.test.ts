import { describe, expect, it } from 'vitest';
import { actionLabel, detailsLine } from './audit-words.ts';

describe('an entry of the audit log in words', () => {
  it('names what is known, and shows the rest as it is kept', () => {
    expect(actionLabel('draft.issued')).toBe('Ban hành');
    expect(actionLabel('bulk.started')).toBe('bulk.started');
    expect(detailsLine({ name: 'UBND xã Ia Lâu', kind: 'commune', parentId: '9d27' })).toBe(
      'Tên: UBND xã Ia Lâu; Loại: Xã, phường, đặc khu',
    );
    expect(detailsLine({ roles: ['clerk', 'admin'], permissions: [], speed: 3 })).toBe(
      'Vai trò: Văn phòng, Quản trị; speed: 3',
    );
    expect(detailsLine(null)).toBe('');
  });
});
