/** Nghị định 30 over the documents that a template makes, told at the template's own places. */
import type { Finding, Severity } from '../../failure.ts';
import { checkParts } from '../../nd30/check-parts.ts';
import { findingsOf, type ReportedFinding } from '../../nd30/check-form.ts';
import { citeClause, type FoundPlace } from '../../nd30/rule.ts';
import { unsupported } from '../../pdf/native/support.ts';
import { documentPart } from '../../word/package.ts';
import type { LintFinding, LintPlace } from '../contract.ts';
import { inBody, lintFinding, pageOf, pagePartOf, pathOf } from './finding.ts';
import type { TemplateText } from './template-text.ts';
import { sourceOf } from './traced.ts';
import { documentXml, type TrialDocument } from './trial-documents.ts';

/** One thing that was found, at each place of the template where it was. */
interface Told {
  finding: ReportedFinding;
  places: Map<string, LintPlace>;
}

export interface FormFindings {
  findings: LintFinding[];
  /** What the PDF engine cannot set of the trial documents. */
  gaps: readonly Finding[];
}

/** What an office may have decided for itself is to be acknowledged; what a document cannot be without is an error. */
const severityOf = ({ severity, rule }: ReportedFinding): Severity =>
  severity === 'error' && !rule.id.endsWith('-present') ? 'warning' : severity;

function placeIn(template: TemplateText, trial: TrialDocument, { placed, section, pagePart }: FoundPlace): LintPlace {
  if (placed !== undefined) {
    const { part, number, paragraph } = placed;
    if (part !== documentPart)
      return { pagePart: pagePartOf(part), paragraph: number, quoted: placed.text.replaceAll('\uFFFC', ' ').trim() };
    const source = sourceOf(documentXml(trial), paragraph) ?? template.patternOf(paragraph.style);
    if (source !== undefined) return inBody(source, template.words(source));
    return { pagePart: 'Kiểu (styles)', quoted: template.styleName(paragraph.style) };
  }
  const index = section === undefined ? undefined : trial.sections[section];
  if (index !== undefined) return { pagePart: pageOf(index), quoted: '' };
  return { pagePart: `Văn bản mẫu: ${pagePart.slice(0, 1).toLowerCase()}${pagePart.slice(1)}`, quoted: '' };
}

/** Without what another finding of the same document brings along, and without what the sample's own data is to blame for. */
function ofTemplate(found: readonly ReportedFinding[], { sample }: TrialDocument): ReportedFinding[] {
  const implied = new Set(found.flatMap(({ rule, document }) => rule.implies.map((id) => `${id} ${document}`)));
  const isOwn = ({ rule, place }: ReportedFinding) =>
    (sample.own ?? []).some(([id, at]) => rule.id === id && place.quoted.startsWith(at));
  return found.filter((one) => !implied.has(`${one.rule.id} ${one.document}`) && !isOwn(one));
}

/** Without the numbers of paragraphs of the sample's document, which are not those of the template. */
const inTemplate = (found: string) => found.replace(/ \(\d+ (?:chỗ: đoạn|đoạn:) [^)]*\)$/, '');

function toFinding({ finding, places }: Told): LintFinding[] {
  const [place, ...others] = [...places.values()];
  if (place === undefined) return [];
  const { rule, required, remedy } = finding;
  const found = inTemplate(finding.found);
  const sentence = rule.sentence.replace(/\.$/, '');
  const wanted = required === rule.sentence ? '' : `, quy định là ${required.replace(/\.$/, '')}`;
  const more = others.length === 0 ? '' : ` (cũng vậy ở ${others.map(pathOf).join('; ')})`;
  return [
    lintFinding({
      code: rule.id,
      severity: severityOf(finding),
      what: `${sentence}: hiện là ${found}${wanted}${more}`,
      remedy: remedy.slice(0, 1).toLowerCase() + remedy.slice(1),
      place,
      clause: citeClause(rule.clause),
    }),
  ];
}

/** @param trials of the traced template (`traced.ts`) */
export function formFindings(template: TemplateText, trials: readonly TrialDocument[]): FormFindings {
  const told = new Map<string, Told>();
  const gaps: Finding[] = [];
  for (const trial of trials.filter(({ sample }) => sample.checked)) {
    const checked = checkParts(trial.parts);
    gaps.push(...unsupported(checked.recognised.word));
    for (const finding of ofTemplate(findingsOf(checked.report), trial)) {
      const key = `${finding.rule.id} ${inTemplate(finding.found)}`;
      const known = told.get(key) ?? { finding, places: new Map<string, LintPlace>() };
      told.set(key, known);
      for (const place of [finding.place, ...(finding.others ?? [])].map((one) => placeIn(template, trial, one))) {
        const path = `${pathOf(place)} ${place.quoted}`;
        if (!known.places.has(path)) known.places.set(path, place);
      }
    }
  }
  return { findings: [...told.values()].flatMap(toFinding), gaps };
}
