// A batch of the other organisation.
import { createBatch } from '../../../src/batches/create/create.ts';
import type { FullService } from '../full-service.ts';

/** Its id; one unit, nothing made yet. */
export async function foreignBatch({ store, clock, other }: FullService): Promise<string> {
  const { id } = await createBatch({ ...store, clock, keepDays: 90 }, other.clerk.actor, {
    base: { from: 'sample', sample: 'toi-thieu' },
    units: { codes: ['12205'] },
    formats: ['docx'],
  });
  return id;
}
