/** A legal document as the library tells it. */
import { aliasedTable, sql, type SQL } from 'drizzle-orm';
import type { Citation } from '../plan/model/citation.ts';
import { legalDocuments, legalStatuses, organisations } from '../store/schema/index.ts';
import type { LegalFields } from './forms.ts';

export type LegalStatus = (typeof legalStatuses)[number];

export type LegalReference = Pick<LegalFields, 'kind' | 'symbol' | 'subject'> & { id: string };

/** A `Citation` of the plan that has these fields only. */
export interface LegalCitation {
  kind: string;
  number?: string;
  date?: string;
  organ?: string;
  subject: string;
}

export interface LegalDocument extends LegalFields {
  id: string;
  replacedBy: LegalReference | null;
  /** As a plan cites it. */
  citation: LegalCitation;
  /** Whether the own organisation keeps it, and so may change it. */
  own: boolean;
  /** Who keeps it. */
  from: { organisationId: string; name: string };
}

/** Kinds that are cited by name and day, without number and organ (Decree 30, Phụ lục I, II.4.b). */
export const isLaw = (kind: string): boolean => /^(bộ luật|luật|pháp lệnh|hiến pháp)$/i.test(kind);

export function citationOf({ kind, symbol, issuedOn, organ, subject }: LegalFields): LegalCitation {
  const date = issuedOn === null ? {} : { date: issuedOn };
  if (isLaw(kind)) return { kind, ...date, subject } satisfies Citation;
  return { kind, ...(symbol && { number: symbol }), ...date, ...(organ && { organ }), subject };
}

/** The calendar day in Việt Nam, by which documents come into force and expire. */
export const dayOf = (now: Date): string => new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

/** What was entered as in force has expired once its last day is over, without anybody changing it. */
export function statusOn(day: string): SQL<LegalStatus> {
  const { status, effectiveTo } = legalDocuments;
  return sql<LegalStatus>`case when ${status} = 'in-force' and ${effectiveTo} < ${day}::date then 'expired' else ${status} end`;
}

export const replacing = aliasedTable(legalDocuments, 'replacing');

export const rowColumns = {
  id: legalDocuments.id,
  kind: legalDocuments.kind,
  symbol: legalDocuments.symbol,
  issuedOn: legalDocuments.issuedOn,
  organ: legalDocuments.organ,
  subject: legalDocuments.subject,
  effectiveFrom: legalDocuments.effectiveFrom,
  effectiveTo: legalDocuments.effectiveTo,
  replacedById: legalDocuments.replacedById,
  note: legalDocuments.note,
  replacedBy: { id: replacing.id, kind: replacing.kind, symbol: replacing.symbol, subject: replacing.subject },
  from: { organisationId: organisations.id, name: organisations.name },
};

type Row = Omit<LegalDocument, 'own' | 'citation'>;

export const toldTo = ({ organisationId }: { organisationId: string }, row: Row): LegalDocument => ({
  ...row,
  citation: citationOf(row),
  own: row.from.organisationId === organisationId,
});
