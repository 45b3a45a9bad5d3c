// vitest's global set-up: a folder for what a whole test run shares, and the end of the server that may have been started
// in it (stores.ts starts it when the first test asks).
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openToOthers, postgresServer } from './postgres-server.ts';

export const serverFolder = (runFolder: string): string => join(runFolder, 'postgres');

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a test run keeps what its processes share. */
    runFolder: string;
  }
}

export default function setUp(project: TestProject): () => void {
  const folder = openToOthers(mkdtempSync(join(tmpdir(), 'kehoach-tests-')));
  project.provide('runFolder', folder);
  return () => {
    if (existsSync(join(serverFolder(folder), 'data/postmaster.pid'))) postgresServer(serverFolder(folder)).kill();
    rmSync(folder, { recursive: true, force: true });
  };
}
