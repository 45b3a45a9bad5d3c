/** The plan that a version of a template is tried with: a sample, or a draft that the caller may read. */
import type { Actor } from '../../accounts/actor.ts';
import { samplePlan } from '../../drafts/create/samples.ts';
import { readDraft, type PlanData } from '../../drafts/draft.ts';
import { Failure } from '../../failure.ts';
import type { Database } from '../../store/index.ts';

export interface WantedPlan {
  /** Id of a sample. */
  sample?: string | undefined;
  /** Id of a draft. */
  draft?: string | undefined;
}

/**
 * @throws Failure `templates.which-plan` (kind `usage`) unless exactly one is told; `drafts.unknown-sample`, `drafts.missing`,
 *   `drafts.forbidden`
 */
export async function previewedPlan(db: Database, actor: Actor, { sample, draft }: WantedPlan): Promise<PlanData> {
  if (draft !== undefined && sample === undefined) return (await readDraft(db, actor, draft)).plan;
  if (sample !== undefined && draft === undefined) return samplePlan(sample);
  const message =
    'Hãy chọn dữ liệu để xem thử: sample=TÊN (một kế hoạch mẫu) hoặc draft=MÃ (một dự thảo), chỉ một trong hai.';
  throw new Failure('usage', 'templates.which-plan', message);
}
