/** A Word template looked through with the renderer's own code and settings: everything that is wrong with it, told at once. */
import { Failure } from '../../failure.ts';
import { foldTag, nearestTagName, tags } from '../../compose/tags.ts';
import { templateFindings } from '../../merge/merge.ts';
import type { TemplateFinding } from '../../merge/problems.ts';
import { openTemplateParts, type Template } from '../../merge/template.ts';
import { admit, type Admitted } from '../../word/package.ts';
import type { LintedTemplate, LintFinding } from '../contract.ts';
import { annotate as annotated } from './annotate.ts';
import { gateFinding } from './gate-findings.ts';
import { leftBehind } from './left-behind.ts';
import { lookalikes } from './lookalikes.ts';
import { missingTags, nothingMissing, unusedFinding } from './missing.ts';
import { readTemplate, type ReadTemplate } from './read-paragraphs.ts';
import { partsOf, reportOf } from './report.ts';
import { sectionFindings } from './sections.ts';
import { tagLooks } from './tag-looks.ts';
import { usedAndUnused, writtenTags, type WrittenTag } from './tags-in-use.ts';
import { templateText } from './template-text.ts';
import { notTried, trialFindings } from './trial-findings.ts';

export interface LintOptions {
  /** The file with comments is wanted. */
  annotate?: boolean;
}

const lastSegment = (name: string) => foldTag(name).split('.').at(-1);

/** Tags that a misspelled or misplaced one may stand for: they are not missed as well. */
function meantBy(
  found: readonly TemplateFinding[],
  written: readonly WrittenTag[],
  others: readonly string[],
): Set<string> {
  const meant = found.flatMap(({ tag = '' }) => {
    const name = tag.replace(/^\s*[#^/]/, '').split('|')[0] ?? '';
    const near = nearestTagName(name);
    const begun = (one: string) => foldTag(name).startsWith(foldTag(one));
    const alike = (one: string) => near !== undefined && lastSegment(one) === lastSegment(near);
    return name === '' ? [] : tags.map((one) => one.name).filter((one) => begun(one) || alike(one));
  });
  const inHeaders = written.flatMap(({ name, section }) => (section < 0 && name !== undefined ? [name] : []));
  return new Set([...meant, ...others, ...inHeaders]);
}

/** What two looks at the template tell of the same fault is told by the one that names it. */
function withoutEchoes(findings: readonly LintFinding[], brings: ReadonlySet<string>): LintFinding[] {
  const codes = new Set(findings.map(({ code }) => code));
  const echoes = (one: LintFinding) =>
    brings.has(one.code) ||
    (one.code === 'pdf.native-unsupported' &&
      ((codes.has('template.tag-in-text-box') && one.message.includes('text box')) ||
        (codes.has('template.tracked-changes') && one.message.includes('chờ duyệt'))));
  return findings.filter((one) => !echoes(one));
}

function findingsOf(template: Template, written: readonly WrittenTag[], read: ReadTemplate): LintFinding[] {
  const found = templateFindings(template);
  const brackets = lookalikes(template);
  const sections = sectionFindings(template, found, written);
  const parts = partsOf(template, written);
  const meant = meantBy(found, written, brackets.meant);
  const isSplit = sections.some(({ code }) => code === 'template.section-missing');
  const missing = isSplit ? nothingMissing : missingTags(template, parts, written, meant);
  const cannotBeMade = found.length > 0 || isSplit || parts.length === 0;
  const findings = [
    ...sections,
    ...brackets.findings,
    ...tagLooks(read),
    ...leftBehind(template.parts),
    ...missing.findings,
    ...(cannotBeMade ? [notTried()] : trialFindings(template, read, templateText(template, read, written))),
    ...(parts.length === 0 ? [] : unusedFinding(usedAndUnused(written, parts).unusedTags)),
  ];
  return withoutEchoes(findings, missing.brings);
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
  let admitted: Admitted;
  try {
    admitted = admit(bytes, name, 'template');
  } catch (error) {
    return refused(error);
  }
  const template = openTemplateParts(admitted.parts, name);
  const written = writtenTags(template);
  const read = readTemplate(template.parts);
  const findings = [...admitted.findings.map(gateFinding), ...findingsOf(template, written, read)];
  const report = reportOf(findings, partsOf(template, written), written);
  const linted: LintedTemplate = { report, clean: template.base };
  if (annotate) linted.annotated = annotated(template.parts, report.findings, read);
  return linted;
}
