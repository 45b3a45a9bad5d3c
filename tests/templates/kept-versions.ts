// Templates of organisations as they stand in the database, without the steps that lead there.
import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { loadStockTemplate } from '../../src/render/stock.ts';
import type { Store } from '../../src/store/index.ts';
import { templates, templateVersions } from '../../src/store/schema/index.ts';
import type { TemplateForm, TemplateStatus } from '../../src/templates/contract.ts';
import { openPackage, writePackage } from '../../src/word/package.ts';

const createdAt = '2026-01-01T00:00:00.000Z';

/** The stock file of this name with words in place of others. */
export async function changedStock(slug: string, words: string, others: string): Promise<Uint8Array> {
  const { bytes } = await loadStockTemplate(slug);
  const parts = new Map(openPackage(bytes));
  const before = String(parts.get('word/document.xml'));
  const after = before.replaceAll(words, others);
  if (after === before) throw new Error(`"${words}" does not stand in the template`);
  return writePackage(parts.set('word/document.xml', after));
}

export interface KeptVersion {
  bytes: Uint8Array;
  status: TemplateStatus;
  validFrom?: string;
  validUntil?: string;
}

/** Numbered from 1 in their order. */
export async function keepTemplate(
  { db, blobs }: Store,
  organisationId: string,
  { slug, form = 'plan' }: { slug: string; form?: TemplateForm },
  versions: readonly KeptVersion[],
): Promise<void> {
  const id = randomUUID();
  await db
    .insert(templates)
    .values({ id, organisationId, slug, title: `Mẫu ${slug}`, form, newest: versions.length, createdAt });
  for (const [at, { bytes, status, validFrom = null, validUntil = null }] of versions.entries()) {
    await db.insert(templateVersions).values({
      templateId: id,
      number: at + 1,
      sha256: await blobs.put(bytes),
      bytes: bytes.length,
      fileName: `${slug}.docx`,
      note: '',
      status,
      validFrom,
      validUntil,
      lint: {},
      lintedWith: '0',
      createdAt,
    });
  }
}

/** As somebody would who retires it. */
export async function setStatus(
  { db }: Store,
  organisationId: string,
  slug: string,
  number: number,
  status: TemplateStatus,
): Promise<void> {
  const [found] = await db
    .select({ id: templates.id })
    .from(templates)
    .where(and(eq(templates.organisationId, organisationId), eq(templates.slug, slug)));
  if (!found) throw new Error('No such template');
  await db
    .update(templateVersions)
    .set({ status })
    .where(and(eq(templateVersions.templateId, found.id), eq(templateVersions.number, number)));
}
