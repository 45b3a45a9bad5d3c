/** Reads an export into a store: all of it, or nothing. */
import { sql } from 'drizzle-orm';
import { Failure } from '../../failure.ts';
import { rowsOf } from '../migrations.ts';
import type { Store, Transaction } from '../store.ts';
import { formatVersion, readExport, type End, type Head } from './format.ts';
import { portableTables, type PortableTable } from './tables.ts';

/** Rows that go to the database in one statement. */
const batch = 200;

const newer = (file: string): Failure => {
  const message = `Tệp "${file}" do một phiên bản kehoach mới hơn xuất ra; hãy nhập bằng phiên bản đó hoặc mới hơn.`;
  return new Failure('input', 'store.export-newer', message);
};

function refuseNewer(file: string, { format }: Head): void {
  if (format > formatVersion) throw newer(file);
}

/** What a row brings; columns that came later have their defaults. */
function columnsOf(file: string, table: PortableTable, row: string): string[] {
  const columns = Object.keys(JSON.parse(row) as object);
  if (columns.some((column) => !(column in table.types))) throw newer(file);
  return columns;
}

const names = (columns: readonly string[]) =>
  sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  );

async function insert(tx: Transaction, table: PortableTable, columns: readonly string[], rows: readonly string[]) {
  const values = columns.map((column) => sql`(r ->> ${column})::${sql.raw(table.types[column]!)}`);
  await tx.execute(
    sql`insert into ${sql.identifier(table.name)} (${names(columns)}) overriding system value
      select ${sql.join(values, sql`, `)} from json_array_elements(${`[${rows.join(',')}]`}::json) r`,
  );
}

/** The counter goes on after the largest number there is. */
async function setCounter(tx: Transaction, { name, counter }: PortableTable): Promise<void> {
  if (counter === undefined) return;
  await tx.execute(
    sql`select setval(pg_get_serial_sequence(${name}, ${counter}), greatest(1, max(${sql.identifier(counter)})), max(${sql.identifier(counter)}) is not null) from ${sql.identifier(name)}`,
  );
}

interface Reference {
  table: string;
  name: string;
}

/** References are checked once all rows are there, for they point in every direction. */
async function withReferencesLast(tx: Transaction, work: () => Promise<void>): Promise<void> {
  const references = await rowsOf<Reference>(
    tx,
    sql`select conrelid::regclass::text as "table", quote_ident(conname) as name from pg_constraint
      where contype = 'f' and connamespace = current_schema()::regnamespace order by 1, 2`,
  );
  const alter = async (how: string): Promise<void> => {
    for (const { table, name } of references) {
      await tx.execute(sql.raw(`alter table ${table} alter constraint ${name} ${how}`));
    }
  };
  await alter('deferrable initially deferred');
  await work();
  await tx.execute(sql`set constraints all immediate`);
  await alter('not deferrable');
}

async function isEmpty({ db }: Store): Promise<boolean> {
  for (const { name } of portableTables) {
    const rows = await rowsOf(db, sql`select 1 from ${sql.identifier(name)} limit 1`);
    if (rows.length > 0) return false;
  }
  return true;
}

/** The audit log refuses to be emptied; this is the one who may. */
async function emptyAll(tx: Transaction): Promise<void> {
  for (const { name } of portableTables) {
    await tx.execute(sql`alter table ${sql.identifier(name)} disable trigger user`);
  }
  await tx.execute(sql`truncate ${names(portableTables.map(({ name }) => name))}`);
  for (const { name } of portableTables) {
    await tx.execute(sql`alter table ${sql.identifier(name)} enable trigger user`);
  }
}

async function insertAll(tx: Transaction, file: string): Promise<End> {
  let waiting: { table: PortableTable; columns: string[]; rows: string[] } | undefined;
  const flush = async (): Promise<void> => {
    if (waiting) await insert(tx, waiting.table, waiting.columns, waiting.rows);
    waiting = undefined;
  };
  const end = await readExport(
    file,
    () => undefined,
    async (entry) => {
      if (!('row' in entry)) return;
      if (waiting && (waiting.table.name !== entry.table || waiting.rows.length >= batch)) await flush();
      if (!waiting) {
        const table = portableTables.find(({ name }) => name === entry.table);
        if (!table) throw newer(file);
        waiting = { table, columns: columnsOf(file, table, entry.row), rows: [] };
      }
      waiting.rows.push(entry.row);
    },
  );
  await flush();
  return end;
}

/**
 * The file is read through and checked before the store is touched; blobs are put first, where they harm nobody; all
 * rows come in one transaction. Throws `store.export-damaged`, `store.export-newer`, `store.not-empty`.
 */
export async function importStore(store: Store, file: string, { force = false } = {}): Promise<End> {
  await readExport(
    file,
    (head) => refuseNewer(file, head),
    () => undefined,
  );
  if (!force && !(await isEmpty(store))) {
    const message =
      'Cơ sở dữ liệu đích đã có dữ liệu; hãy chọn đích trống, hoặc thêm --force để XÓA dữ liệu cũ và thay bằng tệp này.';
    throw new Failure('usage', 'store.not-empty', message);
  }
  await readExport(
    file,
    () => undefined,
    async (entry) => {
      if ('blob' in entry) await store.blobs.put(Buffer.from(entry.base64, 'base64'));
    },
  );
  return store.db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    if (force) await emptyAll(tx);
    let end: End | undefined;
    await withReferencesLast(tx, async () => {
      end = await insertAll(tx, file);
      for (const table of portableTables) await setCounter(tx, table);
    });
    return end!;
  });
}
