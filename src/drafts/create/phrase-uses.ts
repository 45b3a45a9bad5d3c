/** A plan that is taken over brings the library's phrases along: they are in use in the copy too. */
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import type { Database } from '../../store/index.ts';
import { phraseUses } from '../../store/schema/index.ts';

export async function takeOverPhraseUses(
  db: Database,
  { userId }: Pick<Actor, 'userId'>,
  from: string,
  to: string,
  now: Date,
): Promise<void> {
  const { phraseId, number, path } = phraseUses;
  const uses = await db.selectDistinct({ phraseId, number, path }).from(phraseUses).where(eq(phraseUses.draftId, from));
  if (uses.length === 0) return;
  const usedAt = now.toISOString();
  await db
    .insert(phraseUses)
    .values(uses.map((use) => ({ ...use, id: randomUUID(), draftId: to, usedBy: userId, usedAt })));
}
