/** A Word template looked through with the renderer's own code and settings: everything that is wrong with it, told at once. */
import { Failure } from '../../failure.ts';
import { openTemplateParts } from '../../merge/template.ts';
import { admit, requireUsualPlace, writePackage, type Admitted } from '../../word/package.ts';
import type { LintedTemplate } from '../contract.ts';
import { annotate as annotated, withoutLintComments } from './annotate.ts';
import { findingsOf } from './findings-of.ts';
import { gateFinding } from './gate-findings.ts';
import { readTemplate } from './read-paragraphs.ts';
import { partsOf, reportOf } from './report.ts';
import { lintSamples, type LintSample } from './samples.ts';
import { mostNodes, sizeFindings } from './size.ts';
import { writtenTags } from './tags-in-use.ts';

export interface LintOptions {
  /** The file with comments is wanted. */
  annotate?: boolean;
  /** What it is tried with; all samples unless told. */
  samples?: readonly LintSample[];
}

/** What is unsafe in a file is its author's to mend, and told like the rest. */
function refused(error: unknown): LintedTemplate {
  if (!(error instanceof Failure) || error.code !== 'word.gate-refused') throw error;
  return { report: reportOf(error.findings.map(gateFinding), [], []) };
}

/**
 * Goes through the gate; runs in a process of its own (`lint-in-process.ts`).
 * @throws Failure of the gate where the bytes are no Word file or a broken one; `word.not-docx`, `word.strict` where Word keeps
 *   its text otherwise than templates do
 */
export function lintTemplate(
  bytes: Uint8Array,
  name: string,
  { annotate = false, samples = lintSamples }: LintOptions = {},
): LintedTemplate {
  let admitted: Admitted;
  try {
    admitted = admit(bytes, name, 'template', { nodes: mostNodes });
  } catch (error) {
    return refused(error);
  }
  requireUsualPlace(admitted, name);
  const tooLarge = sizeFindings(admitted.parts);
  if (tooLarge.length > 0) return { report: reportOf(tooLarge, [], []) };
  // Remarks of its authors stay with the version: whoever edits it next meets them in Word. The linter's own are told anew.
  const parts = withoutLintComments(admitted.parts);
  const template = openTemplateParts(parts, name);
  const written = writtenTags(template);
  const read = readTemplate(template.parts);
  const findings = [...admitted.findings.map(gateFinding), ...findingsOf(template, written, read, samples)];
  const report = reportOf(findings, partsOf(template, written), written);
  const linted: LintedTemplate = { report, clean: writePackage(parts) };
  if (annotate) linted.annotated = annotated(parts, report.findings, readTemplate(parts));
  return linted;
}
