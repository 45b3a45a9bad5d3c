/** Entries of the audit log in words. What has no words here is shown as it is kept. */
import { formatDay } from '../../parts/dates.ts';
import { organisationKindLabel } from '../../parts/organisation-kinds.ts';
import { scopeLabel } from '../account/scopes.ts';
import { permissionLabel, roleLabel } from './rights.ts';

const actions: Readonly<Record<string, string>> = {
  'sign-in.done': 'Đăng nhập',
  'sign-in.refused': 'Đăng nhập không được',
  'sign-in.ended': 'Đăng xuất',
  'user.created': 'Thêm người dùng',
  'user.changed': 'Sửa người dùng',
  'user.linked': 'Gắn với dịch vụ đăng nhập của cơ quan',
  'user.password-set': 'Đặt mật khẩu cho người dùng',
  'user.password-changed': 'Đổi mật khẩu',
  'organisation.created': 'Thêm cơ quan',
  'organisation.changed': 'Sửa cơ quan',
  'token.created': 'Tạo mã truy cập',
  'token.revoked': 'Thu hồi mã truy cập',
  'draft.created': 'Tạo kế hoạch',
  'draft.edited': 'Sửa kế hoạch',
  'draft.saved': 'Lưu thành phiên bản',
  'draft.restored': 'Khôi phục phiên bản',
  'draft.submitted': 'Trình ký',
  'draft.returned': 'Trả lại',
  'draft.approved': 'Duyệt',
  'draft.issued': 'Ban hành',
  'draft.reopened': 'Mở lại để sửa sau khi hủy số',
  'draft.template-chosen': 'Chọn mẫu văn bản',
  'draft.archived': 'Lưu kho',
  'draft.unarchived': 'Lấy khỏi kho',
  'draft.published': 'Công bố cho cấp dưới',
  'draft.unpublished': 'Thôi công bố',
  'draft.handed-over': 'Nhận bàn giao từ cấp trên',
  'batch.created': 'Lập đợt hàng loạt',
  'batch.changed': 'Sửa đợt hàng loạt',
  'batch.units-set': 'Đổi bảng đơn vị của đợt',
  'batch.started': 'Bắt đầu đợt',
  'batch.paused': 'Tạm dừng đợt',
  'batch.resumed': 'Chạy tiếp đợt',
  'batch.cancelled': 'Hủy đợt',
  'batch.retried': 'Làm lại đơn vị lỗi của đợt',
  'batch.item-mended': 'Sửa giá trị của đơn vị lỗi',
  'batch.removed': 'Xóa đợt',
  'batch.handed-over': 'Bàn giao cho xã',
  'register.entered': 'Ghi số bằng tay',
  'register.voided': 'Hủy số',
  'legal-document.created': 'Thêm văn bản pháp luật',
  'legal-document.changed': 'Sửa văn bản pháp luật',
  'legal-document.removed': 'Bỏ văn bản pháp luật',
  'legal-document.starter-added': 'Thêm bộ văn bản pháp luật có sẵn',
  'template.created': 'Thêm mẫu',
  'template.version-added': 'Thêm phiên bản của mẫu',
  'template.linted': 'Kiểm tra lại phiên bản của mẫu',
  'template.activation-requested': 'Đề nghị kích hoạt mẫu',
  'template.activated': 'Kích hoạt mẫu',
  'template.activation-withdrawn': 'Rút đề nghị kích hoạt mẫu',
  'template.activation-declined': 'Từ chối kích hoạt mẫu',
  'template.retired': 'Ngừng phiên bản của mẫu',
  'template.rolled-back': 'Hoàn lại bước của mẫu',
  'template.settings-changed': 'Đổi quy định kích hoạt mẫu',
  'phrase.created': 'Thêm câu mẫu',
  'phrase.changed': 'Sửa câu mẫu',
  'phrase.withdrawn': 'Ngừng dùng câu mẫu',
  'phrase.offered': 'Đưa câu mẫu ra dùng lại',
  'phrase.starter-added': 'Thêm bộ câu mẫu có sẵn',
};

const subjects: Readonly<Record<string, string>> = {
  draft: 'Kế hoạch',
  batch: 'Đợt hàng loạt',
  user: 'Người dùng',
  organisation: 'Cơ quan',
  token: 'Mã truy cập',
  'register-entry': 'Số văn bản',
  'legal-document': 'Văn bản pháp luật',
  phrase: 'Câu mẫu',
};

