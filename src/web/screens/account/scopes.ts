/** What a token may be used for, in words. */
import type { Scope } from '../../api/tokens.ts';

export const scopeChoices: { value: Scope; label: string; adminOnly?: boolean }[] = [
  { value: 'documents', label: 'Xuất và kiểm tra văn bản' },
  { value: 'drafts:read', label: 'Đọc kế hoạch' },
  { value: 'drafts:write', label: 'Tạo và sửa kế hoạch' },
  { value: 'library:read', label: 'Đọc văn bản pháp luật' },
  { value: 'library:write', label: 'Sửa văn bản pháp luật' },
  { value: 'register:read', label: 'Đọc sổ đăng ký' },
  { value: 'admin', label: 'Quản trị', adminOnly: true },
];

export const scopeLabel = (scope: string): string => scopeChoices.find(({ value }) => value === scope)?.label ?? scope;
