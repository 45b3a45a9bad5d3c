// A batch as it stands in the database once it was started, without the service around it.
import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Column, UnitRow } from '../../src/bulk/contract.ts';
import type { Database } from '../../src/store/index.ts';
import { batches, batchFiles, batchItems, organisations, users } from '../../src/store/schema/index.ts';

const createdAt = '2026-11-21T07:30:00.000Z';

async function ownerOf(db: Database): Promise<{ organisationId: string; createdBy: string }> {
  const [known] = await db.select({ createdBy: users.id, organisationId: users.organisationId }).from(users).limit(1);
  if (known) return known;
  const [organisationId, createdBy] = [randomUUID(), randomUUID()];
  await db.insert(organisations).values({ id: organisationId, name: 'Sở Nội vụ', kind: 'province', createdAt });
  await db.insert(users).values({
    id: createdBy,
    organisationId,
    username: 'lan',
    fullName: 'Lan',
    roles: ['clerk'],
    permissions: [],
    mustChangePassword: false,
    active: true,
    createdAt,
  });
  return { organisationId, createdBy };
}

/** `00001`, … */
export const codeOf = (number: number): string => String(number).padStart(5, '0');

export interface BatchInStore {
  units?: number | readonly UnitRow[];
  base?: Record<string, unknown>;
  formats?: ('docx' | 'pdf')[];
  columns?: readonly Column[];
  template?: string;
  status?: 'new' | 'running';
}

/** Gives its id. */
export async function addBatch(
  db: Database,
  { units = 3, base = {}, formats = ['docx'], columns = [], template = 'ke-hoach', status = 'running' }: BatchInStore,
): Promise<string> {
  const id = randomUUID();
  const rows: readonly UnitRow[] =
    typeof units === 'number'
      ? Array.from({ length: units }, (_, at) => ({
          code: codeOf(at + 1),
          unit: { type: 'xã', name: `Số ${at + 1}` },
          variables: {},
          fields: {},
        }))
      : units;
  await db.insert(batches).values({
    ...(await ownerOf(db)),
    id,
    title: 'Đợt thử',
    baseTitle: 'Kế hoạch',
    base,
    template,
    formats,
    columns,
    overrides: {},
    notices: [],
    status,
    units: rows.length,
    createdAt,
    startedAt: createdAt,
    keepDays: 30,
    expiresAt: '2030-01-01T00:00:00.000Z',
  });
  const items = rows.map((row, position) => ({
    batchId: id,
    code: row.code,
    position,
    row,
    unitName: row.code,
    provinceName: '',
    searchText: row.code,
    searchTextMarked: row.code,
    status: 'waiting' as const,
    attempts: 0,
  }));
  for (let at = 0; at < items.length; at += 500) await db.insert(batchItems).values(items.slice(at, at + 500));
  return id;
}

export async function statusOf(db: Database, id: string): Promise<string | undefined> {
  const [found] = await db.select({ status: batches.status }).from(batches).where(eq(batches.id, id));
  return found?.status;
}

export const setStatus = (db: Database, id: string, status: 'running' | 'paused' | 'cancelled') =>
  db.update(batches).set({ status }).where(eq(batches.id, id));

export const itemsOf = (db: Database, id: string) =>
  db.select().from(batchItems).where(eq(batchItems.batchId, id)).orderBy(batchItems.code);

export const filesOf = (db: Database, id: string) =>
  db.select().from(batchFiles).where(eq(batchFiles.batchId, id)).orderBy(batchFiles.code, batchFiles.ordinal);

export async function countOf(db: Database, id: string, status: string): Promise<number> {
  const rows = await db
    .select({ status: batchItems.status, count: sql<number>`count(*)::int` })
    .from(batchItems)
    .where(eq(batchItems.batchId, id))
    .groupBy(batchItems.status);
  return rows.find((row) => row.status === status)?.count ?? 0;
}
