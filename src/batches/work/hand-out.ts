/** Hands the units out to lanes, one each, and sees that there are always some at hand. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Held } from './held.ts';

export interface HandOut {
  /** Waits for a unit; `undefined` at the end. */
  next(): Promise<Held | undefined>;
  /** There may be work: looks at once. */
  kick(): void;
  /** Ends the waiting, and resolves when nothing is being claimed any more. */
  close(): Promise<void>;
}

export interface HandOutOptions {
  /** Units that are this worker's from now on; none when there is nothing to do at the moment. Throws nothing. */
  more(): Promise<Held[]>;
  /** Units that lie ready, so that no lane waits for the database. */
  reserve: number;
  /** Milliseconds until it looks again when there was nothing. */
  rest(): number;
}

/** The longest that a timer knows. */
const longest = 2 ** 31 - 1;

export function handOut({ more, reserve, rest }: HandOutOptions): HandOut {
  const ready: Held[] = [];
  const lanes: ((item: Held | undefined) => void)[] = [];
  let closing = false;
  let kicked = false;
  let full = false;
  let wake = new AbortController();

  /** Until it is roused, or so many milliseconds. */
  const sleep = async (ms = longest): Promise<void> => {
    if (kicked || closing) return;
    await pause(ms, undefined, { signal: wake.signal }).catch(() => undefined);
  };
  const rouse = (): void => {
    wake.abort();
    wake = new AbortController();
  };
  const give = (): void => {
    while (lanes.length > 0 && ready.length > 0) {
      const item = ready.shift()!;
      if (!item.stop.signal.aborted) lanes.shift()!(item);
    }
    if (full && ready.length < reserve) rouse();
  };

  const fetching = (async () => {
    while (!closing) {
      kicked = false;
      if (ready.length >= reserve) {
        full = true;
        await sleep();
        full = false;
        continue;
      }
      const items = await more();
      ready.push(...items);
      give();
      if (items.length === 0) await sleep(rest());
    }
  })();

  return {
    next() {
      if (closing) return Promise.resolve(undefined);
      return new Promise((resolve) => {
        lanes.push(resolve);
        give();
      });
    },
    kick() {
      kicked = true;
      rouse();
    },
    async close() {
      closing = true;
      rouse();
      for (const lane of lanes.splice(0)) lane(undefined);
      await fetching;
    },
  };
}
