/** Findings beside an answer that is a file: how many, and their codes, which are plain ASCII. */
import type { Finding } from '../../failure.ts';

export function findingHeaders(findings: readonly Pick<Finding, 'code'>[]): Record<string, string> {
  const codes = [...new Set(findings.map(({ code }) => code))];
  return {
    'x-kehoach-findings': String(findings.length),
    ...(codes.length > 0 ? { 'x-kehoach-finding-codes': codes.join(', ') } : {}),
  };
}
