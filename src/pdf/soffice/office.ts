/**
 * One LibreOffice process that stays: it holds an empty document open, for it would end after its first conversion
 * otherwise. Further conversions reach it by its own way of handing over to a running office (hand-over.ts).
 */
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { startGroup, type ProcessGroup } from '../supervisor/process-group.ts';
import type { Instance } from '../supervisor/supervisor.ts';
import type { OfficePrograms } from './installation.ts';
import { removePipe } from './pipe.ts';
import { officeEnvironment, writeProfile } from './profile.ts';

export interface Office extends Instance {
  readonly programs: OfficePrograms;
  /** The argument by which an office is told apart from others: its profile. */
  readonly profileArgument: string;
  readonly env: NodeJS.ProcessEnv;
}

/** No windows, no greeting, no recovery, no document of its own. */
export const quiet = ['--headless', '--norestore', '--nologo', '--nodefault'];

const keeper = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text/></office:body></office:document>
`;

/** Milliseconds between two looks at whether the office is ready. */
const lookEveryMs = 20;

/**
 * An office is ready when it has opened the keeper, which its lock file shows. Not sooner: a fresh profile lets it restart
 * once, and work that is handed over in between would be taken by the courier itself.
 */
async function opened(lockFile: string, group: ProcessGroup): Promise<void> {
  let over = false;
  void group.ended.then(() => (over = true));
  while (!over && !existsSync(lockFile)) await pause(lookEveryMs, undefined, { ref: false });
  if (over) await new Promise(() => undefined);
}

/** Starts an office in an empty folder of its own, which is removed after its end. */
export async function startOffice(programs: OfficePrograms, folder: string, base: NodeJS.ProcessEnv): Promise<Office> {
  const profile = join(folder, 'profile');
  const temporary = join(folder, 'tmp');
  const document = join(folder, 'keeper.fodt');
  await mkdir(temporary, { recursive: true });
  await writeProfile(profile);
  await writeFile(document, keeper);
  const env = officeEnvironment(base, temporary);
  const profileUrl = pathToFileURL(profile).href;
  const profileArgument = `-env:UserInstallation=${profileUrl}`;
  const group = startGroup({
    command: programs.office,
    args: [profileArgument, ...quiet, document],
    env,
    holdsNode: false,
  });
  return {
    programs,
    profileArgument,
    env,
    group,
    ready: opened(join(folder, '.~lock.keeper.fodt#'), group),
    clear: async () => {
      await removePipe(profileUrl);
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
