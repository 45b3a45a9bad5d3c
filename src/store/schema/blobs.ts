/** Files as rows, where the database is PostgreSQL; beside the embedded database they are files (blobs/). */
import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { bytes } from './columns.ts';

export const blobs = pgTable('blobs', {
  sha256: text().primaryKey(),
  size: integer().notNull(),
  content: bytes().notNull(),
});