export const actionLabel = (action: string): string => actions[action] ?? action;

export const actionChoices = Object.entries(actions).map(([value, label]) => ({ value, label }));

export const subjectLabel = (kind: string | null): string => (kind === null ? '' : (subjects[kind] ?? kind));

interface Detail {
  label: string;
  /** One value, or one of a list, in words; as it is unless told. */
  word?: (value: string) => string;
}

const yesNo = (value: string): string => (value === 'true' ? 'có' : 'không');

const ways: Readonly<Record<string, string>> = { password: 'mật khẩu', oidc: 'dịch vụ đăng nhập của cơ quan' };

const beginnings: Readonly<Record<string, string>> = {
  empty: 'trang trống',
  sample: 'mẫu có sẵn',
  draft: 'kế hoạch khác của cơ quan',
  published: 'kế hoạch cấp trên công bố',
  json: 'tệp .json',
};

const batchFields: Readonly<Record<string, string>> = {
  title: 'tên',
  formats: 'định dạng',
  pattern: 'mẫu tên tệp',
  template: 'mẫu văn bản',
  overrides: 'thay đổi riêng',
  units: 'đơn vị',
};

const detailWords: Readonly<Record<string, Detail>> = {
  name: { label: 'Tên' },
  username: { label: 'Tên đăng nhập' },
  fullName: { label: 'Họ và tên' },
  kind: { label: 'Loại', word: (value) => organisationKindLabel(value) },
  unitCode: { label: 'Mã đơn vị hành chính' },
  roles: { label: 'Vai trò', word: roleLabel },
  permissions: { label: 'Quyền', word: permissionLabel },
  scopes: { label: 'Được làm', word: scopeLabel },
  days: { label: 'Số ngày' },
  active: { label: 'Được đăng nhập', word: yesNo },
  by: { label: 'Bằng', word: (value) => ways[value] ?? value },
  from: { label: 'Bắt đầu từ', word: (value) => beginnings[value] ?? value },
  newYear: { label: 'Chuyển sang năm' },
  sample: { label: 'Mẫu' },
  version: { label: 'Phiên bản số' },
  docx: { label: 'SHA-256 của tệp Word' },
  pdf: { label: 'SHA-256 của tệp PDF' },
  sessionsEnded: { label: 'Phiên khác đã kết thúc' },
  revision: { label: 'Lần sửa' },
  note: { label: 'Ghi chú' },
  reason: { label: 'Lý do' },
  number: { label: 'Số' },
  symbol: { label: 'Ký hiệu' },
  issuedOn: { label: 'Ngày ban hành', word: formatDay },
  subject: { label: 'Trích yếu' },
  status: { label: 'Trạng thái' },
  added: { label: 'Đã thêm' },
  title: { label: 'Tên' },
  units: { label: 'Số đơn vị' },
  unit: { label: 'Đơn vị' },
  template: { label: 'Mã mẫu' },
  templateVersion: { label: 'Phiên bản của mẫu' },
  fileName: { label: 'Tệp' },
  sha256: { label: 'SHA-256 của tệp' },
  errors: { label: 'Số lỗi' },
  validFrom: { label: 'Dùng cho văn bản từ ngày', word: formatDay },
  validUntil: { label: 'Đến hết ngày', word: formatDay },
  acknowledged: { label: 'Cảnh báo đã xác nhận' },
  step: { label: 'Bước số' },
  takesBack: { label: 'Hoàn lại bước số' },
  secondPerson: { label: 'Cần người thứ hai', word: yesNo },
  changed: { label: 'Đã đổi', word: (value) => batchFields[value] ?? value },
};

/** `Tên: UBND xã Ia Lâu; Loại: Xã, phường, đặc khu`. Ids say nothing to people and are left out. */
export function detailsLine(details: Readonly<Record<string, unknown>> | null): string {
  return Object.entries(details ?? {})
    .filter(([name, value]) => !/Id$/.test(name) && value !== null && String(value) !== '')
    .map(([name, value]) => {
      const { label, word = String } = detailWords[name] ?? { label: name };
      const values = Array.isArray(value) ? value : [value];
      return `${label}: ${values.map((one) => (typeof one === 'object' ? JSON.stringify(one) : word(String(one)))).join(', ')}`;
    })
    .join('; ');
}
