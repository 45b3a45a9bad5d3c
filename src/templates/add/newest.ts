/** Whoever adds a version names the newest that they have seen; the second of two people is told of the first. */
import { and, eq } from 'drizzle-orm';
import type { Database } from '../../store/index.ts';
import { templateVersions, users } from '../../store/schema/index.ts';
import { momentWords } from '../moments.ts';
import { conflict } from '../refusals.ts';

export interface Newest {
  number: number;
  /** Null: it came with the program. */
  by: { id: string; fullName: string } | null;
  /** ISO instant; null of a stock template that nobody has changed. */
  at: string | null;
  note: string;
}

async function newestOf(db: Database, templateId: string, number: number): Promise<Newest> {
  const [found] = await db
    .select({
      by: { id: users.id, fullName: users.fullName },
      at: templateVersions.createdAt,
      note: templateVersions.note,
    })
    .from(templateVersions)
    .leftJoin(users, eq(users.id, templateVersions.createdBy))
    .where(and(eq(templateVersions.templateId, templateId), eq(templateVersions.number, number)));
  return { number, by: found?.by ?? null, at: found?.at ?? null, note: found?.note ?? '' };
}

function told({ number, by, at, note }: Newest, basedOn: number): string {
  const who = by?.fullName ?? 'Chương trình';
  const when = at === null ? '' : ` lúc ${momentWords(at)}`;
  const why = note === '' ? '' : ` (ghi chú: “${note}”)`;
  return (
    `${who} đã thêm phiên bản ${number}${when}${why}, còn tệp của bạn sửa từ phiên bản ${basedOn}; hãy tải phiên bản ${number} về, ` +
    'đưa phần sửa của bạn vào đó rồi tải lên lại.'
  );
}

/**
 * @param held the row whose newest version counts; null: nobody has changed the stock template, whose newest is 1
 * @throws Failure `templates.changed-meanwhile` with `newest` {number, by, at, note}; `templates.no-such-base` for one beyond it
 */
export async function demandNewest(
  db: Database,
  held: { id: string; newest: number } | null,
  basedOn: number,
): Promise<void> {
  const number = held?.newest ?? 1;
  if (basedOn === number) return;
  if (basedOn > number || !held) {
    const message = `Mẫu này chưa có phiên bản ${basedOn}; phiên bản mới nhất là ${number}, hãy tải lại danh mục rồi gửi lại.`;
    throw conflict('templates.no-such-base', message, { newest: { number, by: null, at: null, note: '' } });
  }
  const newest = await newestOf(db, held.id, number);
  throw conflict('templates.changed-meanwhile', told(newest, basedOn), { newest });
}
