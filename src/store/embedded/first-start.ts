/** The first start in a folder: the fresh database is on the disk as a whole before it takes its place. */
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.ts';
import { layDatabase } from './prepared.ts';

function sync(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Lays the database if there is none. One that was begun and not finished is begun anew. */
export async function ensureDatabase({ root, database, newDatabase }: DataFolder): Promise<void> {
  rmSync(newDatabase, { recursive: true, force: true });
  if (existsSync(database)) return;
  await layDatabase(newDatabase);
  for (const entry of readdirSync(newDatabase, { recursive: true, encoding: 'utf8' })) sync(join(newDatabase, entry));
  sync(newDatabase);
  renameSync(newDatabase, database);
  sync(root);
}
