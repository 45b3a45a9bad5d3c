/** Citations of a phrase that the library of legal documents knows to have expired or to be replaced. */
import { and, eq, inArray, or } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import type { Finding } from '../../failure.ts';
import { citationWording } from '../../plan/conventions/citation-wording.ts';
import { longDate } from '../../plan/conventions/dates.ts';
import type { Citation } from '../../plan/model/citation.ts';
import type { PhraseBody } from '../../plan/model/phrase-body.ts';
import { plainText } from '../../plan/model/text.ts';
import type { Database } from '../../store/index.ts';
import { legalDocuments } from '../../store/schema/index.ts';
import { dayOf, isLaw, replacing, statusOn, type LegalStatus } from '../document.ts';
import { readableBy } from '../list.ts';

/** By what a citation and a document of the library are the same: the number, or of a Luật its name and day. */
function keyOf(kind: string, symbol: string, name: string, day: string): string {
  const words = isLaw(kind) ? [name.replace(new RegExp(`^${kind}\\s+`, 'i'), ''), day] : [symbol];
  return [kind, ...words].join(' ').normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

const keyOfCitation = ({ kind = '', number = '', subject, date = '' }: Citation): string =>
  keyOf(kind, number, plainText(subject), date);

interface Named {
  kind: string;
  symbol: string;
  subject: string;
  issuedOn: string | null;
}

interface Known extends Named {
  status: LegalStatus;
  /** What replaces it. */
  by: Named | null;
}

type Reader = Pick<Actor, 'organisationId' | 'organisationPath'>;

async function known(db: Database, actor: Reader, citations: readonly Citation[], now: Date): Promise<Known[]> {
  const symbols = citations.flatMap(({ number }) => (number ? [number.trim()] : []));
  const days = citations.flatMap(({ kind = '', date }) => (isLaw(kind) && date ? [date] : []));
  const wanted = [
    ...(symbols.length > 0 ? [inArray(legalDocuments.symbol, symbols)] : []),
    ...(days.length > 0 ? [inArray(legalDocuments.issuedOn, days)] : []),
  ];
  if (wanted.length === 0) return [];
  return db
    .select({
      kind: legalDocuments.kind,
      symbol: legalDocuments.symbol,
      subject: legalDocuments.subject,
      issuedOn: legalDocuments.issuedOn,
      status: statusOn(dayOf(now)),
      by: {
        kind: replacing.kind,
        symbol: replacing.symbol,
        subject: replacing.subject,
        issuedOn: replacing.issuedOn,
      },
    })
    .from(legalDocuments)
    .leftJoin(replacing, eq(replacing.id, legalDocuments.replacedById))
    .where(and(readableBy(actor), or(...wanted)));
}

function nameOf({ kind, symbol, subject, issuedOn }: Named): string {
  if (!isLaw(kind)) return `${kind} số ${symbol}`;
  const name = subject.toLowerCase().startsWith(`${kind.toLowerCase()} `) ? subject : `${kind} ${subject}`;
  return issuedOn ? `${name} ${longDate(issuedOn)}` : name;
}

/** A warning for each such citation, by its place, with what replaces it. Empty where the body has no citations. */
export async function outdatedCitations(db: Database, actor: Reader, body: PhraseBody, now: Date): Promise<Finding[]> {
  if (!('citations' in body)) return [];
  const documents = await known(db, actor, body.citations, now);
  return body.citations.flatMap((citation, i): Finding[] => {
    const same = documents.filter(
      ({ kind, symbol, subject, issuedOn }) => keyOf(kind, symbol, subject, issuedOn ?? '') === keyOfCitation(citation),
    );
    // Two organisations may keep it, and the law's day may be open: in force for one is in force.
    if (same.length === 0 || same.some(({ status }) => status === 'in-force')) return [];
    const by = same.find((one) => one.by)?.by;
    const what = `Căn cứ ${i + 1} (${citationWording(citation)})`;
    return [
      by
        ? {
            code: 'phrases.citation-replaced',
            severity: 'warning',
            path: `citations[${i}]`,
            message: `${what} đã được thay thế bằng ${nameOf(by)}; hãy thay căn cứ này.`,
          }
        : {
            code: 'phrases.citation-expired',
            severity: 'warning',
            path: `citations[${i}]`,
            message: `${what} đã hết hiệu lực; hãy bỏ hoặc thay căn cứ này.`,
          },
    ];
  });
}
