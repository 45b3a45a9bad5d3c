// Templates that the other organisation keeps, under names that nobody else uses.
import { randomUUID } from 'node:crypto';
import { templates } from '../../../src/store/schema/index.ts';
import type { FullService } from '../full-service.ts';

/** The slug of one. */
export async function foreignTemplate({ other, store, clock }: FullService): Promise<string> {
  const slug = `mau-${randomUUID()}`;
  await store.db.insert(templates).values({
    ...{ id: randomUUID(), organisationId: other.id, slug, title: 'Mẫu của cơ quan khác', form: 'plan', newest: 1 },
    ...{ createdBy: other.clerk.actor.userId, createdAt: clock().toISOString() },
  });
  return slug;
}
