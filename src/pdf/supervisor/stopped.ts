/** Why a supervised piece of work came to no result of its own. */
export type StopReason =
  /** Its deadline passed after its turn had come. */
  | 'timed-out'
  /** The caller's signal was aborted. */
  | 'cancelled'
  /** The supervisor was closed. */
  | 'closed'
  /** The process died under it, every time it was tried. */
  | 'died'
  /** The process ended before it was ready, every time it was started. */
  | 'will-not-start';

export class Stopped extends Error {
  readonly reason: StopReason;
  /** What the process wrote last to its standard error; empty when that says nothing. */
  readonly lastWords: string;

  constructor(reason: StopReason, lastWords = '') {
    super(lastWords ? `${reason}: ${lastWords}` : reason);
    this.name = 'Stopped';
    this.reason = reason;
    this.lastWords = lastWords;
  }
}
