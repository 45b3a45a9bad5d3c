/** Roles and permissions in words. */
import type { Permission, Role } from '../../api/session.ts';

export const roleChoices: { value: Role; label: string; description: string }[] = [
  { value: 'clerk', label: 'Văn phòng', description: 'Soạn kế hoạch' },
  { value: 'legal', label: 'Pháp chế', description: 'Giữ danh mục văn bản pháp luật và mẫu' },
  { value: 'admin', label: 'Quản trị', description: 'Người dùng, cơ quan, nhật ký' },
];

export const permissionChoices: { value: Permission; label: string; description: string }[] = [
  { value: 'submit', label: 'Trình', description: 'Trình dự thảo để duyệt' },
  { value: 'approve', label: 'Duyệt', description: 'Duyệt hoặc trả lại dự thảo' },
  { value: 'issue', label: 'Ban hành', description: 'Cấp số, ban hành, vào sổ' },
];

const labelIn = (choices: readonly { value: string; label: string }[]) => (value: string) =>
  choices.find((choice) => choice.value === value)?.label ?? value;

export const roleLabel = labelIn(roleChoices);
export const permissionLabel = labelIn(permissionChoices);
