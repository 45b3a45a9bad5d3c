// What the stories of the pages share in one test run, where they need no service of their own: one service, which the
// first of them starts, with an office for each file of tests. Starting one takes eight seconds of a processor.
import { randomInt } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { once } from '../store/once.ts';
import { sharedServiceFile } from '../store/run-folder.ts';
import { admin, Caller, setUp, setupTokenOf, startProcess } from './service.ts';

const above = {
  username: 'quan.tri',
  fullName: 'Người quản trị cấp trên',
  password: 'đèo cao mây phủ kín',
  organisation: 'UBND tỉnh Lạng Sơn',
};

/** The address of the run's service, on which the organisation above has been set up. */
function sharedService(): Promise<string> {
  const runFolder = inject('runFolder');
  return once(runFolder, 'web', async () => {
    const { child, address, told } = await startProcess(join(runFolder, 'web'), 0, true);
    writeFileSync(sharedServiceFile(runFolder), String(child.pid));
    await setUp({ address, setupToken: await setupTokenOf(address, told) }, above);
    return address;
  });
}

export interface Office {
  address: string;
  /** The office's admin, who may do everything there, signed in. */
  caller: Caller;
  admin: typeof admin;
}

/** An office that nobody else works in, with an admin. */
export async function openOffice(): Promise<Office> {
  const address = await sharedService();
  const root = new Caller(address);
  await root.call('POST', '/session', { username: above.username, password: above.password });
  const { fullName, organisation: name, password } = admin;
  const organisation = await root.call<{ id: string }>('POST', '/organisations', {
    name,
    kind: 'commune',
    unitCode: '04924',
  });
  const username = `${admin.username}.${randomInt(1e9)}`;
  const first = 'mật khẩu lần đầu 2026';
  const rights = { roles: ['admin', 'legal', 'clerk'], permissions: ['submit', 'approve', 'issue'] };
  await root.call('POST', '/users', {
    organisationId: organisation.id,
    username,
    fullName,
    ...rights,
    password: first,
  });
  const caller = new Caller(address);
  await caller.call('POST', '/session', { username, password: first });
  await caller.call('POST', '/session/password', { current: first, next: password });
  return { address, caller, admin: { ...admin, username } };
}
