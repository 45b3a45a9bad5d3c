// A PostgreSQL server of this test run's own, from the system's packages, in a folder that is removed afterwards.
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Debian keeps each version's programs in a folder of its own, out of the PATH. The newest one. */
function programsFolder(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => join(debian, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
  if (found !== undefined) return found;
  try {
    return join(execFileSync('sh', ['-c', 'command -v initdb'], { encoding: 'utf8' }).trim(), '..');
  } catch {
    throw new Error('No PostgreSQL on this machine: run scripts/install-system-packages.sh');
  }
}

/** PostgreSQL refuses to run as root; then it runs as nobody. */
function account(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

export interface PostgresServer {
  /** Where a database of this name is reached. */
  url(database: string): string;
  start(): void;
  /** Everything ends at once, as when the power goes: nothing is written any more. */
  kill(): void;
  stop(): void;
}

/** For tests of speed the disk is left out; a test of durability keeps it. */
const withoutDisk = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

/** The server in this folder, which lies in one that every account may enter. Its cluster is made if it is not there. */
export function postgresServer(folder: string, durable = false): PostgresServer {
  const bin = programsFolder();
  const as = account();
  const data = join(folder, 'data');
  const run = (program: string, words: readonly string[]): void => {
    execFileSync(join(bin, program), words, { ...as, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  const control = (...words: string[]): void => run('pg_ctl', ['-D', data, '-s', '-w', ...words]);
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700 });
    if (as) chownSync(folder, as.uid, as.gid);
    run('initdb', ['-D', data, '-U', 'kehoach', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']);
    const settings = {
      listen_addresses: '',
      unix_socket_directories: folder,
      shared_buffers: '64MB',
      max_connections: '200',
      ...(durable ? {} : withoutDisk),
    };
    const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'\n`);
    writeFileSync(join(data, 'postgresql.conf'), lines.join(''), { flag: 'a' });
  }
  return {
    url: (database) => `postgres://kehoach@localhost/${database}?host=${encodeURIComponent(folder)}`,
    start: () => control('-l', join(folder, 'log'), 'start'),
    kill: () => control('-m', 'immediate', 'stop'),
    stop: () => control('-m', 'fast', 'stop'),
  };
}

/** A folder under the system's for temporary files that other accounts may enter, but not look around in. */
export function openToOthers(folder: string): string {
  chmodSync(folder, 0o711);
  return folder;
}
