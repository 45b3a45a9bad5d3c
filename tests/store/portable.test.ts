// All data in one file, out of either database and into either.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { exportToFile, importStore, type Store, type StoreKind } from '../../src/store/index.ts';
import { createDraft } from '../../src/drafts/create/create.ts';
import { portableTables } from '../../src/store/portable/tables.ts';
import { rowsOf } from '../../src/store/migrations.ts';
import { auditLog, draftVersions, legalDocuments, organisations } from '../../src/store/schema/index.ts';
import { everything, makeOffice, samplePlan } from '../drafts/office.ts';
import { openFresh } from './stores.ts';

const at = '2026-11-21T07:30:00.123Z';
/** Keys in an order that no sorting gives, a number as nobody would write it, spaces. */
const planText = '{ "z": 1.50, "a": [1, 2],\n "10": "mười", "2": "đặc \\u0000 biệt\u2028" }';

async function fill(store: Store): Promise<{ blob: string }> {
  const { db, blobs } = store;
  const province = await makeOffice(db);
  const commune = await makeOffice(db, province);
  // References point in every direction: an older document names a newer one.
  const [older, newer] = [randomUUID(), randomUUID()];
  const { organisationId } = province;
  const document = { organisationId, organ: 'Chính phủ', subject: 'Công tác văn thư', kind: 'Nghị định', note: '' };
  const searched = { searchText: '', searchTextMarked: '', createdAt: at, updatedAt: at };
  await db.insert(legalDocuments).values([
    { ...document, ...searched, id: newer, symbol: '30/2020/NĐ-CP', issuedOn: '2020-03-05', status: 'in-force' },
    { ...document, ...searched, id: older, symbol: '110/2004/NĐ-CP', status: 'replaced', replacedById: newer },
  ]);
  const clerk = await commune.person('Nguyễn "Thị"; Lan', everything);
  const { id } = await createDraft(db, clerk, { from: 'json', plan: samplePlan() });
  const reason = 'saved' as const;
  // More than one batch.
  const versions = Array.from({ length: 230 }, (_, index) => ({
    ...{ draftId: id, number: index + 2, revision: index + 2, plan: { index }, reason },
    ...{ madeBy: clerk.userId, madeAt: at },
  }));
  await db.insert(draftVersions).values(versions);
  await db.execute(sql`update drafts set plan = ${planText}::json`);
  return { blob: await blobs.put(Buffer.from([0, 1, 2, 255])) };
}

/** By the database's own counting. */
async function rowCount({ db }: Store): Promise<number> {
  let count = 0;
  for (const { name } of portableTables) {
    const [row] = await rowsOf<{ n: number }>(db, sql`select count(*)::int as n from ${sql.identifier(name)}`);
    count += row?.n ?? 0;
  }
  return count;
}

const linesOf = (file: string): string[] => gunzipSync(readFileSync(file)).toString('utf8').split('\n');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kehoach-export-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fresh = async (kind: StoreKind): Promise<Store> => {
  const store = await openFresh(kind);
  onTestFinished(() => store.close());
  return store;
};

describe.each([
  ['pglite', 'postgres'],
  ['postgres', 'pglite'],
] as const)('an export of %s, read into %s', (from, into) => {
  it('holds everything, exactly as it was, and goes on from there', async () => {
    const source = await fresh(from);
    const { blob } = await fill(source);
    const file = join(folder, `${from}.gz`);
    const { rows, blobs } = await exportToFile(source, file);
    expect({ rows, blobs }).toEqual({ rows: await rowCount(source), blobs: 1 });

    const target = await fresh(into);
    await importStore(target, file);
    const again = join(folder, `${from}-again.gz`);
    await exportToFile(target, again);
    expect(linesOf(again)).toEqual(linesOf(file));
    expect(await rowsOf(target.db, sql`select plan::text as plan from drafts`)).toEqual([{ plan: planText }]);
    expect(Buffer.from((await target.blobs.get(blob)) ?? [])).toEqual(Buffer.from([0, 1, 2, 255]));

    // What the database guards and counts by itself goes on doing so.
    const [entry] = await target.db.insert(auditLog).values({ at, actor: 'lan', action: 'x' }).returning();
    expect(entry?.id).toBeGreaterThan(1);
    await expect(target.db.execute(sql`delete from audit_log`)).rejects.toThrow();
    const orphan = { id: randomUUID(), parentId: randomUUID(), name: 'Xã', kind: 'commune' as const, createdAt: at };
    await expect(target.db.insert(organisations).values(orphan)).rejects.toThrow();
  });

  it('is refused where there are data already, and replaces them when forced', async () => {
    const source = await fresh(from);
    await fill(source);
    const file = join(folder, `${from}-forced.gz`);
    await exportToFile(source, file);
    const target = await fresh(into);
    await fill(target);
    const before = join(folder, 'before.gz');
    await exportToFile(target, before);
    await expect(importStore(target, file)).rejects.toMatchObject({ code: 'store.not-empty' });

    await importStore(target, file, { force: true });
    const after = join(folder, 'after.gz');
    await exportToFile(target, after);
    expect(linesOf(after)).toEqual(linesOf(file));
  });

  it('leaves the target as it was when the file turns out wrong', async () => {
    const source = await fresh(from);
    await fill(source);
    const file = join(folder, `${from}-wrong.gz`);
    await exportToFile(source, file);
    const target = await fresh(into);
    const damaged = join(folder, 'damaged.gz');
    const bytes = readFileSync(file);
    const lines = linesOf(file);
    const changed = (index: number, text: string): Buffer => gzipSync(lines.with(index, text).join('\n'));
    const wrong: [Buffer, string][] = [
      [bytes.subarray(0, bytes.length - 20), 'store.export-damaged'],
      [bytes.subarray(0, bytes.length / 2), 'store.export-damaged'],
      [gzipSync(lines.slice(0, -2).join('\n')), 'store.export-damaged'],
      [changed(2, lines[2]!.replace('at', 'ta')), 'store.export-damaged'],
      [gzipSync(lines.toSpliced(3, 1).join('\n')), 'store.export-damaged'],
      [Buffer.from('không phải gzip'), 'store.export-damaged'],
      [changed(0, lines[0]!.replace('"format":1', '"format":2')), 'store.export-newer'],
    ];
    for (const [content, code] of wrong) {
      writeFileSync(damaged, content);
      await expect(importStore(target, damaged)).rejects.toMatchObject({ code });
    }
    expect(await target.db.select().from(organisations)).toEqual([]);
    expect(await target.blobs.list()).toEqual([]);
  });
});

it('an export that breaks off leaves no file behind', async () => {
  const store = await fresh('pglite');
  await fill(store);
  const blobs = { ...store.blobs, get: () => Promise.reject(new Error('disk')) };
  const before = readdirSync(folder);
  await expect(exportToFile({ ...store, blobs }, join(folder, 'half.gz'))).rejects.toThrow('disk');
  expect(readdirSync(folder)).toEqual(before);
});
