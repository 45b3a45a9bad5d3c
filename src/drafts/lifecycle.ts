/** The life of a draft: its states, what leads from one to the next, and who may do it. Data. */
import { conflict, forbidden } from './refusals.ts';

export const draftStatuses = ['draft', 'submitted', 'approved', 'issued'] as const;
export type DraftStatus = (typeof draftStatuses)[number];

export const statusNames: Readonly<Record<DraftStatus, string>> = {
  draft: 'dự thảo',
  submitted: 'đang trình ký',
  approved: 'đã duyệt',
  issued: 'đã ban hành',
};

/** What an actor is asked for: what an `Actor` of accounts has. */
export interface Rights {
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
}

interface Action {
  /** In a refusal: "Bạn không có quyền …". */
  name: string;
  /** In which states it can be done; all unless told. */
  in?: readonly DraftStatus[];
  /** The state it leads to; the same unless told. */
  to?: DraftStatus;
  roles: readonly string[];
  permissions: readonly string[];
  /** Who that is, in words. */
  need: string;
}

const writers = { roles: ['clerk', 'admin'], permissions: [], need: 'vai trò văn thư (clerk) hoặc quản trị (admin)' };

/** One of the roles or one of the permissions is enough. */
export const draftActions = {
  read: {
    name: 'xem kế hoạch',
    roles: ['clerk', 'legal', 'admin'],
    permissions: ['submit', 'approve', 'issue'],
    need: 'một vai trò trong cơ quan',
  },
  create: { name: 'tạo kế hoạch', ...writers },
  save: { name: 'sửa kế hoạch', in: ['draft'], ...writers },
  restore: { name: 'khôi phục phiên bản', in: ['draft'], ...writers },
  archive: { name: 'lưu kho kế hoạch', in: ['draft', 'issued'], ...writers },
  unarchive: { name: 'lấy kế hoạch khỏi kho', ...writers },
  publish: {
    name: 'công bố kế hoạch gốc cho cấp dưới',
    roles: ['admin'],
    permissions: ['approve', 'issue'],
    need: 'vai trò quản trị (admin) hoặc quyền duyệt, ban hành',
  },
  submit: {
    name: 'trình ký',
    in: ['draft'],
    to: 'submitted',
    roles: [],
    permissions: ['submit'],
    need: 'quyền trình ký (submit)',
  },
  /** Back to whoever wrote it; the one who submitted it may take it back as well. */
  return: {
    name: 'trả lại kế hoạch',
    in: ['submitted', 'approved'],
    to: 'draft',
    roles: [],
    permissions: ['approve', 'issue'],
    need: 'quyền duyệt (approve) hoặc ban hành (issue), hoặc là người đã trình',
  },
  approve: {
    name: 'duyệt kế hoạch',
    in: ['submitted'],
    to: 'approved',
    roles: [],
    permissions: ['approve'],
    need: 'quyền duyệt (approve)',
  },
  issue: {
    name: 'ban hành kế hoạch',
    in: ['approved'],
    to: 'issued',
    roles: [],
    permissions: ['issue'],
    need: 'quyền ban hành, vào sổ (issue)',
  },
  readRegister: {
    name: 'xem sổ đăng ký văn bản đi',
    roles: ['clerk', 'legal', 'admin'],
    permissions: ['submit', 'approve', 'issue'],
    need: 'một vai trò trong cơ quan',
  },
  keepRegister: {
    name: 'ghi sổ đăng ký văn bản đi',
    roles: [],
    permissions: ['issue'],
    need: 'quyền ban hành, vào sổ (issue)',
  },
} as const satisfies Record<string, Action>;
export type DraftAction = keyof typeof draftActions;

function actionOf(action: DraftAction): Action {
  return draftActions[action];
}

export function may(rights: Rights, action: DraftAction): boolean {
  const { roles, permissions } = actionOf(action);
  return (
    roles.some((role) => rights.roles.includes(role)) ||
    permissions.some((permission) => rights.permissions.includes(permission))
  );
}

/** @throws Failure `drafts.forbidden` */
export function demand(rights: Rights, action: DraftAction): void {
  const { name, need } = actionOf(action);
  if (!may(rights, action)) throw forbidden(name, need);
}

/** The states in which it can be done. */
export function statesFor(action: DraftAction): readonly DraftStatus[] {
  return actionOf(action).in ?? draftStatuses;
}

/** The state it leads to. */
export function stateAfter(action: DraftAction, before: DraftStatus): DraftStatus {
  return actionOf(action).to ?? before;
}

/** All that can be done with what is in the archive. */
const fromArchive: ReadonlySet<DraftAction> = new Set(['read', 'unarchive', 'create', 'readRegister', 'keepRegister']);

/** @throws Failure `drafts.wrong-state`, `drafts.archived` */
export function demandState(action: DraftAction, draft: { status: DraftStatus; archivedAt: string | null }): void {
  const states = statesFor(action);
  const { name } = actionOf(action);
  if (!states.includes(draft.status)) {
    const wanted = states.map((state) => `“${statusNames[state]}”`).join(' hoặc ');
    throw conflict(
      'drafts.wrong-state',
      `Không thể ${name} vì kế hoạch ${statusNames[draft.status]}; chỉ làm được khi kế hoạch ở trạng thái ${wanted}.`,
      { status: draft.status },
    );
  }
  if (draft.archivedAt !== null && !fromArchive.has(action)) {
    throw conflict('drafts.archived', `Không thể ${name} vì kế hoạch đang ở trong kho; hãy lấy ra khỏi kho trước.`);
  }
}

/** Everything that these rights and the draft's present state allow. */
export function allowedActions(
  rights: Rights,
  draft: { status: DraftStatus; archivedAt: string | null },
): DraftAction[] {
  return (Object.keys(draftActions) as DraftAction[]).filter(
    (action) =>
      may(rights, action) &&
      statesFor(action).includes(draft.status) &&
      (draft.archivedAt === null ? action !== 'unarchive' : fromArchive.has(action)),
  );
}
