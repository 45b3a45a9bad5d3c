/** The versions of a template as the catalogue shows them. */
import { desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '../../store/index.ts';
import { templateVersions, users } from '../../store/schema/index.ts';
import type { ActivationRequest, LintReport, VersionState } from '../contract.ts';

export interface Person {
  id: string;
  fullName: string;
}

/** Somebody wants the version in effect, and another has to agree. */
export interface WaitingRequest extends ActivationRequest {
  by: Person;
  /** ISO instant. */
  at: string;
}

export interface VersionRow extends VersionState {
  note: string;
  fileName: string;
  sha256: string;
  bytes: number;
  basedOn: number | null;
  /** Null: it came with the program. */
  createdBy: Person | null;
  /** ISO instant; null of a stock template that nobody has changed. */
  createdAt: string | null;
  valid: boolean;
  counts: LintReport['counts'];
  /** Whether documents of today are made with it. */
  inEffect: boolean;
  request: WaitingRequest | null;
}

type Report = Pick<LintReport, 'valid' | 'counts'>;

const author = alias(users, 'author');
const requester = alias(users, 'requester');

/** The newest first. @param effective the number that is in effect today */
export async function versionsOf(
  db: Database,
  templateId: string,
  effective: number | undefined,
): Promise<VersionRow[]> {
  const { number, status, validFrom, validUntil, note, fileName, sha256, bytes, basedOn, createdAt } = templateVersions;
  const rows = await db
    .select({
      ...{ number, status, validFrom, validUntil, note, fileName, sha256, bytes, basedOn, createdAt },
      createdBy: { id: author.id, fullName: author.fullName },
      // Not the findings, of which there may be hundreds.
      report: sql<Report>`json_build_object('valid', ${templateVersions.lint} -> 'valid', 'counts', ${templateVersions.lint} -> 'counts')`,
      request: templateVersions.request,
      requestedAt: templateVersions.requestedAt,
      requestedBy: { id: requester.id, fullName: requester.fullName },
    })
    .from(templateVersions)
    .leftJoin(author, eq(author.id, templateVersions.createdBy))
    .leftJoin(requester, eq(requester.id, templateVersions.requestedBy))
    .where(eq(templateVersions.templateId, templateId))
    .orderBy(desc(number));
  return rows.map(({ report, request, requestedAt, requestedBy, ...row }) => ({
    ...row,
    valid: report.valid,
    counts: report.counts,
    inEffect: row.number === effective,
    request:
      requestedBy && requestedAt ? { ...(request as ActivationRequest), by: requestedBy, at: requestedAt } : null,
  }));
}
