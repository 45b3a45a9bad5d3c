/** `kehoach validate`: data errors and consistency findings of a plan. */
import { Command } from 'commander';
import type { Finding, Severity } from '../../failure.ts';
import type { Context } from '../context.ts';
import { exitCodeForFindings } from '../exit-code.ts';
import { readPlanData } from '../input.ts';
import { countWords, findingLine, jsonText } from '../report.ts';

interface ValidateFlags {
  draft?: boolean;
  json?: boolean;
}

/** `Có 2 lỗi, 1 cảnh báo.` */
function countLine(findings: readonly Finding[]): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const counts = { error: count('error'), warning: count('warning'), information: count('information') };
  return countWords(counts) ?? 'Dữ liệu hợp lệ, không có điểm nào cần xem lại.';
}

async function validatePlan(input: string, flags: ValidateFlags, { terminal, finish }: Context): Promise<void> {
  // Loaded here: the other commands need no model.
  const { examinePlan } = await import('../../render/examine.ts');
  const findings = examinePlan(await readPlanData(input), { draft: flags.draft ?? false });
  finish(exitCodeForFindings(findings));
  if (flags.json) {
    terminal.out(jsonText({ valid: !findings.some((finding) => finding.severity === 'error'), findings }));
    return;
  }
  for (const finding of findings) terminal.out(findingLine(finding));
  terminal.err(countLine(findings));
}

export function validateCommand(context: Context): Command {
  return new Command('validate')
    .summary('kiểm tra dữ liệu kế hoạch / check plan data')
    .description(
      'Kiểm tra dữ liệu kế hoạch: lỗi dữ liệu và những chỗ không khớp nhau, mỗi dòng một điểm.\n' +
        'Checks plan data: data errors and inconsistencies, one a line.',
    )
    .argument('<PLAN.json>', 'dữ liệu kế hoạch; "-" là stdin / plan data; "-" is stdin')
    .option('--draft', 'chấp nhận chỗ còn thiếu / accept gaps')
    .option('--json', 'chỉ in JSON / print only JSON')
    .action((input: string, flags: ValidateFlags) => validatePlan(input, flags, context));
}
