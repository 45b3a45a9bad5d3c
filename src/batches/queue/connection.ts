/** pg-boss over our own connections: it opens none itself. */
import type { Db } from 'pg-boss';
import type { QueryResult } from 'pg';
import { connectionsOf } from '../../store/connections.ts';
import type { Database } from '../../store/index.ts';

/** Scripts of pg-boss that bring their own transaction: its tables are made and changed so. */
const ownTransaction = /^\s*begin\b/i;

/** A script of several statements is answered by as many results. */
const rowsOf = (result: QueryResult | QueryResult[]): unknown[] =>
  Array.isArray(result) ? result.flatMap(({ rows }) => rows as unknown[]) : result.rows;

export function bossDatabase(db: Database): Db {
  return {
    async executeSql(text, values) {
      const client = await connectionsOf(db).connect();
      let broken: Error | undefined;
      try {
        return { rows: rowsOf(await client.query(text, values)) };
      } catch (error) {
        // A script that fails in its middle leaves its transaction open, and the connection serves others after us.
        if (ownTransaction.test(text)) await client.query('rollback').catch((fault: Error) => (broken = fault));
        throw error;
      } finally {
        client.release(broken);
      }
    },
  };
}
