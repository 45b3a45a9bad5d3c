/** Entries of the audit log in words. What has no words here is shown as it is kept. */

const actions: Readonly<Record<string, string>> = {
  'sign-in.done': 'Đăng nhập',
  'sign-in.refused': 'Đăng nhập không được',
  'sign-in.ended': 'Đăng xuất',
  'user.created': 'Thêm người dùng',
  'user.changed': 'Sửa người dùng',
  'user.password-set': 'Đặt mật khẩu cho người dùng',
  'user.password-changed': 'Đổi mật khẩu',
  'organisation.created': 'Thêm cơ quan',
  'organisation.changed': 'Sửa cơ quan',
  'token.created': 'Tạo mã truy cập',
  'token.revoked': 'Thu hồi mã truy cập',
  'draft.created': 'Tạo kế hoạch',
  'draft.saved': 'Lưu kế hoạch',
  'draft.restored': 'Khôi phục phiên bản',
  'draft.submitted': 'Trình ký',
  'draft.returned': 'Trả lại',
  'draft.approved': 'Duyệt',
  'draft.issued': 'Ban hành',
  'draft.archived': 'Lưu kho',
  'draft.unarchived': 'Lấy khỏi kho',
  'draft.published': 'Công bố cho cấp dưới',
  'draft.unpublished': 'Thôi công bố',
  'register.entered': 'Ghi số bằng tay',
  'register.voided': 'Hủy số',
  'legal-document.created': 'Thêm văn bản pháp luật',
  'legal-document.changed': 'Sửa văn bản pháp luật',
  'legal-document.removed': 'Bỏ văn bản pháp luật',
};

const subjects: Readonly<Record<string, string>> = {
  draft: 'Kế hoạch',
  user: 'Người dùng',
  organisation: 'Cơ quan',
  token: 'Mã truy cập',
  session: 'Phiên làm việc',
  'register-entry': 'Số văn bản',
  'legal-document': 'Văn bản pháp luật',
};

export const actionLabel = (action: string): string => actions[action] ?? action;

export const actionChoices = Object.entries(actions).map(([value, label]) => ({ value, label }));

export const subjectLabel = (kind: string | null): string => (kind === null ? '' : (subjects[kind] ?? kind));

/** `name: UBND xã Ia Lâu; kind: commune` */
export function detailsLine(details: Readonly<Record<string, unknown>> | null): string {
  return Object.entries(details ?? {})
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('; ');
}
