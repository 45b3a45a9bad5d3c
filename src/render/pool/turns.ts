/** Whose turn it is: a number of places, and a line of limited length in which those who are waited for go first. */
import { Failure } from '../../failure.ts';
import type { RenderCall, Urgency } from '../contract.ts';

export interface Turns {
  /**
   * Waits for a place.
   * @returns gives the place back
   * @throws Failure `render.busy` (kind `unavailable`) when the line is full; the signal's reason if it is aborted in the line
   */
  take(call: RenderCall): Promise<() => void>;
  readonly waiting: number;
  readonly inside: number;
}

const busy = () =>
  new Failure('unavailable', 'render.busy', 'Dịch vụ đang bận xuất nhiều văn bản; hãy gửi lại sau ít giây.');

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
        reject(signal?.reason as Error);
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
      signal?.throwIfAborted();
      if (inside < places) inside++;
      else if (lines[urgency].length >= line[urgency]) throw busy();
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
