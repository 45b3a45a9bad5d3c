/** From JSON of any shape to a plan: size limits first, then the schema, each problem as a finding in Vietnamese. */
import { Failure, type Finding } from '../failure.ts';
import { measure } from './measure.ts';
import { completePlan, draftPlan, type Plan } from './model/plan.ts';
import { structureFindings } from './structure.ts';
import { describeIssues } from './issues.ts';

export interface ParseOptions {
  /** Accept a plan with gaps. */
  draft?: boolean;
  /** Of plans that share most of their parts, such as those of one base plan: what was right once is not looked at again. */
  known?: KnownParts;
}

/** Parts of plans (values of their top-level fields) that were found right, as they were parsed. They are never changed. */
export interface KnownParts {
  complete: WeakMap<object, { field: string; parsed: unknown }>;
  draft: WeakMap<object, { field: string; parsed: unknown }>;
}

export const noKnownParts = (): KnownParts => ({ complete: new WeakMap(), draft: new WeakMap() });

/** Field by field; nothing as soon as one is wrong, for only the whole tells every problem with its path. */
function partByPart(data: unknown, { draft = false, known }: ParseOptions): unknown {
  if (!known || typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const { shape } = draft ? draftPlan : completePlan;
  const before = draft ? known.draft : known.complete;
  if (Object.keys(data).some((field) => !Object.hasOwn(shape, field))) return undefined;
  const plan: Record<string, unknown> = {};
  for (const [field, schema] of Object.entries(shape)) {
    const part = (data as Record<string, unknown>)[field];
    const isPart = typeof part === 'object' && part !== null;
    const found = isPart ? before.get(part) : undefined;
    if (found?.field === field) plan[field] = found.parsed;
    else {
      const { success, data: parsed } = schema.safeParse(part);
      if (!success) return undefined;
      if (parsed !== undefined) plan[field] = parsed;
      if (isPart) before.set(part, { field, parsed });
    }
  }
  return plan;
}

export type ParseResult = { plan: Plan; findings: [] } | { plan?: undefined; findings: Finding[] };

/** A plan, or every data error found, each with its path. Never throws on data. */
export function checkPlanData(data: unknown, options: ParseOptions = {}): ParseResult {
  const tooLarge = measure(data);
  if (tooLarge) return { findings: [tooLarge] };
  let plan = partByPart(data, options) as Plan | undefined;
  if (!plan) {
    const parsed = (options.draft ? draftPlan : completePlan).safeParse(data, { reportInput: true });
    if (!parsed.success) return { findings: describeIssues(parsed.error.issues) };
    plan = parsed.data as Plan;
  }
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
