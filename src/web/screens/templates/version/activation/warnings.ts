import type { LintFinding } from '../../../../api/templates.ts';
import { placeWords, sentenceOf } from '../lint/finding-words.ts';

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
  for (const finding of findings) {
    const { severity, code } = finding;
    if (severity !== 'warning') continue;
    const known = kinds.get(code);
    if (known) known.places.push(placeWords(finding));
    else kinds.set(code, { code, message: sentenceOf(finding), places: [placeWords(finding)] });
  }
  return [...kinds.values()];
}
