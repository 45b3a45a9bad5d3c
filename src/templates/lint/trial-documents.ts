/** Documents made from a template with the samples, for looking at what the template does to them. */
import { Failure } from '../../failure.ts';
import { mergeDocument, type FileContent } from '../../merge/merge.ts';
import { hasTag, type SectionRole, type Template } from '../../merge/template.ts';
import { documentPart, openPackage, type WordPackage } from '../../word/package.ts';
import { sampleView, type LintSample } from './samples.ts';

export interface TrialDocument {
  sample: LintSample;
  /** Of samples that are checked. */
  parts: WordPackage;
  /** For each of its sections the index of the template's section. */
  sections: readonly number[];
}

export interface Trials {
  documents: readonly TrialDocument[];
  /** What went wrong, by the sample's name. */
  failures: readonly { sample: LintSample; message: string }[];
}

/** A template with a decision serves plans issued alone too where its plan part can bear a number. */
function suits({ sections }: Template, { decision }: LintSample): boolean {
  const hasDecision = sections.some(({ role }) => role === 'decision');
  if (decision) return hasDecision;
  return !hasDecision || sections.some(({ role, xml }) => role === 'plan' && hasTag(xml, 'Kế hoạch.Số ký hiệu'));
}

function sectionsOf({ sections }: Template, content: FileContent): number[] {
  const of = (role: SectionRole) => sections.flatMap((section, index) => (section.role === role ? [index] : []));
  return [
    ...(content.decision ? of('decision') : []),
    ...(content.plan ? of('plan') : []),
    ...content.appendices.flatMap(() => of('appendix')),
  ];
}

function make(template: Template, sample: LintSample): TrialDocument {
  const view = sampleView(sample);
  const appendix = template.sections.some(({ role }) => role === 'appendix');
  const appendices = appendix ? view.appendices.map((_, index) => index) : [];
  const content = { decision: sample.decision, plan: true, appendices };
  const bytes = mergeDocument(template, view, content);
  // Those that nobody looks at are only made.
  const parts: WordPackage = sample.checked ? openPackage(bytes) : new Map();
  return { sample, parts, sections: sectionsOf(template, content) };
}

/** @param template without errors of tags and styles */
export function makeTrials(template: Template, samples: readonly LintSample[]): Trials {
  const documents: TrialDocument[] = [];
  const failures: { sample: LintSample; message: string }[] = [];
  for (const sample of samples.filter((one) => suits(template, one))) {
    try {
      documents.push(make(template, sample));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push({ sample, message: error.message });
    }
  }
  return { documents, failures };
}

export const documentXml = ({ parts }: TrialDocument): string => String(parts.get(documentPart));
