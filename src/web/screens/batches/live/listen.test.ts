import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listen, pauses, type Source } from './listen.ts';

class FakeSource implements Source {
  readyState = 0;
  readonly #listeners = new Map<string, (event: { data?: unknown }) => void>();

  addEventListener(name: string, heard: (event: { data?: unknown }) => void): void {
    this.#listeners.set(name, heard);
  }
  close(): void {
    this.readyState = 2;
  }
  opens(): void {
    this.#listeners.get('open')?.({});
  }
  says(progress: object): void {
    this.#listeners.get('progress')?.({ data: JSON.stringify(progress) });
  }
  isRemoved(): void {
    this.#listeners.get('gone')?.({});
  }
  /** @param readyState 0: the browser tries again; 2: it has given up */
  fails(readyState: 0 | 2): void {
    this.readyState = readyState;
    this.#listeners.get('error')?.({});
  }
}

let sources: FakeSource[];
let told: unknown[];
let connected: boolean[];
let gone: number;
let answers: (() => Promise<object>)[];
const start = () =>
  listen({
    open: () => {
      sources.push(new FakeSource());
      return sources.at(-1)!;
    },
    ask: () => (answers.shift() ?? (() => Promise.reject(new Error('gone'))))(),
    told: (progress) => told.push(progress),
    gone: () => (gone += 1),
    connected: (is) => connected.push(is),
  });

beforeEach(() => {
  vi.useFakeTimers();
  [sources, told, connected, answers] = [[], [], [], []];
  gone = 0;
});
afterEach(() => vi.useRealTimers());

describe('listening to a batch', () => {
  it('tells what it hears, and leaves a lost line to the browser', () => {
    start();
    sources[0]!.opens();
    sources[0]!.says({ done: 1 });
    sources[0]!.fails(0);
    expect([told, connected, sources.length]).toEqual([[{ done: 1 }], [true, true, false], 1]);
  });

  it('asks when the browser has given up, and listens again after each answer', async () => {
    start();
    answers = [() => Promise.resolve({ done: 5 })];
    sources[0]!.fails(2);
    await vi.advanceTimersByTimeAsync(pauses[0]);
    expect([told, connected.at(-1), sources.length]).toEqual([[{ done: 5 }], true, 2]);
  });

  it('waits longer after each failure, and from the beginning once it has been heard again', async () => {
    start();
    for (const [i, pause] of [...pauses, pauses.at(-1)!].entries()) {
      sources.at(-1)!.fails(2);
      await vi.advanceTimersByTimeAsync(pause - 1);
      expect(sources.length).toBe(i + 1);
      await vi.advanceTimersByTimeAsync(1);
      expect([sources.length, connected.at(-1)]).toEqual([i + 2, false]);
    }
    sources.at(-1)!.opens();
    const before = sources.length;
    sources.at(-1)!.fails(2);
    await vi.advanceTimersByTimeAsync(pauses[0]);
    expect(sources.length).toBe(before + 1);
  });

  it('ends when the batch has been removed', async () => {
    start();
    sources[0]!.isRemoved();
    sources[0]!.fails(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([gone, sources.length, connected]).toEqual([1, 1, []]);
  });

  it('says nothing more once it is ended', async () => {
    const end = start();
    sources[0]!.fails(2);
    answers = [() => Promise.resolve({ done: 9 })];
    end();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([told, sources.length]).toEqual([[], 1]);
  });
});
