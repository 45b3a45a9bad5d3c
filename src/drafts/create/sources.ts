/** Where a new draft's plan comes from. */
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import { fieldsOf } from '../../plan/compare/sections.ts';
import { draftVersions, drafts, organisations } from '../../store/schema/index.ts';
import type { Database } from '../../store/index.ts';
import { readDraft, type PlanData } from '../draft.ts';
import type { CarriedFinding } from '../../plan/compare/carried-finding.ts';
import { convertToYear, withoutNumbers } from '../next-year/convert.ts';
import { acceptablePlan } from '../plan-data.ts';
import { missing } from '../refusals.ts';
import { emptyPlan, unitOf } from './empty-plan.ts';
import { importedPlan, type ImportedSource } from './imported.ts';
import { samplePlan, type PlanForm } from './samples.ts';

export type PlanSource =
  | { from: 'empty'; year: number; form: PlanForm }
  | { from: 'sample'; sample: string }
  /** One of the organisation's own, perhaps for another year. */
  | { from: 'draft'; draftId: string; newYear?: number | undefined }
  /** One that an organisation above has published, likewise. */
  | { from: 'published'; draftId: string; newYear?: number | undefined }
  | ImportedSource
  | { from: 'json'; plan: unknown };

export interface NewPlan {
  plan: PlanData;
  /** What was taken over from an older plan and is doubtful. */
  carried: CarriedFinding[];
  /** Slug of the template that was chosen for the plan it comes from; none: the usual one. */
  template?: string | null;
}

async function unitCodeOf(db: Database, organisationId: string): Promise<string | null> {
  const [found] = await db
    .select({ unitCode: organisations.unitCode })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  return found?.unitCode ?? null;
}

/** Number and date are those of the other document; with a year of its own all of it moves. */
function takenOver(plan: PlanData, newYear: number | undefined): NewPlan {
  if (newYear === undefined) return { plan: withoutNumbers(plan), carried: [] };
  const converted = convertToYear(plan, newYear);
  return { plan: converted.plan, carried: converted.findings };
}

/** The published version of a plan of an organisation above. @throws Failure `drafts.missing` */
async function publishedPlan(db: Database, actor: Actor, draftId: string): Promise<PlanData> {
  const [found] = await db
    .select({ plan: draftVersions.plan })
    .from(drafts)
    .innerJoin(
      draftVersions,
      and(eq(draftVersions.draftId, drafts.id), eq(draftVersions.number, drafts.publishedVersion)),
    )
    .where(
      and(
        eq(drafts.id, draftId),
        inArray(drafts.organisationId, [...actor.organisationPath]),
        isNull(drafts.archivedAt),
      ),
    );
  if (!found) throw missing('kế hoạch gốc đã công bố');
  return found.plan as PlanData;
}

/** The plan of an organisation above, as one's own: the unit becomes the clerk's. */
function forOwnUnit(plan: PlanData, unitCode: string | null): PlanData {
  const unit = unitOf(unitCode);
  if (!unit) return plan;
  // Lines to the letter are those of the other organ.
  const organ = Object.entries(fieldsOf(plan.organ)).filter(([key]) => key !== 'lines' && key !== 'parentLine');
  return { ...plan, organ: { ...Object.fromEntries(organ), unit } };
}

/** @throws Failure `drafts.missing`, `drafts.unknown-sample`, `drafts.not-a-plan`, `plan.…` beyond all limits */
export async function planFrom(db: Database, actor: Actor, source: PlanSource): Promise<NewPlan> {
  switch (source.from) {
    case 'empty': {
      const unitCode = await unitCodeOf(db, actor.organisationId);
      return { plan: emptyPlan(source.year, source.form, unitCode), carried: [] };
    }
    case 'sample':
      return { plan: await samplePlan(source.sample), carried: [] };
    case 'draft': {
      const { plan, template } = await readDraft(db, actor, source.draftId);
      return { ...takenOver(plan, source.newYear), template };
    }
    case 'published': {
      const plan = await publishedPlan(db, actor, source.draftId);
      return takenOver(forOwnUnit(plan, await unitCodeOf(db, actor.organisationId)), source.newYear);
    }
    case 'imported':
      return importedPlan(source, await unitCodeOf(db, actor.organisationId));
    case 'json':
      return { plan: acceptablePlan(source.plan), carried: [] };
  }
}
