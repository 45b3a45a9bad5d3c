/** Whose turn it is: a number of places, and a line of limited length in which those who are waited for go first. */
import type { RenderCall, Urgency } from '../contract.ts';
import { poolFailures } from './failures.ts';

export interface Turns {
  /**
   * Waits for a place.
   * @returns gives the place back
   * @throws Failure `render.busy` (kind `unavailable`) when the line is full; `render.cancelled` when the caller leaves it
   */
  take(call: RenderCall): Promise<() => void>;
  readonly waiting: number;
  readonly inside: number;
}

/**
 * @param places taken at once
 * @param line the most that may wait for each urgency
 */
export function turns(places: number, line: Readonly<Record<Urgency, number>>): Turns {
  const lines: Record<Urgency, (() => void)[]> = { 'waited-for': [], bulk: [] };
  let inside = 0;

  const giveBack = () => {
    const next = lines['waited-for'].shift() ?? lines.bulk.shift();
    if (next) next();
    else inside--;
  };

  const ownTurn = (waiting: (() => void)[], signal: AbortSignal | undefined) =>
    new Promise<void>((resolve, reject) => {
      const leave = () => {
        waiting.splice(waiting.indexOf(begin), 1);
        reject(poolFailures.left());
      };
      const begin = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      signal?.addEventListener('abort', leave, { once: true });
      waiting.push(begin);
    });

  return {
    async take({ signal, urgency = 'waited-for' }) {
      if (signal?.aborted) throw poolFailures.left();
      if (inside < places) inside++;
      else if (lines[urgency].length >= line[urgency]) throw poolFailures.busy();
      else await ownTurn(lines[urgency], signal);
      return giveBack;
    },
    get waiting() {
      return lines['waited-for'].length + lines.bulk.length;
    },
    get inside() {
      return inside;
    },
  };
}
