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

/** What PostgreSQL says of a value that it cannot keep in its column, whatever the column is. */
const unstorable: Record<string, 'text' | 'number'> = {
  // U+0000, which a text of PostgreSQL cannot hold.
  '22021': 'text',
  // Beyond four or eight bytes.
  '22003': 'number',
};

/** Which kind of value of a statement no column can hold; `undefined` for every other error. */
export function unstorableOf(error: unknown): 'text' | 'number' | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code = '', cause } = error as { code?: string; cause?: unknown };
  return unstorable[code] ?? unstorableOf(cause);
}

/** `undefined` for every other error. Drizzle puts the driver's error into `cause`. */
export function violationOf(error: unknown): Violation | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code = '', constraint, cause } = error as { code?: string; constraint?: string; cause?: unknown };
  const kind = kinds[code];
  return kind && constraint !== undefined ? { kind, constraint } : violationOf(cause);
}
