/**
 * Hears how a batch goes on. The browser's EventSource comes back by itself after a lost line, but gives up for good when
 * it is answered with anything but events (a proxy's page while the service starts anew, a session that has ended); then
 * the batch is asked for instead, in growing pauses, until events can be heard again.
 */

/** What of EventSource is used. */
export interface Source {
  readonly readyState: number;
  addEventListener(name: 'open' | 'error' | 'progress' | 'gone', heard: (event: { data?: unknown }) => void): void;
  close(): void;
}

export interface Listening<Progress> {
  open(): Source;
  /** The present state by an ordinary request. */
  ask(): Promise<Progress>;
  told(progress: Progress): void;
  /** It has been removed; nothing more will be told. */
  gone(): void;
  /** Whether what is shown is how things stand. */
  connected(is: boolean): void;
}

/** readyState of a source that will not come back. */
const closed = 2;

/** Between attempts after the source has given up; the last one again and again. Milliseconds. */
export const pauses = [1_000, 2_000, 4_000, 8_000] as const;

/** Begins to listen. @returns what ends it */
export function listen<Progress>({ open, ask, told, gone, connected }: Listening<Progress>): () => void {
  let source: Source | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let isOver = false;

  const askInstead = async (): Promise<void> => {
    try {
      const progress = await ask();
      if (isOver) return;
      told(progress);
      connected(true);
    } catch {
      if (isOver) return;
      connected(false);
    }
    start();
  };

  const start = (): void => {
    const opened = open();
    source = opened;
    opened.addEventListener('open', () => {
      failures = 0;
      connected(true);
    });
    opened.addEventListener('progress', ({ data }) => {
      connected(true);
      told(JSON.parse(String(data)) as Progress);
    });
    opened.addEventListener('gone', () => {
      end();
      gone();
    });
    opened.addEventListener('error', () => {
      if (isOver) return;
      if (opened.readyState !== closed) return connected(false);
      opened.close();
      const pause = pauses[Math.min(failures, pauses.length - 1)];
      failures += 1;
      timer = setTimeout(() => void askInstead(), pause);
    });
  };

  const end = (): void => {
    isOver = true;
    clearTimeout(timer);
    source?.close();
  };

  start();
  return end;
}
