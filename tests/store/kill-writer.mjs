// The program that kill.ts kills: tells what it finds in the store, then saves and issues for ever, and tells each change
// once it has been acknowledged. One line of JSON each. Arguments: a data folder, or the URL of a PostgreSQL database.
import { randomBytes } from 'node:crypto';
import { readFileSync, writeSync } from 'node:fs';
import { approveDraft, submitDraft } from '../../dist/drafts/change-state.js';
import { createDraft } from '../../dist/drafts/create/create.js';
import { readDraft } from '../../dist/drafts/draft.js';
import { issueDraft } from '../../dist/drafts/issuing/issue.js';
import { issuedFile, listIssued } from '../../dist/drafts/issuing/issued.js';
import { listDrafts } from '../../dist/drafts/list.js';
import { listRegister } from '../../dist/drafts/register/list.js';
import { saveDraft } from '../../dist/drafts/save.js';
import { openStore } from '../../dist/store/index.js';
import { organisations, users } from '../../dist/store/schema/index.js';

const [where] = process.argv.slice(2);
const tell = (fact) => writeSync(1, `${JSON.stringify(fact)}\n`);
const { db, blobs } = await openStore(
  where.startsWith('postgres:') ? { databaseUrl: where, folder: '' } : { folder: where },
);

const id = '00000000-0000-4000-8000-000000000001';
const rights = { roles: ['clerk'], permissions: ['submit', 'approve', 'issue'] };
const who = {
  userId: id,
  organisationId: id,
  organisationPath: [id],
  username: 'lan',
  fullName: 'Lan',
  ...rights,
  via: 'session',
};
const read = (sample) => JSON.parse(readFileSync(new URL(`../../samples/${sample}.json`, import.meta.url), 'utf8'));
const typed = read('toi-thieu');
const complete = read('b-quyet-dinh-ke-hoach-xa-2026');
const title = 'bản đang gõ';

const createdAt = '2026-11-21T00:00:00.000Z';
const person = { id, organisationId: id, username: 'lan', fullName: 'Lan', ...rights, active: true };
await db.insert(organisations).values({ id, name: 'Xã', kind: 'commune', createdAt }).onConflictDoNothing();
await db
  .insert(users)
  .values({ ...person, mustChangePassword: false, createdAt })
  .onConflictDoNothing();

/** The one that is typed in: its plan says so. */
const withText = (text) => ({ ...typed, plan: { ...typed.plan, subject: `${title} ${text}` } });
const found = await listDrafts(db, who, { q: title });
const draft = found.items[0] ?? (await createDraft(db, who, { from: 'json', plan: withText(0) }));
let { revision } = draft;

/** Every issued draft has its document, its number and its bytes; no number is left out. */
async function issuedWhole() {
  const { total } = await listRegister(db, who, { year: 2026 });
  const numbers = [];
  for (let page = 1; (page - 1) * 100 < total; page += 1) {
    const { items } = await listRegister(db, who, { year: 2026, page, size: 100 });
    numbers.push(...items.map((entry) => Number(entry.number)));
  }
  const drafts = await listDrafts(db, who, { status: 'issued', size: 100 });
  let whole = drafts.total === total && numbers.sort((a, b) => a - b).every((number, at) => number === at + 1);
  for (const { id: draftId } of drafts.items.slice(0, 10)) {
    const documents = await listIssued(db, who, draftId);
    const file = documents.length === 1 && (await issuedFile(db, blobs, who, documents[0].id, 'pdf'));
    whole &&= file !== false && file.bytes.length === 20_000;
  }
  return { number: total, whole };
}

const issued = await issuedWhole();
const { plan } = await readDraft(db, who, draft.id);
const sameAsCounted = plan.plan.subject === `${title} ${revision - 1}`;
let { number } = issued;
tell({ found: { revision, number }, whole: issued.whole && sameAsCounted });

async function save() {
  const saved = await saveDraft(db, who, draft.id, { revision, plan: withText(revision) });
  ({ revision } = saved);
  tell({ revision });
}

const render = () =>
  Promise.resolve({
    docx: { name: 'a.docx', bytes: randomBytes(20_000) },
    pdf: { name: 'a.pdf', bytes: randomBytes(20_000) },
    pages: 1,
    madeWith: {},
  });

async function issue() {
  const { id: draftId } = await createDraft(db, who, { from: 'json', plan: complete });
  await submitDraft(db, who, draftId);
  await approveDraft(db, who, draftId);
  await issueDraft({ db, blobs, render }, who, draftId, { revision: 1, kind: 'QĐ', date: '2026-01-15' });
  number += 1;
  tell({ number });
}

for (let turn = 0; ; turn += 1) await (turn % 3 === 2 ? issue() : save());
