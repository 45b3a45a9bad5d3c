/** Gives an organisation the documents that a library starts with, as far as it does not see them already. */
import { and, inArray } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import { requireRole } from '../../accounts/actor.ts';
import { audit } from '../../accounts/audit.ts';
import { knownActs, type KnownAct } from '../../plan/checks/data/known-acts.ts';
import type { Database } from '../../store/index.ts';
import { legalDocuments } from '../../store/schema/index.ts';
import type { LegalFields } from '../forms.ts';
import { readableBy } from '../list.ts';
import { searchTexts } from '../search-texts.ts';
import { starterDocuments, type StarterDocument } from './documents.ts';

const acts = new Map(knownActs.map((act) => [act.number, act]));

function actOf({ symbol }: StarterDocument): KnownAct {
  const act = acts.get(symbol);
  if (!act) throw new Error(`No known act ${symbol}`);
  return act;
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** What is entered for it, but for what replaces it. */
export function starterFields(document: StarterDocument): Omit<LegalFields, 'replacedById'> {
  const { kind, number, date, name = '', replaced } = actOf(document);
  return {
    ...{ kind, symbol: number, issuedOn: date, organ: document.organ, subject: document.subject ?? name },
    status: replaced ? 'replaced' : 'in-force',
    effectiveFrom: null,
    effectiveTo: replaced ? dayBefore(replaced.from) : null,
    note: '',
  };
}

/** Whose library it is, and who is said to have added them. */
export type StarterActor = Pick<Actor, 'userId' | 'organisationId' | 'organisationPath' | 'username' | 'roles'>;

/** Gives how many were added. Called again it adds nothing. */
export async function addStarterDocuments(db: Database, actor: StarterActor, now: Date): Promise<number> {
  requireRole(actor, 'legal', 'admin');
  const symbols = starterDocuments.map(({ symbol }) => symbol);
  const at = now.toISOString();
  return db.transaction(async (tx) => {
    const seen = await tx
      .select({ id: legalDocuments.id, symbol: legalDocuments.symbol })
      .from(legalDocuments)
      .where(and(readableBy(actor), inArray(legalDocuments.symbol, symbols)));
    const ids = new Map(seen.map(({ symbol, id }) => [symbol, id]));
    let added = 0;
    for (const document of starterDocuments) {
      if (ids.has(document.symbol)) continue;
      const fields = { ...starterFields(document), replacedById: ids.get(document.replacedBy ?? '') ?? null };
      const [row] = await tx
        .insert(legalDocuments)
        .values({
          ...{ id: crypto.randomUUID(), organisationId: actor.organisationId, ...fields, ...searchTexts(fields) },
          ...{ createdBy: actor.userId, updatedBy: actor.userId, createdAt: at, updatedAt: at },
        })
        .onConflictDoNothing()
        .returning({ id: legalDocuments.id });
      if (!row) continue;
      ids.set(document.symbol, row.id);
      added += 1;
    }
    if (added > 0) {
      const subject = { kind: 'legal-document', id: actor.organisationId };
      await audit(tx, actor, 'legal-document.starter-added', subject, { added }, now);
    }
    return added;
  });
}
