// The program that kill.ts kills: tells what it finds in the store, then saves and issues for ever, and tells each change
// once the store has acknowledged it. One line of JSON each. Arguments: a data folder, or the URL of a PostgreSQL database.
import { randomBytes } from 'node:crypto';
import { readFileSync, writeSync } from 'node:fs';
import { asc, eq } from '../../node_modules/drizzle-orm/index.js';
import { approveDraft, submitDraft } from '../../dist/drafts/change-state.js';
import { createDraft } from '../../dist/drafts/create/create.js';
import { issueDraft } from '../../dist/drafts/issuing/issue.js';
import { saveDraft } from '../../dist/drafts/save.js';
import { openStore } from '../../dist/store/index.js';
import * as tables from '../../dist/store/schema/index.js';

const [where] = process.argv.slice(2);
const tell = (fact) => writeSync(1, `${JSON.stringify(fact)}\n`);
const { db, blobs } = await openStore(
  where.startsWith('postgres:') ? { databaseUrl: where, folder: '' } : { folder: where },
);

const id = '00000000-0000-4000-8000-000000000001';
const rights = { roles: ['clerk'], permissions: ['submit', 'approve', 'issue'] };
const named = { organisationId: id, username: 'lan', fullName: 'Lan', ...rights };
const actor = { userId: id, organisationPath: [id], via: 'session', ...named };
await db.transaction(async (tx) => {
  const createdAt = '2026-11-21T00:00:00.000Z';
  const organisation = { id, name: 'Xã', kind: 'commune', createdAt };
  const user = { id, active: true, mustChangePassword: false, createdAt, ...named };
  await tx.insert(tables.organisations).values(organisation).onConflictDoNothing();
  await tx.insert(tables.users).values(user).onConflictDoNothing();
});

/** The draft that is saved is the only one for this year; each of its plans says of which revision it is. */
const savedYear = 2030;
const planOf = (revision) => ({
  period: { from: savedYear },
  variables: { revision: String(revision), text: randomBytes(4_000).toString('base64') },
});
const finished = JSON.parse(readFileSync(new URL('../../samples/toi-thieu.json', import.meta.url), 'utf8'));
const main = finished.decision ? 'decision' : 'plan';
const kind = main === 'decision' ? 'QĐ' : 'KH';

const ofSavedYear = await db.select().from(tables.drafts).where(eq(tables.drafts.year, savedYear));
const draft = ofSavedYear[0] ?? (await createDraft(db, actor, { from: 'json', plan: planOf(1) }));
const versions = await db
  .select()
  .from(tables.draftVersions)
  .where(eq(tables.draftVersions.draftId, draft.id))
  .orderBy(asc(tables.draftVersions.number));
const register = await db
  .select()
  .from(tables.registerEntries)
  .innerJoin(tables.issuedDocuments, eq(tables.issuedDocuments.id, tables.registerEntries.issuedDocumentId))
  .innerJoin(tables.drafts, eq(tables.drafts.id, tables.issuedDocuments.draftId))
  .orderBy(asc(tables.registerEntries.number));
const isKept = async (sha256) => (await blobs.get(sha256))?.length === 20_000;
const areKept = await Promise.all(
  register.flatMap(({ issued_documents: { docxSha256, pdfSha256 } }) => [isKept(docxSha256), isKept(pdfSha256)]),
);
const issuedDrafts = await db.$count(tables.drafts, eq(tables.drafts.status, 'issued'));
const audited = await db.$count(tables.auditLog, eq(tables.auditLog.action, 'draft.issued'));

let { revision } = draft;
let number = register.length;
tell({
  found: { revision, number },
  whole:
    Number(draft.plan.variables.revision) === revision &&
    versions.every((version, at) => version.number === at + 1) &&
    versions.every((version) => Number(version.plan.variables.revision) === version.revision) &&
    register.every((entry, at) => entry.register_entries.number === at + 1) &&
    register.every((entry, at) => entry.drafts.plan[main].number === String(at + 1)) &&
    areKept.every(Boolean) &&
    issuedDrafts === number &&
    audited === number,
});

async function save(reason) {
  ({ revision } = await saveDraft(db, actor, draft.id, { revision, plan: planOf(revision + 1), reason }));
  tell({ revision });
}

async function issue() {
  const { id: one } = await createDraft(db, actor, { from: 'json', plan: finished });
  await submitDraft(db, actor, one);
  await approveDraft(db, actor, one);
  const file = (name) => ({ name, bytes: randomBytes(20_000) });
  const render = async () => ({ docx: file('a.docx'), pdf: file('a.pdf'), madeWith: {} });
  await issueDraft({ db, blobs, render }, actor, one, { revision: 1, kind, date: '2026-01-15' });
  number += 1;
  tell({ number });
}

for (let turn = 1; ; turn += 1) await (turn % 4 === 0 ? issue() : save(turn % 5 === 0 ? 'saved' : 'autosave'));
