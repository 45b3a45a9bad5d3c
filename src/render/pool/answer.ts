/** What a thread answers. Failures cross as data: a class does not survive the way. */
import { Failure, type FailureKind, type FailureMore, type Finding } from '../../failure.ts';
import type { Rendered, RenderedFile } from '../contract.ts';
import type { Sources } from '../gather.ts';
import type { Print } from '../print.ts';

/** A Failure without its class. */
export interface FailureData {
  kind: FailureKind;
  code: string;
  message: string;
  findings: readonly Finding[];
  more: FailureMore;
}

/** A document that the native engine has refused: LibreOffice is a process of the main thread's. */
export interface Unset {
  word: RenderedFile;
  refusal: FailureData;
}

/** Milliseconds of the thread's work. */
export interface Stages {
  /** Data to Word files. */
  word: number;
  /** Word files to PDFs; 0 when none was asked for. */
  pdf: number;
}

export type Answer =
  | { kind: 'rendered'; rendered: Rendered; stages: Stages }
  | { kind: 'unset'; findings: readonly Finding[]; prints: (Print | Unset)[]; sources: Sources; stages: Stages }
  | { kind: 'failure'; failure: FailureData }
  | { kind: 'fault'; name: string; message: string; stack: string };

export function dataOf({ kind, code, message, findings, more }: Failure): FailureData {
  return { kind, code, message, findings, more };
}

export function failureOf({ kind, code, message, findings, more }: FailureData): Failure {
  return new Failure(kind, code, message, findings, undefined, more);
}

export function faultOf(error: unknown): Answer {
  if (error instanceof Failure) return { kind: 'failure', failure: dataOf(error) };
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return { kind: 'fault', name, message, stack: stack ?? '' };
}

/** A fault as it was thrown in the thread, with the thread's own stack. */
export function thrown({ name, message, stack }: Extract<Answer, { kind: 'fault' }>): Error {
  const error = new Error(message);
  error.name = name;
  error.stack = stack;
  return error;
}
