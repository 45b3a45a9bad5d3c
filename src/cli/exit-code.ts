/** How a run ends, for scripts. */
import type { FailureKind, Finding } from '../failure.ts';

export const exitCode = { done: 0, findings: 1, wrongUse: 2, interrupted: 130 } as const;

export const exitCodeOf: Record<FailureKind, number> = {
  usage: exitCode.wrongUse,
  input: exitCode.findings,
  template: exitCode.findings,
  unavailable: exitCode.findings,
  timeout: exitCode.findings,
  unauthenticated: exitCode.findings,
  forbidden: exitCode.findings,
  missing: exitCode.findings,
  conflict: exitCode.findings,
  busy: exitCode.findings,
};

/** Errors and warnings are findings that a run ends with 1 for; information is not. */
export function exitCodeForFindings(findings: readonly Finding[]): number {
  return findings.some((finding) => finding.severity !== 'information') ? exitCode.findings : exitCode.done;
}
