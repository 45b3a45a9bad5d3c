/** Where LibreOffice is on this machine, and which one. */
import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, readdir, realpath, stat } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Names the program itself; then nothing else is searched. */
export const sofficeVariable = 'KEHOACH_SOFFICE';

const usualFolders = [
  '/usr/bin',
  '/usr/local/bin',
  '/usr/lib/libreoffice/program',
  '/Applications/LibreOffice.app/Contents/MacOS',
];

/** The Document Foundation's own packages install to a folder with the version in its name. */
const vendorFolder = '/opt';

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function vendorFolders(): Promise<string[]> {
  const names = await readdir(vendorFolder).catch(() => []);
  const newestFirst = names.filter((name) => name.startsWith('libreoffice')).sort();
  return newestFirst.reverse().map((name) => join(vendorFolder, name, 'program'));
}

/** The soffice to use: the one that the environment names, one on the PATH, or one at a usual place. */
export async function findSoffice(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const named = env[sofficeVariable];
  if (named) return (await isProgram(named)) ? named : undefined;
  const onPath = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const folder of [...onPath, ...usualFolders, ...(await vendorFolders())]) {
    const path = join(folder, 'soffice');
    if (await isProgram(path)) return path;
  }
  return undefined;
}

/**
 * `LibreOffice 7.4.7.2`.
 * @throws the error of a program that cannot be run or does not say its version
 */
export async function sofficeVersion(soffice: string): Promise<string> {
  const { stdout } = await run(soffice, ['--version'], { timeout: 20_000, killSignal: 'SIGKILL' });
  const version = /^\S+ \d+(?:\.\d+)*/.exec(stdout.trim())?.[0];
  if (version === undefined) throw new Error(`no version in the answer of ${soffice}: ${stdout.slice(0, 200)}`);
  return version;
}

export interface OfficePrograms {
  /** The office itself, without a parent that would hide its end from us. */
  office: string;
  /** What hands work to a running office; starts faster than the office does. */
  courier: string;
}

/** `soffice` is a script around two programs beside it; where they are not, it serves as both. */
export async function officePrograms(soffice: string): Promise<OfficePrograms> {
  const folder = dirname(await realpath(soffice));
  const beside = async (name: string) => ((await isProgram(join(folder, name))) ? join(folder, name) : soffice);
  return { office: await beside('soffice.bin'), courier: await beside('oosplash') };
}
