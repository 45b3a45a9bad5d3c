/** A step as it is written: the versions as they are from then on, and how they were, so that it can be taken back. */
import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Database } from '../../store/index.ts';
import { templateActivations, templateVersions } from '../../store/schema/index.ts';
import type { TemplateStep, VersionState } from '../contract.ts';
import type { HeldTemplate } from './held.ts';

export interface NewStep {
  step: TemplateStep;
  /** The version it is about. */
  number: number;
  note: string;
  doneBy: string;
  acknowledged?: readonly string[];
  approvedBy?: string;
  takesBack?: number;
}

const stateOf = ({ number, status, validFrom, validUntil }: VersionState): VersionState => ({
  ...{ number, status, validFrom, validUntil },
});

const isSame = (a: VersionState, b: VersionState): boolean =>
  a.status === b.status && a.validFrom === b.validFrom && a.validUntil === b.validUntil;

/** The template must be held. Gives the step's ordinal. */
export async function takeStep(
  tx: Database,
  { id: templateId, versions, steps }: HeldTemplate,
  after: readonly VersionState[],
  { acknowledged = [], approvedBy, takesBack, ...step }: NewStep,
  now: Date,
): Promise<number> {
  const ordinal = (steps[0]?.ordinal ?? 0) + 1;
  for (const state of after) {
    const before = versions.find(({ number }) => number === state.number);
    if (!before || isSame(before, state)) continue;
    const { status, validFrom, validUntil } = state;
    await tx
      .update(templateVersions)
      .set({ status, validFrom, validUntil })
      .where(and(eq(templateVersions.templateId, templateId), eq(templateVersions.number, state.number)));
  }
  await tx.insert(templateActivations).values({
    ...{ id: randomUUID(), templateId, ordinal, ...step, acknowledged, approvedBy, takesBack },
    before: versions.map(stateOf),
    at: now.toISOString(),
  });
  return ordinal;
}

/** Nobody has to agree any more. */
export async function clearRequest(tx: Database, { id }: HeldTemplate, number: number): Promise<void> {
  await tx
    .update(templateVersions)
    .set({ requestedBy: null, requestedAt: null, request: null })
    .where(and(eq(templateVersions.templateId, id), eq(templateVersions.number, number)));
}
