// The program that kill.ts kills: tells what it finds in the store, then saves and issues for ever, and tells each change
// once the store has acknowledged it. One line of JSON each. Arguments: a data folder, or the URL of a PostgreSQL database.
import { randomBytes, randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { asc, eq } from '../../node_modules/drizzle-orm/index.js';
import { openStore } from '../../dist/store/index.js';
import * as tables from '../../dist/store/schema/index.js';

const [where] = process.argv.slice(2);
const tell = (fact) => writeSync(1, `${JSON.stringify(fact)}\n`);
const { db, blobs } = await openStore(
  where.startsWith('postgres:') ? { databaseUrl: where, folder: '' } : { folder: where },
);

const id = '00000000-0000-4000-8000-000000000001';
const at = '2026-11-21T00:00:00.000Z';
await db.transaction(async (tx) => {
  const organisation = { id, name: 'Xã', kind: 'commune', createdAt: at };
  const rest = {
    roles: [],
    permissions: [],
    active: true,
    mustChangePassword: false,
    failedAttempts: 0,
    createdAt: at,
  };
  const user = { id, organisationId: id, username: 'lan', fullName: 'Lan', ...rest };
  const made = { createdBy: id, updatedBy: id, createdAt: at, updatedAt: at, searchText: '', searchTextMarked: '' };
  const draft = { id, organisationId: id, title: 'Kế hoạch', status: 'draft', revision: 0, plan: {}, ...made };
  await tx.insert(tables.organisations).values(organisation).onConflictDoNothing();
  await tx.insert(tables.users).values(user).onConflictDoNothing();
  await tx.insert(tables.drafts).values(draft).onConflictDoNothing();
});

const [draft] = await db.select().from(tables.drafts);
const versions = await db.select().from(tables.draftVersions).orderBy(asc(tables.draftVersions.number));
const register = await db.select().from(tables.registerEntries).orderBy(asc(tables.registerEntries.number));
let revision = draft.revision;
let number = register.length;
const files = await Promise.all(register.map(({ subject }) => blobs.get(subject)));
tell({
  found: { revision, number },
  whole:
    versions.length === revision &&
    (revision === 0 || draft.plan.text === versions[revision - 1].plan.text) &&
    versions.every((version, at) => version.number === at + 1) &&
    register.every((entry, at) => entry.number === at + 1) &&
    files.every((bytes) => bytes?.length === 20_000),
});

async function save() {
  revision += 1;
  const plan = { text: randomBytes(4_000).toString('base64') };
  await db.transaction(async (tx) => {
    await tx.update(tables.drafts).set({ revision, plan }).where(eq(tables.drafts.id, id));
    const version = { draftId: id, number: revision, revision, plan, reason: 'autosave', madeBy: id, madeAt: at };
    await tx.insert(tables.draftVersions).values(version);
  });
  tell({ revision });
}

async function issue() {
  number += 1;
  const sha256 = await blobs.put(randomBytes(20_000));
  await db.transaction(async (tx) => {
    const entry = { id: randomUUID(), organisationId: id, kind: 'QĐ', year: 2026, number, symbol: `${number}/QĐ-UBND` };
    await tx
      .insert(tables.registerEntries)
      .values({ ...entry, issuedOn: '2026-11-21', subject: sha256, createdAt: at });
    await tx.insert(tables.auditLog).values({ at, actor: 'lan', action: 'drafts.issue' });
  });
  tell({ number });
}

for (let turn = 0; ; turn += 1) await (turn % 3 === 2 ? issue() : save());
