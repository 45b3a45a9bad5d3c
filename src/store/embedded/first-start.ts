/** The first start in a folder: the fresh database is on the disk as a whole before it takes its place. */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.ts';
import { layDatabase } from './prepared.ts';

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A thousand files: several at a time are on the disk in an eighth of the time, since one wait of the disk serves all of them. */
const together = 64;

async function syncAll(folder: string): Promise<void> {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (let at = 0; at < entries.length; at += together) {
    await Promise.all(entries.slice(at, at + together).map((entry) => sync(join(folder, entry))));
  }
  await sync(folder);
}

/** Lays the database if there is none. One that was begun and not finished is begun anew. */
export async function ensureDatabase({ root, database, newDatabase }: DataFolder): Promise<void> {
  rmSync(newDatabase, { recursive: true, force: true });
  if (existsSync(database)) return;
  await layDatabase(newDatabase);
  await syncAll(newDatabase);
  renameSync(newDatabase, database);
  await sync(root);
}
