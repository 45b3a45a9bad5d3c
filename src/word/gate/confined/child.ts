/** The confined process: takes orders from its parent, one at a time, and answers. Started by `process.ts` only. */
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Failure } from '../../../failure.ts';
import { bytesDescriptor, type Answer, type Order, type Rested, type Usage } from './contract.ts';

type Task = (bytes: Uint8Array, argument: unknown) => unknown;

const megabyte = 1024 * 1024;

/** Before the first file has come. */
const idle = process.memoryUsage.rss();

/** Node's ways to say that an allocation was refused. */
function isOutOfMemory(error: unknown): boolean {
  const { message = '', code = '' } = error as { message?: string; code?: string };
  return (
    /array buffer allocation failed|out of memory|invalid (array|string) length|cannot create a string longer/i.test(
      message,
    ) || ['ENOMEM', 'ERR_MEMORY_ALLOCATION_FAILED', 'Z_MEM_ERROR', 'ERR_STRING_TOO_LONG'].includes(code)
  );
}

/** From here on the most that is resident counts anew (Linux 4.0 and newer, proc(5)). */
function forgetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Not Linux: the most of all files is told.
  }
}

/** A line of what Linux tells of this process, bytes; undefined elsewhere. */
function statusBytes(line: 'VmHWM' | 'VmData'): number | undefined {
  try {
    const kilobytes = new RegExp(`^${line}:\\s*(\\d+) kB`, 'm').exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}

/** The most that was resident, bytes. On Linux by `/proc`, for `resourceUsage` begins with what the parent had. */
const peakMemory = (): number => statusBytes('VmHWM') ?? process.resourceUsage().maxRSS * 1024;

/** What counts against the limit now, bytes: the kind that the kernel limits, where it does. */
const heldMemory = (): number => statusBytes('VmData') ?? process.memoryUsage.rss();

/** Node has no other way to collect garbage when its parent is not waiting for it. */
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Growth from which on garbage is not left lying until the next file, bytes. */
const muchGrowth = 32 * megabyte;

/** At the last look, bytes. */
let held = heldMemory();

function rest(): Rested {
  if (heldMemory() - held > muchGrowth) collectGarbage();
  held = heldMemory();
  return { kind: 'rested', heldMb: held / megabyte };
}

const source = new Socket({ fd: bytesDescriptor });
source.pause();

/** So many bytes of what comes by the descriptor, which the parent writes whole. */
async function received(length: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafeSlow(length);
  for (let at = 0; at < length;) {
    const chunk = source.read(Math.min(source.readableLength, length - at)) as Buffer | null;
    if (chunk === null) await once(source, 'readable');
    else at += chunk.copy(bytes, at);
  }
  return bytes;
}

async function carryOut({ module, run, length, argument }: Order): Promise<Answer> {
  let started = performance.now();
  forgetPeak();
  const usage = (): Usage => ({
    milliseconds: performance.now() - started,
    idleMb: idle / megabyte,
    peakMb: Math.max(idle, peakMemory()) / megabyte,
  });
  try {
    const bytes = await received(length);
    const task = ((await import(module)) as Record<string, Task | undefined>)[run];
    if (!task) throw new Error(`${module} exports no ${run}`);
    started = performance.now();
    const result = await task(bytes, argument);
    return { kind: 'done', result, usage: usage() };
  } catch (error) {
    if (error instanceof Failure) {
      const { kind, code, message, findings } = error;
      return { kind: 'failure', failure: { kind, code, message, findings }, usage: usage() };
    }
    if (isOutOfMemory(error)) return { kind: 'out-of-memory', usage: usage() };
    return {
      kind: 'fault',
      stack: error instanceof Error ? (error.stack ?? error.message) : String(error),
      usage: usage(),
    };
  }
}

process.on('message', (order: Order) => {
  void carryOut(order).then((answer) => {
    process.send?.(answer, () => process.send?.(rest()));
  });
});
