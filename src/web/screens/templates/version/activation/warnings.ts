import type { LintFinding } from '../../../../api/templates.ts';

/** A kind of warning, which is acknowledged by name. */
export interface Warning {
  code: string;
  /** Its sentence; where it is there several times, the first one. */
  message: string;
  /** Where it stands. */
  places: string[];
}

/** The warnings of a lint, each kind once. */
export function warningsIn(findings: readonly LintFinding[]): Warning[] {
  const kinds = new Map<string, Warning>();
  for (const { severity, code, message, path } of findings) {
    if (severity !== 'warning') continue;
    const known = kinds.get(code);
    if (known) known.places.push(path);
    else kinds.set(code, { code, message, places: [path] });
  }
  return [...kinds.values()];
}
