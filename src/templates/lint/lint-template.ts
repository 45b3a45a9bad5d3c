/** A Word template looked through with the renderer's own code and settings: everything that is wrong with it, told at once. */
import { Failure } from '../../failure.ts';
import { templateFindings } from '../../merge/merge.ts';
import { openTemplateParts, type SectionRole, type Template } from '../../merge/template.ts';
import { admit } from '../../word/package.ts';
import type { LintedTemplate, LintFinding, LintReport } from '../contract.ts';
import { annotate as annotated } from './annotate.ts';
import { fromTemplate, inOrder } from './finding.ts';
import { gateFinding } from './gate-findings.ts';
import { readTemplate } from './read-paragraphs.ts';
import { usedAndUnused, writtenTags, type WrittenTag } from './tags-in-use.ts';

export interface LintOptions {
  /** The file with comments is wanted. */
  annotate?: boolean;
}

const partOrder: readonly SectionRole[] = ['decision', 'plan', 'appendix'];

/** Parts that sections bear tags of. */
function partsOf({ sections }: Template, written: readonly WrittenTag[]): SectionRole[] {
  const tagged = new Set(written.filter(({ name }) => name !== undefined).map(({ section }) => section));
  const roles = new Set(sections.filter((_, index) => tagged.has(index)).map(({ role }) => role));
  return partOrder.filter((role) => roles.has(role));
}

function reportOf(findings: readonly LintFinding[], parts: SectionRole[], written: readonly WrittenTag[]): LintReport {
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

/** What is unsafe in a file is its author's to mend, and told like the rest. */
function refused(error: unknown): LintedTemplate {
  if (!(error instanceof Failure) || error.code !== 'word.gate-refused') throw error;
  return { report: reportOf(error.findings.map(gateFinding), [], []) };
}

/**
 * Goes through the gate; runs in a process of its own (`lint-in-process.ts`).
 * @throws Failure of the gate where the bytes are no Word file or a broken one
 */
export function lintTemplate(bytes: Uint8Array, name: string, { annotate = false }: LintOptions = {}): LintedTemplate {
  let admitted: ReturnType<typeof admit>;
  try {
    admitted = admit(bytes, name, 'template');
  } catch (error) {
    return refused(error);
  }
  const template = openTemplateParts(admitted.parts, name);
  const written = writtenTags(template);
  const findings = [...admitted.findings.map(gateFinding), ...templateFindings(template).map(fromTemplate)];
  const report = reportOf(findings, partsOf(template, written), written);
  const linted: LintedTemplate = { report, clean: template.base };
  if (annotate) linted.annotated = annotated(template.parts, report.findings, readTemplate(template.parts));
  return linted;
}
