/** Every look at a template, put together so that each fault is told once. */
import { foldTag, nearestTagName, tags } from '../../compose/tags.ts';
import { templateFindings } from '../../merge/merge.ts';
import type { TemplateFinding } from '../../merge/problems.ts';
import type { Template } from '../../merge/template.ts';
import type { LintFinding } from '../contract.ts';
import { acrossParagraphs } from './across-paragraphs.ts';
import { pageOf } from './finding.ts';
import { leftBehind } from './left-behind.ts';
import { lookalikes } from './lookalikes.ts';
import { missingTags, nothingMissing, unusedFinding } from './missing.ts';
import type { ReadTemplate } from './read-paragraphs.ts';
import { patternWords } from './pattern-words.ts';
import { partsOf } from './report.ts';
import type { LintSample } from './samples.ts';
import { emptySections, sectionFindings } from './sections.ts';
import { tagLooks } from './tag-looks.ts';
import { usedAndUnused, type WrittenTag } from './tags-in-use.ts';
import { templateText } from './template-text.ts';
import { notTried, trialFindings } from './trial-findings.ts';

const lastSegment = (name: string) => foldTag(name).split('.').at(-1);

/** Tags that a misspelled or misplaced one may stand for: they are not missed as well. */
function meantBy(
  found: readonly TemplateFinding[],
  written: readonly WrittenTag[],
  others: readonly string[],
): Set<string> {
  const meant = found.flatMap(({ tag = '', place }) => {
    const around = foldTag(place.quoted);
    const name = tag.replace(/^\s*[#^/]/, '').split('|')[0] ?? '';
    const near = nearestTagName(name);
    const begun = (one: string) => foldTag(name).startsWith(foldTag(one));
    const alike = (one: string) => near !== undefined && lastSegment(one) === lastSegment(near);
    const nearby = (one: string) => one.includes('.') && around.includes(foldTag(one));
    return tags.map((one) => one.name).filter((one) => nearby(one) || (name !== '' && (begun(one) || alike(one))));
  });
  const inHeaders = written.flatMap(({ name, section }) => (section < 0 && name !== undefined ? [name] : []));
  return new Set([...meant, ...others, ...inHeaders]);
}

/** What the PDF engine cannot set, where a finding of ours has told it already: its code, and words of the engine's sentence. */
const ownSentences: readonly (readonly [code: string, words: string])[] = [
  ['template.tag-in-text-box', 'text box'],
  ['template.tracked-changes', 'chờ duyệt'],
  ['template.tag-not-rendered', 'chú thích'],
  ['template.tag-brackets', 'các ký tự'],
];

/** What two looks at the template tell of the same fault is told by the one that names it. */
function withoutEchoes(
  findings: readonly LintFinding[],
  brings: ReadonlySet<string>,
  empty: readonly number[],
): LintFinding[] {
  const codes = new Set(findings.map(({ code }) => code));
  const echoes = (one: LintFinding) =>
    brings.has(one.code) ||
    empty.some((index) => one.place.pagePart === pageOf(index)) ||
    (one.code === 'pdf.native-unsupported' &&
      ownSentences.some(([code, words]) => codes.has(code) && one.message.includes(words)));
  return findings.filter((one) => !echoes(one));
}

/** With these, documents are not what the template is to make: only what holds for any page is told of them. */
const spoils = ({ code, severity }: LintFinding) =>
  (severity === 'error' && code !== 'template.tracked-changes') || code === 'template.tag-in-text-box';

/** Rules for the page and the typeface, which hold whatever stands on it. */
const ofAnyPage = /^(pdf\.|template\.|nd30\.(margin-|paper$|font-family$|colour$))/;

export function findingsOf(
  template: Template,
  written: readonly WrittenTag[],
  read: ReadTemplate,
  samples: readonly LintSample[],
): LintFinding[] {
  const found = templateFindings(template);
  const brackets = lookalikes(template);
  const across = acrossParagraphs(template);
  const sections = sectionFindings(template, found, written);
  const parts = partsOf(template, written);
  const meant = meantBy(found, written, [...brackets.meant, ...across.meant]);
  const isSplit = sections.some(({ code }) => /^template\.section-(missing|misread)$/.test(code));
  const missing = isSplit ? nothingMissing : missingTags(template, parts, written, meant);
  const looks = [
    ...sections,
    ...brackets.findings,
    ...across.findings,
    ...(found.some(({ code }) => code === 'template.table-pattern') ? [] : patternWords(read)),
    ...tagLooks(read),
    ...leftBehind(template.parts),
    ...missing.findings,
  ];
  const cannotBeMade = found.length > 0 || isSplit || !parts.includes('plan');
  const trial = cannotBeMade ? [] : trialFindings(template, samples, read, templateText(template, read, written));
  const isSpoilt = cannotBeMade || looks.some(spoils);
  const ofTrial = isSpoilt ? [...trial.filter(({ code }) => ofAnyPage.test(code)), notTried()] : trial;
  const unused = parts.length === 0 ? [] : unusedFinding(usedAndUnused(written, parts).unusedTags);
  return withoutEchoes([...looks, ...ofTrial, ...unused], missing.brings, emptySections(template));
}
