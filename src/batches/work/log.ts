import { codeOf } from './trouble.ts';

/** Where the work tells what happens to it: counts, codes and ids, nothing of anybody's documents. */
export interface WorkLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** What a fault was and where, without its message, which may quote a document (`KEHOACH_DEBUG=1` tells it). */
export function factsOf(error: unknown): { kind: string; code: string; stack: string } {
  const { name, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const told = process.env.KEHOACH_DEBUG === '1' ? stack : stack.slice(Math.max(0, stack.indexOf('\n    at ')));
  return { kind: name, code: codeOf(error), stack: told };
}
