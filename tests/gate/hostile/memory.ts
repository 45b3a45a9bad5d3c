/** Resident memory and processor time of a process and all that it has started (Linux). */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** The process and its descendants that live. */
function family(pid: number): number[] {
  const found = [pid];
  for (const one of found) {
    try {
      for (const task of readdirSync(`/proc/${one}/task`)) {
        const children = readFileSync(`/proc/${one}/task/${task}/children`, 'utf8').trim();
        if (children !== '') found.push(...children.split(' ').map(Number));
      }
    } catch {
      // It has ended.
    }
  }
  return found;
}

function megabytes(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  try {
    const kilobytes = new RegExp(`^${field}:\\s*(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

export const residentMb = (pid: number): number => family(pid).reduce((sum, one) => sum + megabytes(one, 'VmRSS'), 0);

export interface Watch {
  /** The most at any one time, MB, each process counted with the most that it had so far. */
  stop(): number;
}

/** Watches from now on. A process that takes the place of one that was ended does not count beside it. */
export function watchMemory(pid: number): Watch {
  for (const one of family(pid)) {
    try {
      writeFileSync(`/proc/${one}/clear_refs`, '5');
    } catch {
      // It has ended.
    }
  }
  let most = 0;
  const look = () => {
    most = Math.max(
      most,
      family(pid).reduce((sum, one) => sum + megabytes(one, 'VmHWM'), 0),
    );
  };
  look();
  const timer = setInterval(look, 5);
  return {
    stop() {
      clearInterval(timer);
      look();
      return most;
    },
  };
}

/** Ticks a second of the numbers in `/proc/…/stat`: 100 on every Linux that Node runs on. */
const ticks = 100;

/** Processor time of all so far, milliseconds; of those that have ended too. */
export function processorMs(pid: number): number {
  const spent = family(pid).map((one) => {
    try {
      const [, rest = ''] = readFileSync(`/proc/${one}/stat`, 'utf8').split(') ');
      // proc(5): utime, stime, cutime, cstime are fields 14 to 17; the rest begins with field 3.
      return rest
        .split(' ')
        .slice(11, 15)
        .map(Number)
        .reduce((sum, field) => sum + field, 0);
    } catch {
      return 0;
    }
  });
  return (spent.reduce((sum, one) => sum + one, 0) * 1_000) / ticks;
}
