/** Debian's LibreOffice, started once and listening; documents are handed over by UNO, from Python. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findSoffice, officePrograms, sofficeVersion } from '../../dist/pdf/soffice/installation.js';
import { officeEnvironment, writeProfile } from '../../dist/pdf/soffice/profile.js';

/** Debian's, for which python3-uno is made; another Python on the PATH does not find it. */
const python = '/usr/bin/python3';

/** What is not installed, in words that say what to install; empty if nothing is missing. */
export async function missingParts() {
  const missing = [];
  if ((await findSoffice(process.env)) === undefined) missing.push('LibreOffice (Debian: libreoffice-writer-nogui)');
  const uno = await promisify(execFile)(python, ['-c', 'import uno']).catch((error) => error);
  if (uno instanceof Error) missing.push(`UNO for ${python} (Debian: python3-uno)`);
  return missing;
}

/** The exit code by which an office with a fresh profile asks to be started again. */
const startAgain = 81;

function startOffice(office, folder, pipe) {
  const args = [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--headless',
    '--norestore',
    '--nologo',
    '--nodefault',
    `--accept=pipe,name=${pipe};urp;`,
  ];
  return spawn(office, args, { stdio: 'ignore', env: officeEnvironment(process.env, folder) });
}

/** `convert` takes the bytes of a .docx and gives those of the PDF; `close` ends the office and removes its folder. */
export async function listeningOffice() {
  const soffice = await findSoffice(process.env);
  const { office } = await officePrograms(soffice);
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-bench-'));
  await writeProfile(join(folder, 'profile'));
  const pipe = `kehoach-bench-${process.pid}`;
  let closing = false;
  let running = startOffice(office, folder, pipe);
  running.once('exit', (code) => {
    if (code === startAgain && !closing) running = startOffice(office, folder, pipe);
  });
  const courier = spawn(python, [fileURLToPath(new URL('convert.py', import.meta.url)), pipe], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface({ input: courier.stdout })[Symbol.asyncIterator]();
  const answer = async (expected) => {
    const { value } = await answers.next();
    if (value !== expected) throw new Error(`LibreOffice over UNO answered ${value ?? 'nothing'}`);
  };
  const files = { word: join(folder, 'document.docx'), pdf: join(folder, 'document.pdf') };
  const end = async (child) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  await answer('ready');
  return {
    version: await sofficeVersion(soffice),
    /** Milliseconds of processor time so far, in steps of ten; undefined where there is no /proc. */
    cpu: async () => {
      const stat = await readFile(`/proc/${running.pid}/stat`, 'utf8').catch(() => undefined);
      // Fields 14 and 15 (proc_pid_stat(5)), counted behind the name, which is in brackets.
      const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields && (Number(fields[11]) + Number(fields[12])) * 10;
    },
    convert: async (docx) => {
      await writeFile(files.word, docx);
      courier.stdin.write(`${files.word}\t${files.pdf}\n`);
      await answer('done');
      return readFile(files.pdf);
    },
    close: async () => {
      closing = true;
      await end(courier);
      await end(running);
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
