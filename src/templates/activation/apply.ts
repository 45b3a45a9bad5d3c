/** What putting a version into effect changes of the others: by their validity, which goes by the dates of documents. */
import type { Validity, VersionState } from '../contract.ts';
import { dayAfter, dayBefore } from './days.ts';

const startsBefore = (one: Validity, from: string | null): from is string =>
  from !== null && (one.validFrom === null || one.validFrom < from);

const endsAfter = (one: Validity, until: string | null): until is string =>
  until !== null && (one.validUntil === null || one.validUntil > until);

const meets = (a: Validity, b: Validity): boolean =>
  (a.validFrom === null || b.validUntil === null || a.validFrom <= b.validUntil) &&
  (b.validFrom === null || a.validUntil === null || b.validFrom <= a.validUntil);

/** One that was in effect before, beside the new one. */
function beside(old: VersionState, { validFrom, validUntil }: Validity): VersionState {
  if (old.status !== 'active' || !meets(old, { validFrom, validUntil })) return old;
  const before = startsBefore(old, validFrom);
  const after = endsAfter(old, validUntil);
  // The new one lies within: the later one goes before, so the old one is left as it is on both sides.
  if (before && after) return old;
  if (before) return { ...old, validUntil: dayBefore(validFrom) };
  if (after) return { ...old, validFrom: dayAfter(validUntil) };
  return { ...old, status: 'retired' };
}

/** Wholly covered ones end, partly covered ones keep the rest of their range. */
export function activated(versions: readonly VersionState[], number: number, validity: Validity): VersionState[] {
  const { validFrom, validUntil } = validity;
  return versions.map((one) =>
    one.number === number ? { ...one, status: 'active', validFrom, validUntil } : beside(one, validity),
  );
}

export function retired(versions: readonly VersionState[], number: number): VersionState[] {
  return versions.map((one) => (one.number === number ? { ...one, status: 'retired' } : one));
}

/** @param before what was kept with a step; versions that came later stay as they are */
export function restored(versions: readonly VersionState[], before: readonly VersionState[]): VersionState[] {
  return versions.map((one) => before.find(({ number }) => number === one.number) ?? one);
}
