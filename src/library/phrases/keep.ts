/** Keeping phrases: legal staff and admins of an organisation, its own. Each change is a new version; none is ever altered. */
import { and, eq } from 'drizzle-orm';
import { requireRole, type Actor } from '../../accounts/actor.ts';
import { audit } from '../../accounts/audit.ts';
import { Failure } from '../../failure.ts';
import { canonical } from '../../plan/compare/leaves.ts';
import type { PhraseBody } from '../../plan/model/phrase-body.ts';
import type { Database } from '../../store/index.ts';
import { phrases, phraseVersions, users } from '../../store/schema/index.ts';
import { readBody, requireRightPlaceholders } from './body.ts';
import type { NewPhrase, PhraseChange, PhraseKind, PhraseStatus } from './forms.ts';
import { noSuchPhrase } from './phrase.ts';
import { readPhrase, type ReadPhrase } from './read.ts';
import { phraseSearchTexts } from './search-texts.ts';

const subjectOf = (id: string) => ({ kind: 'phrase', id });

/** What belongs to a version, ready to be kept. */
function settled(kind: PhraseKind, { title, unit, body, note }: Pick<NewPhrase, 'title' | 'unit' | 'body' | 'note'>) {
  const read = readBody(kind, body);
  requireRightPlaceholders(read);
  if (unit !== '' && kind !== 'duty') {
    const message = 'Chỉ nhiệm vụ của phòng ban mới ghi tên phòng ban; hãy để trống ô này.';
    throw new Failure('input', 'phrases.unit-without-duty', message);
  }
  return { title, unit, body: read, note };
}

/** @throws Failure `phrases.not-a-body`, `phrases.empty`, `phrases.too-long`, `phrases.wrong-placeholder` (with findings) */
export async function addPhrase(db: Database, actor: Actor, entered: NewPhrase, now: Date): Promise<ReadPhrase> {
  requireRole(actor, 'legal', 'admin');
  const { kind } = entered;
  const words = settled(kind, entered);
  const id = crypto.randomUUID();
  const at = now.toISOString();
  return db.transaction(async (tx) => {
    await tx.insert(phrases).values({
      ...{ id, organisationId: actor.organisationId, kind, status: 'offered', newest: 1, title: words.title },
      ...{ ...phraseSearchTexts(words), updatedAt: at },
    });
    await tx
      .insert(phraseVersions)
      .values({ phraseId: id, number: 1, ...words, createdBy: actor.userId, createdAt: at });
    await audit(tx, actor, 'phrase.created', subjectOf(id), { title: words.title }, now);
    return readPhrase(tx, actor, id, now);
  });
}

/** One that the actor's organisation keeps, locked until the transaction ends. What those above keep is not changed here. */
async function ownPhrase(tx: Database, actor: Actor, id: string) {
  const [row] = await tx.select().from(phrases).where(eq(phrases.id, id)).for('update');
  if (!row || !actor.organisationPath.includes(row.organisationId)) throw noSuchPhrase();
  if (row.organisationId !== actor.organisationId) {
    const message =
      'Câu mẫu này do cơ quan cấp trên giữ; chỉ cơ quan đó sửa được. Hãy thêm một câu mẫu của cơ quan mình.';
    throw new Failure('forbidden', 'phrases.not-own', message);
  }
  return row;
}

async function newestOf(tx: Database, id: string, number: number) {
  const [version] = await tx
    .select({
      number: phraseVersions.number,
      title: phraseVersions.title,
      unit: phraseVersions.unit,
      body: phraseVersions.body,
      note: phraseVersions.note,
      by: { id: users.id, fullName: users.fullName },
      at: phraseVersions.createdAt,
    })
    .from(phraseVersions)
    .innerJoin(users, eq(users.id, phraseVersions.createdBy))
    .where(and(eq(phraseVersions.phraseId, id), eq(phraseVersions.number, number)));
  if (!version) throw new Error(`Phrase ${id} has no version ${number}`);
  return version;
}

const saysTheSame = (
  a: { title: string; unit: string; body: unknown },
  b: { title: string; unit: string; body: PhraseBody },
): boolean => a.title === b.title && a.unit === b.unit && canonical(a.body) === canonical(b.body);

/**
 * A new version. One that says what the newest says is none.
 * @throws Failure `phrases.changed-meanwhile` (kind `conflict`, with `current`: what is there now), `phrases.no-such-phrase`,
 * `phrases.not-own`, and as `addPhrase`
 */
export async function changePhrase(
  db: Database,
  actor: Actor,
  id: string,
  change: PhraseChange,
  now: Date,
): Promise<ReadPhrase> {
  requireRole(actor, 'legal', 'admin');
  return db.transaction(async (tx) => {
    const row = await ownPhrase(tx, actor, id);
    const words = settled(row.kind, change);
    const current = await newestOf(tx, id, row.newest);
    // Also a change whose answer was lost and that is sent again.
    if (saysTheSame(current, words)) return readPhrase(tx, actor, id, now);
    if (row.newest !== change.basedOn) {
      const message = `${current.by.fullName} đã sửa câu mẫu này thành phiên bản ${current.number} sau khi bạn mở; phần bạn sửa chưa được lưu. Hãy xem bản mới rồi sửa tiếp trên đó.`;
      throw new Failure('conflict', 'phrases.changed-meanwhile', message, [], undefined, { members: { current } });
    }
    const number = row.newest + 1;
    const at = now.toISOString();
    await tx.insert(phraseVersions).values({ phraseId: id, number, ...words, createdBy: actor.userId, createdAt: at });
    await tx
      .update(phrases)
      .set({ newest: number, title: words.title, ...phraseSearchTexts(words), updatedAt: at })
      .where(eq(phrases.id, id));
    await audit(tx, actor, 'phrase.changed', subjectOf(id), { title: words.title, version: number }, now);
    return readPhrase(tx, actor, id, now);
  });
}

const steps = { offered: 'phrase.offered', withdrawn: 'phrase.withdrawn' } as const;

/** Withdraws it, or offers it again. What it was put into stays as it is. */
export async function setPhraseStatus(
  db: Database,
  actor: Actor,
  id: string,
  status: PhraseStatus,
  now: Date,
): Promise<ReadPhrase> {
  requireRole(actor, 'legal', 'admin');
  return db.transaction(async (tx) => {
    const row = await ownPhrase(tx, actor, id);
    if (row.status !== status) {
      await tx.update(phrases).set({ status, updatedAt: now.toISOString() }).where(eq(phrases.id, id));
      await audit(tx, actor, steps[status], subjectOf(id), { title: row.title }, now);
    }
    return readPhrase(tx, actor, id, now);
  });
}
