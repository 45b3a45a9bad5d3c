/** One hostile file sent to a running service, and what that cost. */
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

export const idleOf = (service: RunningService): number => residentMb(service.pid);

/** As a line of a table. */
export const costLine = ({ title, outcome, milliseconds, processorMs, megabytes }: Cost): string =>
  `${milliseconds.toFixed().padStart(6)} ms (${processorMs.toFixed()} of processor) ${megabytes.toFixed().padStart(5)} MB  ${title}: ${outcome}`;
