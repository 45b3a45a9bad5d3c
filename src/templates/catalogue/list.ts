/** The catalogue as an organisation sees it: the stock templates, and what it and those above it keep. */
import { eq, inArray } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import { dayInVietnam } from '../../plan/conventions/vietnam-day.ts';
import { stockTemplates } from '../../render/stock.ts';
import type { Database } from '../../store/index.ts';
import { organisations, templateVersions } from '../../store/schema/index.ts';
import type { LintReport, TemplateForm } from '../contract.ts';
import { inEffectOnPath } from '../choose/in-effect.ts';
import { keptOnPath, type KeptRow } from '../choose/kept.ts';
import { formOf, formWords, stockOf } from './stock.ts';

export interface Keeper {
  organisationId: string;
  name: string;
}

export interface TemplateRow {
  /** Its slug: `ke-hoach`. */
  id: string;
  title: string;
  /** The decree's form, in words. */
  form: string;
  /** In effect today; null: none is. */
  version: string | null;
  parts: string[];
  serves: TemplateForm;
  /** Whether one's own organisation keeps versions of it. */
  own: boolean;
  /** Whose version is in effect; null: the program's own, or none is. */
  from: Keeper | null;
  /** Whose versions are listed: one's own, else the nearest above; null: the program's own. */
  keptBy: Keeper | null;
  /** The newest number of those; whoever adds a version says that it is based on this one. */
  newest: number;
  /** Whether one of one's own waits for a second person. */
  requested: boolean;
}

/** As they come with the program, where nobody has changed them. */
export function stockRows(): TemplateRow[] {
  return stockTemplates().map((template) => {
    const { id, title, form, version, parts } = template;
    const nobody = { own: false, from: null, keptBy: null, newest: 1, requested: false };
    return { id, title, form, version, parts, serves: formOf(template), ...nobody };
  });
}

const allParts: Readonly<Record<TemplateForm, string[]>> = {
  decision: ['decision', 'plan', 'appendix'],
  plan: ['plan', 'appendix'],
};

async function keepersOf(db: Database, rows: readonly KeptRow[]): Promise<Map<string, Keeper>> {
  const ids = [...new Set(rows.map((row) => row.organisationId))];
  const { id, name } = organisations;
  const found = await db.select({ organisationId: id, name }).from(organisations).where(inArray(id, ids));
  return new Map(found.map((keeper) => [keeper.organisationId, keeper]));
}

/** The parts that a version's sections are for, as its lint has read them. */
async function partsOf(db: Database, sha256: string, form: TemplateForm): Promise<string[]> {
  const [found] = await db
    .select({ lint: templateVersions.lint })
    .from(templateVersions)
    .where(eq(templateVersions.sha256, sha256))
    .limit(1);
  return (found?.lint as LintReport | undefined)?.parts ?? allParts[form];
}

async function rowOf(
  db: Database,
  actor: Actor,
  rows: readonly KeptRow[],
  keepers: ReadonlyMap<string, Keeper>,
  day: string,
): Promise<TemplateRow> {
  const [shown] = rows as [KeptRow];
  const effective = inEffectOnPath(rows, day);
  const { sha256 } = effective?.version ?? shown.versions.at(-1)!;
  const own = shown.organisationId === actor.organisationId;
  // What one's own on trial are for counts once one of them is in effect.
  const serves = (effective?.row ?? shown).form;
  return {
    id: shown.slug,
    title: shown.title,
    form: stockOf(shown.slug)?.form ?? formWords(serves),
    version: effective ? String(effective.version.number) : null,
    parts: await partsOf(db, sha256, serves),
    serves,
    own,
    from: (effective && keepers.get(effective.row.organisationId)) ?? null,
    keptBy: keepers.get(shown.organisationId) ?? null,
    newest: shown.newest,
    requested: own && shown.versions.some(({ requestedAt }) => requestedAt !== null),
  };
}

/** @param slug one of them; all unless told. The stock templates first, in their order, then by slug. */
export async function listTemplates(db: Database, actor: Actor, now: Date, slug?: string): Promise<TemplateRow[]> {
  const kept = await keptOnPath(db, actor, slug);
  const keepers = await keepersOf(db, kept);
  const day = dayInVietnam(now);
  const bySlug = new Map<string, KeptRow[]>();
  for (const row of kept) bySlug.set(row.slug, [...(bySlug.get(row.slug) ?? []), row]);
  const changed = await Promise.all([...bySlug.values()].map((rows) => rowOf(db, actor, rows, keepers, day)));
  const untouched = stockRows().filter(({ id }) => !bySlug.has(id) && (slug === undefined || id === slug));
  const order = stockTemplates().map(({ id }) => id);
  const place = ({ id }: TemplateRow) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...changed, ...untouched].sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
}
