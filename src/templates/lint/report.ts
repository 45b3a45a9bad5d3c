/** Findings as the report that every door tells. */
import type { SectionRole, Template } from '../../merge/template.ts';
import type { LintFinding, LintReport } from '../contract.ts';
import { inOrder } from './finding.ts';
import { usedAndUnused, type WrittenTag } from './tags-in-use.ts';

const partOrder: readonly SectionRole[] = ['decision', 'plan', 'appendix'];

/** Parts that sections bear tags of. */
export function partsOf({ sections }: Template, written: readonly WrittenTag[]): SectionRole[] {
  const tagged = new Set(written.filter(({ name }) => name !== undefined).map(({ section }) => section));
  const roles = new Set(sections.filter((_, index) => tagged.has(index)).map(({ role }) => role));
  return partOrder.filter((role) => roles.has(role));
}

export function reportOf(
  findings: readonly LintFinding[],
  parts: SectionRole[],
  written: readonly WrittenTag[],
): LintReport {
  const counted = (severity: LintFinding['severity']) => findings.filter((one) => one.severity === severity).length;
  const counts = { error: counted('error'), warning: counted('warning'), information: counted('information') };
  return {
    valid: counts.error === 0,
    counts,
    findings: inOrder(findings),
    parts,
    form: parts.includes('decision') ? 'decision' : 'plan',
    ...usedAndUnused(written, parts),
  };
}
