/** What a document is made with: the one way from a plan to a version, for everything that makes documents. */
import { loadStockTemplate, sha256 as sha256Of, stockTemplates, templateFor } from '../../render/stock.ts';
import type { KeptTemplate } from '../../render/contract.ts';
import type { Blobs, Database } from '../../store/index.ts';
import { chooseTemplate } from '../choose/choose.ts';
import type { Path } from '../choose/kept.ts';
import type { ChosenTemplate } from '../contract.ts';
import { demandServes } from './serves.ts';

export interface Place {
  db: Database;
  blobs: Blobs;
}

export interface Document {
  plan: unknown;
  /** Chosen by name; the usual one of the plan's form unless told. */
  slug?: string | null | undefined;
  /** The calendar day it is of: `documentDay`, or the day of issuing. */
  day: string;
}

/**
 * @param path of the organisation whose document it is
 * @throws Failure `template.unknown` (kind `usage`), `templates.other-form` (kind `input`), and as `chooseTemplate`
 */
export async function templateForDocument(
  { db, blobs }: Place,
  path: Path,
  { plan, slug, day }: Document,
): Promise<ChosenTemplate> {
  if (slug) await demandServes(db, path, { slug, plan, day });
  return chooseTemplate(db, blobs, path, { slug: slug ?? templateFor(plan), day });
}

/** As a renderer is asked for it: what came with the program by its name, for threads have that open already. */
export async function orderedAs({ slug, version, sha256, bytes }: ChosenTemplate): Promise<string | KeptTemplate> {
  if (stockTemplates().some(({ id }) => id === slug)) {
    const stock = await loadStockTemplate(slug);
    if (stock.version === version && sha256Of(stock.bytes) === sha256) return slug;
  }
  return { id: slug, version, sha256, bytes };
}

/** As the provenance of a document names it. */
export const labelOf = ({ slug, version, sha256 }: Omit<ChosenTemplate, 'bytes'>): string =>
  `${slug}@${version} sha256:${sha256}`;

/** Undefined of what is no such label. */
export function fromLabel(label: string): Omit<ChosenTemplate, 'bytes'> | undefined {
  const found = /^(.+)@([^@\s]+) sha256:([0-9a-f]{64})$/.exec(label);
  return found ? { slug: found[1]!, version: found[2]!, sha256: found[3]! } : undefined;
}
