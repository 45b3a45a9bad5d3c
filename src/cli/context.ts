/** What every command gets from the program around it. */
import type { Terminal } from './terminal.ts';

export interface Context {
  terminal: Terminal;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
  /** The command's exit code; `run` hands it back. */
  finish(code: number): void;
}
