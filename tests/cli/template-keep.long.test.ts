// Templates kept by command, on the embedded database, in somebody's name.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addUser } from '../../src/accounts/people/add.ts';
import { addAdmin } from '../../src/accounts/setup/first-admin.ts';
import { openStore } from '../../src/store/index.ts';
import { auditLog } from '../../src/store/schema/index.ts';
import type { TemplateDetail } from '../../src/templates/catalogue/detail.ts';
import type { VersionDetail } from '../../src/templates/catalogue/version.ts';
import { savedByWord } from '../templates/word-like.ts';
import { placeForEach, type JsonError, type Run } from './command-line.ts';

const place = placeForEach();
const template = (words: string[]) =>
  place.run(['template', ...words], undefined, { DATABASE_URL: '', KEHOACH_DATA: './data' });
const open = () => openStore({ folder: join(place.folder, 'data') });

/** An organisation with an admin and one of the legal staff. */
async function office(): Promise<void> {
  const { db, close } = await open();
  const root = { userId: null, organisationId: null, username: 'test' };
  const organisation = { name: 'SỞ NỘI VỤ TỈNH A', kind: 'province' as const };
  const password = 'một câu ngắn dễ nhớ';
  const first = { organisation, username: 'quan.tri', fullName: 'Nguyễn Thị An', password };
  const { organisationId } = await addAdmin(db, root, first, new Date());
  const person = { organisationId, username: 'phap.che', fullName: 'Lê Bình', roles: ['legal' as const] };
  await addUser(db, root, { ...person, permissions: [], passwordHash: null, mustChangePassword: false }, new Date());
  await close();
}

function answer<T>(run: Run, code = 0): T {
  expect(run.code, run.stdout + run.stderr).toBe(code);
  return JSON.parse(run.stdout) as T;
}

it('adds a version, puts it into effect, takes that back, and tells the audit log who has done it', async () => {
  await office();
  const stock = await readFile(new URL('../../templates/ke-hoach.docx', import.meta.url));
  await writeFile(place.path('mau.docx'), savedByWord(stock));
  const as = ['--as', 'phap.che', '--json'];
  const added = await template(['add', 'mau.docx', '--id', 'ke-hoach', '--note', 'Sửa lề', ...as]);
  const { number, lint } = answer<VersionDetail>(added);
  expect(number).toBe(2);
  const warnings = lint.findings.filter(({ severity }) => severity === 'warning').map(({ code }) => code);
  const acknowledged = warnings.length > 0 ? ['--acknowledge', ...warnings] : [];
  const range = ['--from', '2026-01-01', '--note', 'Từ năm 2026'];
  const activated = await template(['activate', 'ke-hoach', '2', ...acknowledged, ...range, ...as]);
  const { activations, versions } = answer<TemplateDetail>(activated);
  expect(activations).toMatchObject([
    { step: 'activated', number: 2, by: { fullName: 'Lê Bình' }, note: 'Từ năm 2026' },
  ]);
  expect(versions.map(({ validFrom, validUntil }) => [validFrom, validUntil])).toEqual([
    ['2026-01-01', null],
    [null, '2025-12-31'],
  ]);
  const { stdout } = await template(['list', '--all']);
  expect(stdout).toMatch(/^ke-hoach +2 +2 +SỞ NỘI VỤ TỈNH A/m);
  const back = await template(['rollback', 'ke-hoach', '--as', 'phap.che']);
  expect(back.stdout).toBe('Đã hoàn lại bước gần nhất. Mẫu "ke-hoach" hôm nay dùng phiên bản 1.\n');
  const again = await template(['rollback', 'ke-hoach', ...as]);
  expect(answer<JsonError>(again, 1).error.code).toBe('templates.nothing-to-roll-back');
  const stranger = await template(['rollback', 'ke-hoach', '--as', 'nguoi.la', '--json']);
  expect(answer<JsonError>(stranger, 1).error.code).toBe('accounts.no-active-user');

  const store = await open();
  const entries = await store.db.select({ action: auditLog.action, actor: auditLog.actor }).from(auditLog);
  // The folder is held, as by a service.
  const held = await template(['list', '--all', '--json']);
  await store.close();
  expect(answer<JsonError>(held, 1).error.code).toBe('store.in-use');
  expect(entries).toContainEqual({ action: 'template.activated', actor: 'phap.che (kehoach template)' });
}, 600_000);
