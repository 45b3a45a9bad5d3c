/** The version of a template that all units of a batch are made with: settled when the batch is created, or its template chosen anew. */
import { eq, sql } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import { shortDate } from '../../plan/conventions/dates.ts';
import type { KeptTemplate } from '../../render/contract.ts';
import { loadStockTemplate, sha256 as sha256Of } from '../../render/stock.ts';
import { noteSpent, type Blobs, type Database } from '../../store/index.ts';
import { batches } from '../../store/schema/index.ts';
import { bytesOf } from '../../templates/choose/bytes.ts';
import type { ChosenTemplate } from '../../templates/contract.ts';
import { documentDay } from '../../templates/use/document-day.ts';
import { labelOf, orderedAs, templateForDocument, type Place } from '../../templates/use/template-for-document.ts';
import { unusableDay } from '../../templates/use/usable.ts';
import { conflict, missing } from '../refusals.ts';

/** As kept with a batch. */
export interface Pin {
  template: string;
  /** Null, like the sum, of batches from before versions were kept: the program's own template as it is. */
  templateVersion: string | null;
  templateSha256: string | null;
}

type Named = Omit<ChosenTemplate, 'bytes'>;

/**
 * The version that is in effect now; whoever writes it keeps its bytes (`putAndName`).
 * @param slug the usual one of the plan's form unless told
 * @throws Failure as `templateForDocument`
 */
export async function pinTemplate(
  place: Place,
  actor: Actor,
  { plan, slug, now }: { plan: unknown; slug: string | undefined; now: Date },
): Promise<{ pin: Pin; bytes: Uint8Array }> {
  const chosen = await templateForDocument(place, actor, { plan, slug, day: documentDay(plan, now) });
  const { slug: template, version: templateVersion, sha256: templateSha256, bytes } = chosen;
  return { pin: { template, templateVersion, templateSha256 }, bytes };
}

/** @throws Failure `template.unknown` */
async function named({ template: slug, templateVersion, templateSha256 }: Pin): Promise<Named> {
  if (templateVersion !== null && templateSha256 !== null) {
    return { slug, version: templateVersion, sha256: templateSha256 };
  }
  const stock = await loadStockTemplate(slug);
  return { slug, version: stock.version, sha256: sha256Of(stock.bytes) };
}

/** With the plan that its day is of. */
export async function pinOf(db: Database, id: string): Promise<Pin & { base: unknown }> {
  const { template, templateVersion, templateSha256, base } = batches;
  const [found] = await db
    .select({ template, templateVersion, templateSha256, base })
    .from(batches)
    .where(eq(batches.id, id));
  if (!found) throw missing('đợt');
  return found;
}

/** What it is told with in provenances. */
export const pinnedLabel = async (pin: Pin): Promise<string> => labelOf(await named(pin));

/** As a renderer is asked for it. @throws Failure `templates.bytes-lost`, `store.blob-damaged` */
export async function pinnedOrder(blobs: Blobs, pin: Pin): Promise<string | KeptTemplate> {
  if (pin.templateSha256 === null) return pin.template;
  const name = await named(pin);
  return orderedAs({ ...name, bytes: await bytesOf(blobs, name) });
}

/**
 * Before a batch begins: its version may have been retired since, or not be for the days of all its units.
 * @param days of its units' documents
 * @throws Failure `batches.template-not-in-effect` (kind `conflict`)
 */
export async function demandUsable(db: Database, actor: Actor, pin: Pin, days: readonly string[]): Promise<void> {
  const name = await named(pin);
  const day = await unusableDay(db, actor, name, days);
  if (day === undefined) return;
  throw conflict(
    'batches.template-not-in-effect',
    `Phiên bản ${name.version} của mẫu "${name.slug}" mà đợt này đã chọn không có hiệu lực cho văn bản ngày ${shortDate(day)}; ` +
      'hãy chọn lại mẫu của đợt (nút “Dùng phiên bản đang có hiệu lực”), chạy thử rồi bắt đầu; nếu chỉ một số đơn vị ghi ngày này ' +
      'thì sửa ngày hoặc lập đợt riêng cho các đơn vị đó.',
  );
}

/** In the transaction that removes the batch or gives it another version. */
export async function noteSpentTemplate(tx: Database, id: string): Promise<void> {
  await noteSpent(tx, batches.templateSha256, sql`${batches.id} = ${id} and ${batches.templateSha256} is not null`);
}
