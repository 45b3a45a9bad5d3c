/** The life of a batch: its states, and what can be done in each. Data. */
import { requireRole, type Actor } from '../accounts/actor.ts';
import { batchStatuses } from '../store/schema/index.ts';
import { conflict } from './refusals.ts';

export type BatchStatus = (typeof batchStatuses)[number];

export const statusNames: Readonly<Record<BatchStatus, string>> = {
  new: 'mới lập',
  running: 'đang chạy',
  paused: 'đang tạm dừng',
  cancelled: 'đã hủy',
  done: 'đã xong',
};

interface Action {
  /** In a refusal: "Không thể …". */
  name: string;
  in: readonly BatchStatus[];
  /** The state it leads to; the same unless told. */
  to?: BatchStatus;
  /** What to do instead, where it cannot be done. */
  instead?: string;
}

const whileNew = {
  in: ['new'],
  instead: 'Đợt đã chạy giữ nguyên đầu vào; hãy lập đợt mới nếu cần đầu vào khác.',
} as const;

export const batchActions = {
  change: { name: 'sửa đợt', ...whileNew },
  setUnits: { name: 'đổi bảng đơn vị', ...whileNew },
  dryRun: { name: 'chạy thử', ...whileNew },
  start: { name: 'bắt đầu', in: ['new'], to: 'running' },
  pause: { name: 'tạm dừng', in: ['running'], to: 'paused' },
  resume: { name: 'chạy tiếp', in: ['paused'], to: 'running' },
  cancel: { name: 'hủy đợt', in: ['running', 'paused'], to: 'cancelled' },
  retryFailed: { name: 'làm lại đơn vị lỗi', in: ['running', 'paused', 'done'], to: 'running' },
  mend: { name: 'sửa giá trị của đơn vị lỗi', in: ['running', 'paused', 'done'] },
  remove: {
    name: 'xóa đợt',
    in: ['new', 'paused', 'cancelled', 'done'],
    instead: 'Hãy tạm dừng hoặc hủy đợt trước khi xóa.',
  },
  handOver: {
    name: 'bàn giao',
    in: ['running', 'paused', 'cancelled', 'done'],
    instead: 'Hãy bắt đầu đợt và chờ văn bản của đơn vị được xuất xong.',
  },
} as const satisfies Record<string, Action>;
export type BatchAction = keyof typeof batchActions;

const actionOf = (action: BatchAction): Action => batchActions[action];

/** The state it leads to. */
export function stateAfter(action: BatchAction, before: BatchStatus): BatchStatus {
  return actionOf(action).to ?? before;
}

/** @throws Failure `batches.wrong-state` */
export function demandState(action: BatchAction, { status }: { status: BatchStatus }): void {
  const { name, in: states, instead } = actionOf(action);
  if (states.includes(status)) return;
  const wanted = states.map((state) => `“${statusNames[state]}”`).join(' hoặc ');
  const rest = instead === undefined ? '' : ` ${instead}`;
  throw conflict(
    'batches.wrong-state',
    `Không thể ${name} vì đợt ${statusNames[status]}; chỉ làm được khi đợt ở trạng thái ${wanted}.${rest}`,
    { status },
  );
}

/** Batches are the work of those who write plans. @throws Failure `accounts.role-missing` */
export function demandWriter(actor: Actor): void {
  requireRole(actor, 'clerk', 'admin');
}

const writes = ({ roles }: Pick<Actor, 'roles'>): boolean => roles.includes('clerk') || roles.includes('admin');

/** Everything that these rights and the batch's present state allow. */
export function allowedActions(actor: Pick<Actor, 'roles'>, { status }: { status: BatchStatus }): BatchAction[] {
  if (!writes(actor)) return [];
  return (Object.keys(batchActions) as BatchAction[]).filter((action) => actionOf(action).in.includes(status));
}
