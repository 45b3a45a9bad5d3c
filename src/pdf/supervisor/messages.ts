/** Questions to a child process and its answers, over Node's own channel. */
import type { ChildProcess, Serializable } from 'node:child_process';

export interface Messages {
  /** The next message of the process. Does not settle when the process ends before. */
  next(): Promise<unknown>;
  /**
   * The answer to a question; one at a time.
   * @throws the signal's abort; what keeps the question from being sent
   */
  ask(question: Serializable, signal: AbortSignal): Promise<unknown>;
}

export function messagesOf(child: ChildProcess): Messages {
  // Not events.once: an error of the process is told by its end.
  const next = (signal?: AbortSignal) =>
    new Promise<unknown>((resolve, reject) => {
      const abort = () => {
        child.off('message', heard);
        reject(signal?.reason as Error);
      };
      const heard = (message: unknown) => {
        signal?.removeEventListener('abort', abort);
        resolve(message);
      };
      child.once('message', heard);
      if (signal?.aborted) abort();
      else signal?.addEventListener('abort', abort, { once: true });
    });
  const sent = (question: Serializable) =>
    new Promise<void>((resolve, reject) => child.send(question, (error) => (error ? reject(error) : resolve())));
  return {
    next: () => next(),
    ask: async (question, signal) => {
      const unanswered = new AbortController();
      const answer = next(AbortSignal.any([signal, unanswered.signal]));
      try {
        await sent(question);
      } catch (error) {
        unanswered.abort();
        await answer.catch(() => undefined);
        throw error;
      }
      return answer;
    },
  };
}
