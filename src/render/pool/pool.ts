/**
 * Rendering in threads, so that the thread that answers requests stays free. Each thread has its fonts and templates prepared
 * once and renders one order at a time; LibreOffice, for what our engine cannot set, stays with the main thread.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { officeInstead } from '../../pdf/auto.ts';
import type { PdfEngine } from '../../pdf/engine.ts';
import { compiled } from '../../word/gate/confined/compiled.ts';
import type { Rendered, RenderCall, Renderer, RenderOrder, Urgency } from '../contract.ts';
import { gather } from '../gather.ts';
import { print, type Print } from '../print.ts';
import { failureOf, thrown, type Answer, type Stages, type Unset } from './answer.ts';
import { ending, type Limits } from './ending.ts';
import { poolFailures } from './failures.ts';
import { resourceLimits, type ThreadHeap } from './heap.ts';
import { turns } from './turns.ts';

export interface PoolOptions extends Partial<Limits>, ThreadHeap {
  /** Sets what our own engine cannot; whoever made it closes it. */
  office: PdfEngine;
  /** Threads; as many as the machine has cores, four at most, unless told. */
  threads?: number;
  /** Orders that may wait, of each urgency. */
  line?: Readonly<Record<Urgency, number>>;
  observer?: Partial<PoolObserver>;
}

/** Told what goes on, for the log and for measurements. */
export interface PoolObserver {
  /** An order was carried out: milliseconds in the line and in each stage. */
  rendered(times: Stages & { wait: number }): void;
  /** A thread has ended by itself; another takes its place. */
  died(error: unknown): void;
}

export interface RenderPool extends Renderer {
  /** Orders in the line and in the threads, now. */
  readonly load: { waiting: number; running: number; threads: number };
}

/** Threads of a pool unless told. */
export const usualThreads = Math.max(1, Math.min(4, availableParallelism()));

const usual = {
  threads: usualThreads,
  line: { 'waited-for': 40, bulk: 1_000 },
  deadlineMs: 60_000,
  patienceMs: 3_000,
} as const;

/** Milliseconds until a thread without orders ends: each holds 80 MB. */
const idleMs = 15 * 60_000;

/** Threads give way to the one that answers requests (nice(2), which on Linux is each thread's own). */
const niceIncrement = 10;

const threadFile = fileURLToPath(
  compiled(new URL(import.meta.url.endsWith('.ts') ? './thread.ts' : './thread.js', import.meta.url).href),
);

export function renderPool(options: PoolOptions): RenderPool {
  const { office, threads, line, deadlineMs, patienceMs, observer } = { ...usual, ...options };
  const piscina = new Piscina<RenderOrder, Answer>({
    filename: threadFile,
    // The first is always ready; the others begin when orders come at once, and go when nobody has needed them for long.
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: idleMs,
    niceIncrement,
    // Its waiting would hold up what a thread does after an answer, such as collecting garbage.
    atomics: 'disabled',
    recordTiming: false,
    resourceLimits: resourceLimits(options),
  });
  piscina.on('error', (error) => observer?.died?.(error));
  const places = turns(threads, line);
  const running = new Set<Promise<unknown>>();
  let closing = false;

  const inThread = async (order: RenderOrder, signal?: AbortSignal): Promise<Answer> => {
    const end = ending({ deadlineMs, patienceMs }, signal);
    try {
      return await piscina.run(order, { signal: end.signal });
    } catch (error) {
      if (end.signal.aborted) throw end.signal.reason;
      observer?.died?.(error);
      throw poolFailures.died(error);
    } finally {
      end.clear();
    }
  };

  const setByOffice = async (one: Unset, order: RenderOrder, signal?: AbortSignal): Promise<Print> => {
    const engine: PdfEngine = {
      ...office,
      convert: (docx, wanted) => officeInstead(office, failureOf(one.refusal), docx, wanted),
    };
    return print(one.word, order.data, { ...order, engine, ...(signal ? { signal } : {}) });
  };

  const renderedFrom = async (answer: Answer, order: RenderOrder, signal?: AbortSignal): Promise<Rendered> => {
    switch (answer.kind) {
      case 'rendered':
        return answer.rendered;
      case 'unset': {
        const prints: Print[] = [];
        for (const one of answer.prints) prints.push('file' in one ? one : await setByOffice(one, order, signal));
        return gather(answer.findings, prints, answer.sources);
      }
      case 'failure':
        throw failureOf(answer.failure);
      case 'fault':
        throw thrown(answer);
    }
  };

  const carriedOut = async (order: RenderOrder, call: RenderCall): Promise<Rendered> => {
    const asked = performance.now();
    const leave = await places.take(call);
    const wait = performance.now() - asked;
    let answer: Answer;
    try {
      answer = await inThread(order, call.signal);
    } finally {
      leave();
    }
    if ('stages' in answer) observer?.rendered?.({ ...answer.stages, wait });
    return renderedFrom(answer, order, call.signal);
  };

  return {
    async render(order, call = {}) {
      if (closing) throw poolFailures.closed();
      const rendering = carriedOut(order, call);
      running.add(rendering);
      try {
        return await rendering;
      } finally {
        running.delete(rendering);
      }
    },
    get load() {
      return { waiting: places.waiting, running: places.inside, threads: piscina.threads.length };
    },
    async close() {
      closing = true;
      await Promise.allSettled(running);
      await piscina.destroy();
    },
  };
}
