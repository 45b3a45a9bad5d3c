/** Everything a store holds, as one stream of lines that either database reads in again. */
import { sql, type SQL } from 'drizzle-orm';
import { knownMigrations, rowsOf } from '../migrations.ts';
import type { Store, Transaction } from '../store.ts';
import { formatVersion, lineSum, type End } from './format.ts';
import { portableTables, type PortableTable } from './tables.ts';

/** Rows that are in memory at once. */
const batch = 200;

/** A row as an object of texts: whatever it holds, the database itself reads it back as it was. */
function rowAsText({ types }: PortableTable): SQL {
  const columns = Object.keys(types);
  const names = columns.map((column) => sql`${column}::text`);
  const values = columns.map((column) => sql`${sql.identifier(column)}::text`);
  return sql`json_object(array[${sql.join(names, sql`, `)}], array[${sql.join(values, sql`, `)}])::text`;
}

async function* rowsOfTable(tx: Transaction, table: PortableTable): AsyncGenerator<string> {
  const order = sql.join(
    table.key.map((column) => sql.identifier(column)),
    sql`, `,
  );
  await tx.execute(
    sql`declare kehoach_export no scroll cursor for
      select ${rowAsText(table)} as "row" from ${sql.identifier(table.name)} order by ${order}`,
  );
  for (;;) {
    const rows = await rowsOf<{ row: string }>(tx, sql.raw(`fetch ${batch} from kehoach_export`));
    for (const { row } of rows) yield row;
    if (rows.length < batch) break;
  }
  await tx.execute(sql`close kehoach_export`);
}

/**
 * Gives every line to `write`, one at a time. All rows are of one moment; blobs are read after them, so that none is
 * missing that a row speaks of. The same data give the same lines.
 */
export async function exportStore({ db, blobs }: Store, write: (line: string) => Promise<void>): Promise<End> {
  const sum = lineSum();
  const count = { rows: 0, blobs: 0 };
  const put = async (entry: object): Promise<void> => {
    const line = JSON.stringify(entry);
    sum.add(line);
    await write(line);
  };
  await put({ kehoach: 'export', format: formatVersion, migrations: knownMigrations() });
  await db.transaction(
    async (tx) => {
      await tx.execute(sql`set local statement_timeout = 0`);
      await tx.execute(sql`set local timezone = 'UTC'`);
      await tx.execute(sql`set local datestyle = 'ISO'`);
      await tx.execute(sql`set local idle_in_transaction_session_timeout = 0`);
      for (const table of portableTables) {
        for await (const row of rowsOfTable(tx, table)) {
          await put({ table: table.name, row });
          count.rows += 1;
        }
      }
    },
    { isolationLevel: 'repeatable read' },
  );
  for (const sha256 of await blobs.list()) {
    const bytes = await blobs.get(sha256);
    if (!bytes) continue;
    await put({ blob: sha256, base64: Buffer.from(bytes).toString('base64') });
    count.blobs += 1;
  }
  const end: End = { end: true, ...count, sha256: sum.hex() };
  await write(JSON.stringify(end));
  return end;
}
