/** Gives an organisation the phrases that a library starts with, as far as it sees none of that name already. */
import { and, inArray } from 'drizzle-orm';
import { requireRole } from '../../../accounts/actor.ts';
import { audit } from '../../../accounts/audit.ts';
import type { Citation } from '../../../plan/model/citation.ts';
import type { PhraseBody } from '../../../plan/model/phrase-body.ts';
import type { Database } from '../../../store/index.ts';
import { phrases, phraseVersions } from '../../../store/schema/index.ts';
import { citationOf } from '../../document.ts';
import { starterFields, type StarterActor } from '../../starter/add.ts';
import { starterDocuments } from '../../starter/documents.ts';
import { readableBy } from '../phrase.ts';
import { phraseSearchTexts } from '../search-texts.ts';
import { starterPhrases, type StarterPhrase } from './phrases.ts';

function citationOfAct(symbol: string): Citation {
  const document = starterDocuments.find((one) => one.symbol === symbol);
  if (!document) throw new Error(`No starter document ${symbol}`);
  return citationOf({ ...starterFields(document), replacedById: null });
}

export function starterBody(phrase: StarterPhrase): PhraseBody {
  if ('acts' in phrase) return { citations: phrase.acts.map(citationOfAct) };
  const { marker, paragraphs } = phrase;
  return { blocks: paragraphs.map((text) => (marker === undefined ? { text } : { marker, text })) };
}

/** Gives how many were added. Called again it adds nothing. */
export async function addStarterPhrases(db: Database, actor: StarterActor, now: Date): Promise<number> {
  requireRole(actor, 'legal', 'admin');
  const at = now.toISOString();
  return db.transaction(async (tx) => {
    const titles = starterPhrases.map(({ title }) => title);
    const seen = await tx
      .select({ title: phrases.title })
      .from(phrases)
      .where(and(readableBy(actor), inArray(phrases.title, titles)));
    const there = new Set(seen.map(({ title }) => title));
    const fresh = starterPhrases
      .filter(({ title }) => !there.has(title))
      .map((phrase) => ({ id: crypto.randomUUID(), phrase, body: starterBody(phrase) }));
    if (fresh.length === 0) return 0;
    await tx.insert(phrases).values(
      fresh.map(({ id, phrase: { kind, title, unit = '' }, body }) => ({
        ...{ id, organisationId: actor.organisationId, kind, status: 'offered' as const, newest: 1, title },
        ...{ ...phraseSearchTexts({ title, unit, body }), updatedAt: at },
      })),
    );
    await tx.insert(phraseVersions).values(
      fresh.map(({ id, phrase: { title, unit = '', note = '' }, body }) => ({
        ...{ phraseId: id, number: 1, title, body, unit, note, createdBy: actor.userId, createdAt: at },
      })),
    );
    const subject = { kind: 'phrase', id: actor.organisationId };
    await audit(tx, actor, 'phrase.starter-added', subject, { added: fresh.length }, now);
    return fresh.length;
  });
}
