/** Which rule of the database a statement broke, whichever driver says it. */

const kinds: Record<string, 'unique' | 'check' | 'foreign-key'> = {
  '23505': 'unique',
  '23514': 'check',
  '23503': 'foreign-key',
};

export interface Violation {
  kind: 'unique' | 'check' | 'foreign-key';
  /** The constraint or unique index by its name in the schema. */
  constraint: string;
}

/** `undefined` for every other error. Drizzle puts the driver's error into `cause`. */
export function violationOf(error: unknown): Violation | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code = '', constraint, cause } = error as { code?: string; constraint?: string; cause?: unknown };
  const kind = kinds[code];
  return kind && constraint !== undefined ? { kind, constraint } : violationOf(cause);
}
