/** A folder for everything an engine writes; it goes with the engine, however that ends. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watchOver } from '../supervisor/warden.ts';

export interface Workplace {
  readonly folder: string;
  leave(): Promise<void>;
}

/** Removes a folder of processes that may still be writing their last. */
export async function clearAway(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

export async function openWorkplace(): Promise<Workplace> {
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-soffice-'));
  const endWatch = watchOver(folder);
  return {
    folder,
    leave: async () => {
      await clearAway(folder);
      await endWatch();
    },
  };
}
