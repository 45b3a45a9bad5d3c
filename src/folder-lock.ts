/** One process at a time in a folder. The lock is the kernel's, so that it ends with its process, however that ends. */
import { spawnSync } from 'node:child_process';
import { closeSync, constants, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from './failure.ts';

export interface FolderLock {
  release(): void;
}

/** What is told when there is no lock. */
export interface LockFailures {
  /** @param why the rest of a Vietnamese sentence, without its full stop */
  cannotLock(folder: string, why: string): Failure;
  /** @param who ` (tiến trình số 123)`, or nothing */
  taken(folder: string, who: string): Failure;
}

/** Flags of open(2) that lock where the system has them; Node hands on what it does not know. */
const lockingFlags: Partial<Record<NodeJS.Platform, number>> = {
  // O_EXLOCK | O_NONBLOCK
  darwin: 0x20 | 0x4,
  freebsd: 0x20 | 0x4,
  // UV_FS_O_EXLOCK
  win32: 0x1000_0000,
};

const whoIs = (holder: string): string => (/^\d+$/.test(holder) ? ` (tiến trình số ${holder})` : '');

/** Locks an open file by `flock`, which every Linux has: the lock belongs to our descriptor and outlives that program. */
function lockByProgram(folder: string, descriptor: number, { cannotLock }: LockFailures): boolean {
  const { status, error, stderr } = spawnSync('flock', ['-x', '-n', '3'], {
    stdio: ['ignore', 'ignore', 'pipe', descriptor],
    encoding: 'utf8',
  });
  if (error) throw cannotLock(folder, 'máy thiếu lệnh flock (gói util-linux); hãy cài rồi thử lại');
  if (status === 0 || status === 1) return status === 0;
  throw cannotLock(folder, `hệ thống tệp không cho khóa (${stderr.trim()}); hãy dùng thư mục trên đĩa của máy`);
}

function open(file: string, flags: number): number | undefined {
  try {
    return openSync(file, constants.O_RDWR | constants.O_CREAT | flags, 0o600);
  } catch (error) {
    // Only where the flags lock.
    if (flags !== 0 && ['EAGAIN', 'EWOULDBLOCK', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '')) return;
    throw error;
  }
}

function holderIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}

/**
 * Takes the lock at once.
 * @throws Failure one of `failures`
 */
export function lockFolder(folder: string, failures: LockFailures): FolderLock {
  const file = join(folder, 'lock');
  const flags = lockingFlags[process.platform];
  const taken = () => failures.taken(folder, whoIs(holderIn(file)));
  const descriptor = open(file, flags ?? 0);
  if (descriptor === undefined) throw taken();
  try {
    if (flags === undefined && !lockByProgram(folder, descriptor, failures)) throw taken();
    ftruncateSync(descriptor);
    writeSync(descriptor, `${process.pid}\n`, 0);
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
  // The file stays: another process may be waiting to lock this very one.
  return { release: () => closeSync(descriptor) };
}
