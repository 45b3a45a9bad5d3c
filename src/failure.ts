/** The one contract for everything that goes wrong: a stable code, a Vietnamese sentence, and the places. */

export type Severity = 'error' | 'warning' | 'information';

/** One thing that was found: in a plan, a template or a document. */
export interface Finding {
  /** Stable, `room.what-is-wrong`. */
  code: string;
  severity: Severity;
  /** Where: a path in the plan such as `plan.outline[2].heading`, or a place in a template. Empty when it is the whole. */
  path: string;
  /** One Vietnamese sentence: what, where, what to do. */
  message: string;
}

/**
 * Who can mend it, from which the doors derive exit codes and HTTP statuses:
 * `usage` the caller's words, `input` the data, `template` the Word template,
 * `unavailable` something is missing or busy on this machine, `timeout` it took too long;
 * `unauthenticated` nobody has signed in, `forbidden` whoever has may not do it, `missing` there is no such thing (for this
 * caller), `conflict` it is no longer, or not yet, as the caller thinks, `busy` the caller has tried too often.
 */
export type FailureKind =
  | 'usage'
  | 'input'
  | 'template'
  | 'unavailable'
  | 'timeout'
  | 'unauthenticated'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'busy';

/** What a failure tells beside its sentence. */
export interface FailureMore {
  /** Whole seconds after which it may work. */
  retryAfter?: number;
  /** Members of their own in the problem details (RFC 9457, 3.2): a draft as it stands now. Never a secret. */
  members?: Readonly<Record<string, unknown>>;
}

/** An expected failure. Anything else that is thrown is a fault of the program. */
export class Failure extends Error {
  readonly code: string;
  readonly kind: FailureKind;
  readonly findings: readonly Finding[];
  readonly more: FailureMore;

  constructor(
    kind: FailureKind,
    code: string,
    message: string,
    findings: readonly Finding[] = [],
    cause?: unknown,
    more: FailureMore = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'Failure';
    this.code = code;
    this.kind = kind;
    this.findings = findings;
    this.more = more;
  }
}
