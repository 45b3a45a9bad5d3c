/** What documents made from a template with the samples tell of it. */
import { Failure } from '../../failure.ts';
import { openTemplateParts, type Template } from '../../merge/template.ts';
import type { LintFinding } from '../contract.ts';
import { lintFinding, wholeTemplate } from './finding.ts';
import { formFindings } from './form-findings.ts';
import { nativeFindings } from './native-findings.ts';
import type { ReadTemplate } from './read-paragraphs.ts';
import type { LintSample } from './samples.ts';
import type { TemplateText } from './template-text.ts';
import { traced } from './traced.ts';
import { makeTrials, type Trials } from './trial-documents.ts';

const nowhere = { pagePart: wholeTemplate, quoted: '' };

function failed({ failures }: Trials): LintFinding[] {
  const byMessage = new Map<string, string[]>();
  for (const { sample, message } of failures) byMessage.set(message, [...(byMessage.get(message) ?? []), sample.name]);
  return [...byMessage].map(([message, names]) =>
    lintFinding({
      ...{ code: 'template.sample-fails', severity: 'error', place: nowhere },
      what: `Không làm được văn bản từ dữ liệu mẫu ${names.join(', ')}: ${message.replace(/\.$/, '')}`,
      remedy: 'hãy sửa mẫu theo lý do vừa nêu rồi kiểm tra lại',
    }),
  );
}

/** What cannot be looked at is told, and does not keep the rest from being told. */
function attempt(look: () => LintFinding[]): LintFinding[] {
  try {
    return look();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [
      lintFinding({
        ...{ code: error.code, severity: 'error', place: nowhere },
        what: error.message.replace(/\.$/, ''),
        remedy: 'hãy rút gọn mẫu',
      }),
    ];
  }
}

/** The template has no tag faults. */
export function trialFindings(
  template: Template,
  samples: readonly LintSample[],
  read: ReadTemplate,
  text: TemplateText,
): LintFinding[] {
  const trials = makeTrials(openTemplateParts(traced(template.parts), template.name), samples);
  return [
    ...failed(trials),
    ...attempt(() => {
      const { findings, gaps } = formFindings(text, trials.documents);
      return [...findings, ...attempt(() => nativeFindings(read.document, gaps, text))];
    }),
  ];
}

/** For a template that does not make its documents yet as it is to. */
export const notTried = (): LintFinding =>
  lintFinding({
    ...{ code: 'template.form-not-checked', severity: 'information', place: nowhere },
    what: 'Mẫu còn lỗi nên chưa kiểm tra hết thể thức theo Nghị định 30/2020/NĐ-CP của văn bản làm từ mẫu',
    remedy: 'hãy sửa các lỗi rồi kiểm tra lại',
  });
