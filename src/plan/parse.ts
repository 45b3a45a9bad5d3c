/** From JSON of any shape to a plan: size limits first, then the schema, each problem as a finding in Vietnamese. */
import { Failure, type Finding } from '../failure.ts';
import { measure } from './measure.ts';
import { completePlan, draftPlan, type Plan } from './model/plan.ts';
import { structureFindings } from './structure.ts';
import { describeIssues } from './issues.ts';

export interface ParseOptions {
  /** Accept a plan with gaps. */
  draft?: boolean;
}

export type ParseResult = { plan: Plan; findings: [] } | { plan?: undefined; findings: Finding[] };

/** A plan, or every data error found, each with its path. Never throws on data. */
export function checkPlanData(data: unknown, options: ParseOptions = {}): ParseResult {
  const tooLarge = measure(data);
  if (tooLarge) return { findings: [tooLarge] };
  const parsed = (options.draft ? draftPlan : completePlan).safeParse(data, { reportInput: true });
  if (!parsed.success) return { findings: describeIssues(parsed.error.issues) };
  const plan = parsed.data as Plan;
  const findings = structureFindings(plan, options.draft ?? false);
  return findings.length > 0 ? { findings } : { plan, findings: [] };
}

/**
 * The same for callers that cannot go on without a plan.
 * @throws Failure `plan.invalid` (kind `input`) with all findings
 */
export function parsePlan(data: unknown, options: ParseOptions = {}): Plan {
  const { plan, findings } = checkPlanData(data, options);
  if (plan) return plan;
  const first = findings[0];
  const rest = findings.length > 1 ? ` (và ${findings.length - 1} lỗi khác)` : '';
  throw new Failure('input', 'plan.invalid', `Dữ liệu kế hoạch chưa hợp lệ: ${first?.message ?? ''}${rest}`, findings);
}
