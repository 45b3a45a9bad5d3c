/** A person in whose name the command line works: whoever runs it holds the data folder or the database's password anyway. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import { Failure } from '../../failure.ts';
import type { Database } from '../../store/index.ts';
import { organisations, users } from '../../store/schema/index.ts';
import type { Actor } from '../actor.ts';
import { pathUp } from '../tree/paths.ts';
import { usernameOf } from './forms.ts';

/**
 * With the person's own rights, as if they had signed in; the audit log tells that it was by command.
 * @param command `kehoach template`
 * @throws Failure `accounts.no-active-user` (kind `missing`)
 */
export async function actorNamed(db: Database, name: string, command: string): Promise<Actor> {
  const username = usernameOf(name);
  const [found] = await db
    .select({
      userId: users.id,
      organisationId: users.organisationId,
      organisationPath: pathUp(users.organisationId),
      fullName: users.fullName,
      roles: users.roles,
      permissions: users.permissions,
    })
    .from(users)
    .where(and(eq(users.username, username), eq(users.active, true)));
  if (found) return { ...found, username: `${username} (${command})`, via: 'session' };
  const message = `Không có người dùng "${username}" đang hoạt động; hãy kiểm tra tên đăng nhập ở --as.`;
  throw new Failure('missing', 'accounts.no-active-user', message);
}

/** Reads what everybody of the first organisation reads, in nobody's name. @throws Failure `accounts.not-set-up` */
export async function readerOfRoot(db: Database): Promise<Actor> {
  const [root] = await db
    .select({ id: organisations.id })
    .from(organisations)
    .where(isNull(organisations.parentId))
    .orderBy(asc(organisations.createdAt), asc(organisations.id))
    .limit(1);
  if (!root) {
    const message = 'Cơ sở dữ liệu chưa có cơ quan nào; hãy chạy "kehoach admin create" trước.';
    throw new Failure('missing', 'accounts.not-set-up', message);
  }
  return {
    ...{ userId: root.id, organisationId: root.id, organisationPath: [root.id], username: '', fullName: '' },
    ...{ roles: [], permissions: [], via: 'session' },
  };
}
