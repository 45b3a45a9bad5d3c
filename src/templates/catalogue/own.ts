/** The row of the actor's own organisation: what is changed is always one's own. */
import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import type { Database } from '../../store/index.ts';
import { templates } from '../../store/schema/index.ts';
import { keptOnPath } from '../choose/kept.ts';
import type { TemplateForm } from '../contract.ts';
import { missing } from '../refusals.ts';
import { formOf, stockOf } from './stock.ts';

export interface OwnTemplate {
  id: string;
  slug: string;
  title: string;
  form: TemplateForm;
  /** 0: it holds no version yet. */
  newest: number;
}

const { id, slug: slugColumn, title, form, newest } = templates;

/** The actor's own row, locked until the transaction ends; `undefined` where there is none. */
export async function lockOwn(tx: Database, actor: Actor, slug: string): Promise<OwnTemplate | undefined> {
  const [own] = await tx
    .select({ id, slug: slugColumn, title, form, newest })
    .from(templates)
    .where(and(eq(templates.organisationId, actor.organisationId), eq(slugColumn, slug)))
    .for('update');
  return own;
}

/** What a row without versions begins with: what is seen from here under this name. */
async function seen(tx: Database, actor: Actor, slug: string): Promise<Pick<OwnTemplate, 'title' | 'form'>> {
  const [above] = await keptOnPath(tx, actor, slug);
  if (above) return above;
  const stock = stockOf(slug);
  if (!stock) throw missing(slug);
  return { title: stock.title, form: formOf(stock) };
}

/** A row that holds no version yet, if there is none. It changes nothing of what is in effect. */
export async function begin(
  tx: Database,
  actor: Actor,
  begun: Pick<OwnTemplate, 'slug' | 'title' | 'form'>,
  now: Date,
): Promise<void> {
  const { userId: createdBy, organisationId } = actor;
  await tx
    .insert(templates)
    .values({ id: randomUUID(), organisationId, ...begun, newest: 0, createdBy, createdAt: now.toISOString() })
    .onConflictDoNothing();
}

/**
 * The actor's own row, locked until the transaction ends; made without versions where there is none.
 * @throws Failure `templates.missing` where nobody knows the template
 */
export async function ownTemplate(tx: Database, actor: Actor, slug: string, now: Date): Promise<OwnTemplate> {
  const own = await lockOwn(tx, actor, slug);
  if (own) return own;
  const { title: seenTitle, form: seenForm } = await seen(tx, actor, slug);
  await begin(tx, actor, { slug, title: seenTitle, form: seenForm }, now);
  const made = await lockOwn(tx, actor, slug);
  if (made) return made;
  throw new Error(`The row of template ${slug} was not made`);
}
