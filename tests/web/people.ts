/** Further people of an office, beside its admin. */
import { randomInt } from 'node:crypto';
import type { Office } from './office.ts';
import { Caller } from './service.ts';

export interface Person {
  fullName: string;
  roles: string[];
  permissions: string[];
}

const first = 'mật khẩu lần đầu 2026';

/** Adds somebody as the admin, and has them change the first password. Gives them signed in. */
export async function addPerson({ address, caller: admin }: Office, person: Person): Promise<Caller> {
  const username = `nguoi-${randomInt(1e9)}`;
  await admin.call('POST', '/users', { ...person, username, password: first });
  const caller = new Caller(address);
  await caller.call('POST', '/session', { username, password: first });
  await caller.call('POST', '/session/password', { current: first, next: 'hoa ban nở trắng rừng' });
  return caller;
}
