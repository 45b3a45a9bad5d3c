/**
 * Children never outlive Node. At Node's own end the exit handler kills every group; when Node is killed and runs no
 * handler, a small shell beside it does: its input closes with Node, whatever Node died of.
 */
import { spawn } from 'node:child_process';
import type { Writable } from 'node:stream';

/** Reads the living groups, one line for each change; at the end of its input kills the last ones and their folder. */
const watch = `
while read -r line; do groups=$line; done
for group in $groups; do kill -s KILL -- "-$group"; done
rm -rf -- "$1"`;

const living = new Set<number>();
const watchers = new Set<Writable>();

/** Kills a process group by its leader's id. Harmless when it has ended. */
export function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // The group has ended already.
  }
}

function killLiving(): void {
  for (const leader of living) killGroup(leader);
}

function tell(watcher: Writable): void {
  watcher.write(`${[...living].join(' ')}\n`);
}

/** From now on the group ends with Node. */
export function admit(leader: number): void {
  if (living.size === 0) process.on('exit', killLiving);
  living.add(leader);
  watchers.forEach(tell);
}

/** The group has ended by itself. */
export function dismiss(leader: number): void {
  if (!living.delete(leader)) return;
  if (living.size === 0) process.off('exit', killLiving);
  watchers.forEach(tell);
}

/**
 * Watches over the groups, and over a folder of theirs that is removed with them.
 * @returns ends the watch; the folder is removed then, too
 */
export function watchOver(folder: string): () => Promise<void> {
  const shell = spawn('/bin/sh', ['-c', watch, 'kehoach-warden', folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.unref();
  const { stdin } = shell;
  (stdin as unknown as { unref?(): void }).unref?.();
  const ended = new Promise<void>((resolve) => {
    shell.once('exit', () => resolve());
    shell.once('error', () => resolve());
  });
  // A shell that is missing or was killed leaves the exit handler to do the work.
  stdin.on('error', () => watchers.delete(stdin));
  watchers.add(stdin);
  tell(stdin);
  return async () => {
    watchers.delete(stdin);
    shell.ref();
    stdin.end('\n');
    await ended;
  };
}
