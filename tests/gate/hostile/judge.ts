/** One hostile file sent to a running service, and what that cost. */
import { setTimeout } from 'node:timers/promises';
import type { RunningService } from './running-service.ts';
import { processorMs, residentMb, watchMemory } from './memory.ts';

export interface Cost {
  title: string;
  /** `200`, or status and code. */
  outcome: string;
  milliseconds: number;
  /** Processor time of all its processes: what it takes on a machine that does nothing else. */
  processorMs: number;
  /** Above what the service and its processes had before it came. */
  megabytes: number;
}

/** @param send where it goes in; converted to PDF unless told */
export async function costOf(
  service: RunningService,
  title: string,
  file: Uint8Array,
  idleMb: number,
  send: (file: Uint8Array) => Promise<Response> = (one) => service.convert(one),
): Promise<Cost> {
  const watch = watchMemory(service.pid);
  const before = processorMs(service.pid);
  const started = performance.now();
  const answer = await send(file);
  const words = Buffer.from(await answer.arrayBuffer());
  const milliseconds = performance.now() - started;
  const processor = processorMs(service.pid) - before;
  const megabytes = watch.stop() - idleMb;
  const code = answer.status === 200 ? '' : ` ${(JSON.parse(words.toString()) as { code: string }).code}`;
  return { title, outcome: `${answer.status}${code}`, milliseconds, processorMs: processor, megabytes };
}

/** What the service and its processes have once all that a start brings (threads, fonts, templates) is there. */
export async function idleOf({ pid }: RunningService): Promise<number> {
  let [before, since] = [residentMb(pid), processorMs(pid)];
  for (let quiet = 0, tries = 0; quiet < 6 && tries < 120; tries++) {
    await setTimeout(250);
    const [now, spent] = [residentMb(pid), processorMs(pid)];
    quiet = Math.abs(now - before) < 2 && spent - since < 30 ? quiet + 1 : 0;
    [before, since] = [now, spent];
  }
  return before;
}

/** As a line of a table. */
export const costLine = ({ title, outcome, milliseconds, processorMs, megabytes }: Cost): string =>
  `${milliseconds.toFixed().padStart(6)} ms (${processorMs.toFixed()} of processor) ${megabytes.toFixed().padStart(5)} MB  ${title}: ${outcome}`;
