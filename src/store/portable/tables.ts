/** The tables that an export holds, from the schema itself, so that a new one is never forgotten. */
import { is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import * as schema from '../schema/index.ts';

export interface PortableTable {
  name: string;
  /** Each column's type, as SQL says it. */
  types: Readonly<Record<string, string>>;
  /** Columns of the primary key: rows are written in their order. */
  key: readonly string[];
  /** A column that the database counts up by itself. */
  counter: string | undefined;
}

/** Blobs travel as files, and what a store notes about itself stays with it. */
const left: readonly PgTable[] = [schema.blobs, schema.storeState];

function portable(table: PgTable): PortableTable {
  const { name, columns, primaryKeys } = getTableConfig(table);
  const key = primaryKeys.flatMap((primary) => primary.columns);
  return {
    name,
    types: Object.fromEntries(columns.map((column) => [column.name, column.getSQLType()])),
    key: (key.length > 0 ? key : columns.filter(({ primary }) => primary)).map((column) => column.name),
    counter: columns.find(({ generatedIdentity }) => generatedIdentity)?.name,
  };
}

export const portableTables: readonly PortableTable[] = Object.values(schema)
  .filter((value) => is(value, PgTable))
  .filter((table) => !left.includes(table))
  .map(portable)
  .sort((a, b) => (a.name < b.name ? -1 : 1));
