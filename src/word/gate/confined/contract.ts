/** Work that is done in a process of its own, and what that process may use. */

/**
 * A function that a module exports, known by the module's place so that another process finds it too. It takes bytes and an
 * argument and gives a result; argument and result are plain data, maps and byte arrays.
 */
export interface ConfinedTask<Argument, Result> {
  /** The module's own `import.meta.url`. */
  module: string;
  /** The name that the module exports it by. */
  run: string;
  /** Never set; carries the types. */
  types?: (bytes: Uint8Array, argument: Argument) => Result | Promise<Result>;
}

export interface FileLimits {
  /** From the order to the answer; the start of a new process is in it. */
  deadlineMs: number;
  /** What the process may use above an idle one, buffers and all. */
  memoryMb: number;
}

export interface Call {
  signal?: AbortSignal;
  /** Called before the answer, also if the task failed; not if the process was ended. */
  onUsage?: (usage: Usage) => void;
}

export interface Confinement extends FileLimits, Call {}

export interface Usage {
  /** Of the task alone, without the start of the process. */
  milliseconds: number;
  /** Resident memory before the first file came, and the most since this one came, MB. */
  idleMb: number;
  peakMb: number;
}

/** The descriptor by which a file's bytes come, beside the messages: a message would hold them three times over. */
export const bytesDescriptor = 4;

/** What the parent sends. */
export interface Order {
  module: string;
  run: string;
  /** How many bytes come by `bytesDescriptor`. */
  length: number;
  argument: unknown;
}

/** What the child answers. Failures cross as data: a class does not survive the way. */
export type Answer =
  | { kind: 'done'; result: unknown; usage: Usage }
  | { kind: 'failure'; failure: { kind: string; code: string; message: string; findings: unknown }; usage: Usage }
  | { kind: 'out-of-memory'; usage: Usage }
  | { kind: 'fault'; stack: string; usage: Usage };

/** What the child says after an answer, when it has cleared up and can take the next order. */
export interface Rested {
  kind: 'rested';
  /** Memory of the limited kind that it goes on with, MB. */
  heldMb: number;
}
