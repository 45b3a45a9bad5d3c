/**
 * One LibreOffice process that stays: it holds an empty document open, for it would end after its first conversion
 * otherwise. Further conversions reach it by its own way of handing over to a running office (hand-over.ts).
 */
import { randomUUID } from 'node:crypto';
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

/** The document that is held open, and the file by which LibreOffice shows that it is. */
const keeper = {
  name: 'keeper.fodt',
  lock: '.~lock.keeper.fodt#',
  content: `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text/></office:body></office:document>
`,
};

/** The exit code by which an office asks to be started again, with the same profile; a fresh profile makes it do so once. */
const startAgain = 81;

/** Milliseconds between two looks at whether the office is ready. */
const lookEveryMs = 20;

/**
 * Settles when the office has opened the keeper. Work handed over sooner could meet the restart of a fresh profile, and
 * the courier would take the office's place.
 */
async function opened(lockFile: string, group: ProcessGroup): Promise<void> {
  let over = false;
  void group.ended.then(() => (over = true));
  while (!over && !existsSync(lockFile)) await pause(lookEveryMs, undefined, { ref: false });
  if (over) await new Promise(() => undefined);
}

/** Writes a folder for one office: its profile, its temporary files, the keeper. */
async function furnish(folder: string): Promise<void> {
  await mkdir(join(folder, 'tmp'), { recursive: true });
  await writeProfile(join(folder, 'profile'));
  await writeFile(join(folder, keeper.name), keeper.content);
}

/**
 * Starts offices one after another, each in a fresh folder below the place, which is removed after its end; one that asks
 * to be started again finds its folder as it left it.
 */
export function officeStarter(place: string, env: NodeJS.ProcessEnv): (programs: OfficePrograms) => Promise<Office> {
  let kept: string | undefined;

  const freshFolder = async () => {
    const folder = join(place, `office-${randomUUID()}`);
    await furnish(folder);
    return folder;
  };

  return async (programs) => {
    const folder = kept ?? (await freshFolder());
    kept = undefined;
    const officeEnv = officeEnvironment(env, join(folder, 'tmp'));
    const profileUrl = pathToFileURL(join(folder, 'profile')).href;
    const profileArgument = `-env:UserInstallation=${profileUrl}`;
    const args = [profileArgument, ...quiet, join(folder, keeper.name)];
    const group = startGroup({ command: programs.office, args, env: officeEnv, holdsNode: false });
    return {
      programs,
      profileArgument,
      env: officeEnv,
      group,
      ready: opened(join(folder, keeper.lock), group),
      clear: async ({ code }) => {
        if (code === startAgain) {
          kept = folder;
          return;
        }
        await removePipe(profileUrl);
        await rm(folder, { recursive: true, force: true, maxRetries: 3 });
      },
    };
  };
}
