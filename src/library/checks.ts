/** What is refused about a legal document. */
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../accounts/actor.ts';
import { Failure } from '../failure.ts';
import { violationOf, type Database } from '../store/index.ts';
import { legalDocuments } from '../store/schema/index.ts';
import { isLaw } from './document.ts';
import type { LegalFields } from './forms.ts';
import { readableBy } from './list.ts';

export const noSuch = (): Failure =>
  new Failure(
    'missing',
    'library.no-such-document',
    'Không có văn bản pháp luật này trong danh mục; hãy tải lại danh mục.',
  );

export function requireWhole({ kind, symbol, organ, effectiveFrom, effectiveTo }: LegalFields): void {
  const lacks = [symbol === '' && 'số, ký hiệu', organ === '' && 'cơ quan ban hành'].filter(Boolean).join(' và ');
  if (lacks !== '' && !isLaw(kind)) {
    throw new Failure('input', 'library.incomplete', `${kind} phải có ${lacks}; hãy ghi thêm.`);
  }
  if (effectiveFrom !== null && effectiveTo !== null && effectiveTo < effectiveFrom) {
    const message = 'Ngày hết hiệu lực đứng trước ngày có hiệu lực; hãy sửa một trong hai ngày.';
    throw new Failure('input', 'library.ends-before-it-begins', message);
  }
}

/** No list of laws is longer; a ring would be endless. */
const longestChain = 50;

/** What replaces a document must be one that its readers see too, and must not be replaced by it in turn. */
export async function requireReplacement(
  db: Database,
  actor: Actor,
  id: string,
  replacedById: string | null,
): Promise<void> {
  let at = replacedById;
  for (let step = 0; at !== null && step < longestChain; step += 1) {
    if (at === id) {
      const message =
        'Văn bản không thể bị thay thế bởi chính nó, trực tiếp hay qua văn bản khác; hãy chọn văn bản khác.';
      throw new Failure('input', 'library.replaces-itself', message);
    }
    const [next] = await db
      .select({ at: legalDocuments.replacedById })
      .from(legalDocuments)
      .where(and(readableBy(actor), eq(legalDocuments.id, at)));
    if (!next) throw noSuch();
    at = next.at;
  }
}

/** Turns a broken rule of the database into a sentence. */
export function explained(error: unknown, { kind, symbol }: Pick<LegalFields, 'kind' | 'symbol'>): unknown {
  const violation = violationOf(error);
  if (violation?.constraint === 'legal_documents_symbol') {
    const message = `Danh mục của cơ quan đã có ${kind} ${symbol}; hãy sửa văn bản đã có thay vì thêm.`;
    return new Failure('conflict', 'library.already-there', message);
  }
  if (violation?.kind === 'foreign-key') {
    const message =
      'Còn văn bản ghi là bị thay thế bởi văn bản này; hãy sửa các văn bản đó trước, hoặc đổi hiệu lực thay vì bỏ.';
    return new Failure('conflict', 'library.still-referred', message);
  }
  return error;
}
