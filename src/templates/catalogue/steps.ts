/** What was put into effect when and by whom, and what the next step back would take back. */
import { desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '../../store/index.ts';
import { templateActivations, users } from '../../store/schema/index.ts';
import type { TemplateStep } from '../contract.ts';
import type { Person } from './versions.ts';

export interface StepRow {
  /** Order of the steps, from 1. */
  ordinal: number;
  step: TemplateStep;
  /** The version it is about. */
  number: number;
  takesBack: number | null;
  acknowledged: string[];
  note: string;
  by: Person;
  approvedBy: Person | null;
  /** ISO instant. */
  at: string;
}

const doer = alias(users, 'doer');
const approver = alias(users, 'approver');

/** The newest first. */
export async function stepsOf(db: Database, templateId: string): Promise<StepRow[]> {
  const { ordinal, step, number, takesBack, acknowledged, note, at } = templateActivations;
  const rows = await db
    .select({
      ...{ ordinal, step, number, takesBack, acknowledged, note, at },
      by: { id: doer.id, fullName: doer.fullName },
      approvedBy: { id: approver.id, fullName: approver.fullName },
    })
    .from(templateActivations)
    .innerJoin(doer, eq(doer.id, templateActivations.doneBy))
    .leftJoin(approver, eq(approver.id, templateActivations.approvedBy))
    .where(eq(templateActivations.templateId, templateId))
    .orderBy(desc(ordinal));
  return rows.map((row) => ({ ...row, acknowledged: row.acknowledged as string[] }));
}

/** The last step that holds: neither a way back nor itself taken back. `undefined`: there is none. */
export function lastHeld<S extends Pick<StepRow, 'ordinal' | 'step' | 'takesBack'>>(
  steps: readonly S[],
): S | undefined {
  const takenBack = new Set(steps.map((one) => one.takesBack));
  return steps
    .filter((one) => one.step !== 'rolled-back' && !takenBack.has(one.ordinal))
    .reduce<S | undefined>((last, one) => (last && last.ordinal > one.ordinal ? last : one), undefined);
}
