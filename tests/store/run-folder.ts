// vitest's global set-up: a folder for what a whole test run shares, and the end of the servers that may have been started
// in it (stores.ts and tests/web/office.ts start them when the first test asks).
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openToOthers, postgresServer } from './postgres-server.ts';

export const serverFolder = (runFolder: string): string => join(runFolder, 'postgres');

/** Holds the process id of the service that the stories of the pages share. */
export const sharedServiceFile = (runFolder: string): string => join(runFolder, 'web.pid');

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
    if (existsSync(sharedServiceFile(folder)))
      process.kill(Number(readFileSync(sharedServiceFile(folder), 'utf8')), 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
}
