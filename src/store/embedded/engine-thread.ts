/** The work of the database's thread; loaded by engine-in-thread.ts only. */
import { parentPort, workerData } from 'node:worker_threads';
import type { FromThread, ToThread } from './engine-in-thread.ts';
import { engineHere } from './engine.ts';

const port = parentPort!;
const tell = (message: FromThread, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);

/** Errors cross as they are, but for what they were caused by. */
const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

try {
  const engine = await engineHere(workerData as string);
  port.on('message', (message: ToThread) => {
    if (message === 'close') {
      // Ended, not left to end: what has failed inside may never be done.
      void engine.close().finally(() => process.exit());
      return;
    }
    try {
      const answer = engine.answer(message) as Uint8Array<ArrayBuffer>;
      tell({ answer }, [answer.buffer]);
    } catch (error) {
      tell({ failed: asError(error) });
    }
  });
  tell({ opened: true });
} catch (error) {
  tell({ failed: asError(error) });
}
