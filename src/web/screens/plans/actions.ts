/** What can be done with a plan from the list, by whom. The service decides; this only leaves out what it would refuse. */
import type { DraftAction, DraftRow } from '../../api/drafts.ts';
import type { SignedInUser } from '../../api/session.ts';

type Rights = Pick<SignedInUser, 'roles' | 'permissions'>;

export const mayWrite = ({ roles }: Rights): boolean => roles.includes('clerk') || roles.includes('admin');

const mayPublish = ({ roles, permissions }: Rights): boolean =>
  roles.includes('admin') || permissions.includes('approve') || permissions.includes('issue');

interface Offer {
  action: DraftAction;
  label: string;
  isFor(rights: Rights, row: DraftRow): boolean;
}

const offers: readonly Offer[] = [
  { action: 'duplicate', label: 'Nhân bản', isFor: mayWrite },
  {
    action: 'publish',
    label: 'Công bố cho cấp dưới',
    isFor: (rights, { publishedAt, archivedAt }) => !publishedAt && !archivedAt && mayPublish(rights),
  },
  {
    action: 'unpublish',
    label: 'Thôi công bố cho cấp dưới',
    isFor: (rights, { publishedAt }) => publishedAt !== null && mayPublish(rights),
  },
  {
    action: 'archive',
    label: 'Lưu kho',
    isFor: (rights, { archivedAt, status }) =>
      !archivedAt && (status === 'draft' || status === 'issued') && mayWrite(rights),
  },
  {
    action: 'unarchive',
    label: 'Lấy khỏi kho',
    isFor: (rights, { archivedAt }) => archivedAt !== null && mayWrite(rights),
  },
];

export const actionsFor = (rights: Rights, row: DraftRow): readonly Pick<Offer, 'action' | 'label'>[] =>
  offers.filter(({ isFor }) => isFor(rights, row));
