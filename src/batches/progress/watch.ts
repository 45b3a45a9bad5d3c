/**
 * Watches batches for those who listen, by asking the database once a second for each batch that somebody listens to: so it does not
 * matter in which process, or on which machine, the work is done.
 */
import type { Database } from '../../store/index.ts';
import { progressOf, type Progress } from './progress.ts';

/** Told the present state at once, then whatever has changed; `undefined`: the batch is no more, and nothing more will be told. */
export type Listener = (progress: Progress | undefined) => void;

export interface Watch {
  /** Gives how to stop listening. */
  listen(batchId: string, listener: Listener): () => void;
  close(): void;
}

export interface WatchSettings {
  /** Milliseconds between two questions. */
  every?: number;
  /** Told of a question that could not be answered; the next one is asked all the same. */
  failed?: (error: unknown) => void;
}

interface Watched {
  listeners: Set<Listener>;
  /** What was told last, and what that was as a text. */
  last?: { progress: Progress; text: string };
  timer?: NodeJS.Timeout;
}

export function watchBatches(db: Database, { every = 1_000, failed = () => undefined }: WatchSettings = {}): Watch {
  const watched = new Map<string, Watched>();

  const forget = (batchId: string): void => {
    clearTimeout(watched.get(batchId)?.timer);
    watched.delete(batchId);
  };

  const tell = (batchId: string, one: Watched, progress: Progress | undefined): void => {
    if (!progress) {
      forget(batchId);
      for (const listener of one.listeners) listener(undefined);
      return;
    }
    const text = JSON.stringify(progress);
    if (text === one.last?.text) return;
    one.last = { progress, text };
    for (const listener of one.listeners) listener(progress);
  };

  const ask = async (batchId: string, one: Watched): Promise<void> => {
    try {
      const progress = await progressOf(db, batchId);
      if (watched.get(batchId) === one) tell(batchId, one, progress);
    } catch (error) {
      failed(error);
    }
    // The next question only after the answer: a slow database is not asked more than it answers.
    if (watched.get(batchId) === one) one.timer = setTimeout(() => void ask(batchId, one), every).unref();
  };

  return {
    listen(batchId, listener) {
      const known = watched.get(batchId);
      const one: Watched = known ?? { listeners: new Set() };
      one.listeners.add(listener);
      if (!known) {
        watched.set(batchId, one);
        void ask(batchId, one);
      } else if (one.last) listener(one.last.progress);
      return () => {
        one.listeners.delete(listener);
        if (one.listeners.size === 0 && watched.get(batchId) === one) forget(batchId);
      };
    },
    close() {
      for (const batchId of [...watched.keys()]) forget(batchId);
    },
  };
}
