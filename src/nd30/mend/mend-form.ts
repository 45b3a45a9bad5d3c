/**
 * Mends what has one safe answer. A mend may bring a fault to light that another one hid, so the mended file is checked
 * again until there is nothing more to mend: what comes out is then the same when it is mended once more.
 */
import type { WordPackage } from '../../word/package.ts';
import type { CheckedRule } from '../checks/check.ts';
import { findingsOf, type Report } from '../check-form.ts';
import { checkParts } from '../check-parts.ts';
import type { Recognised } from '../document.ts';
import { allRules } from '../rules/all-rules.ts';
import { FormChanges } from './form-changes.ts';
import type { Breached, MendedPlace } from './mend.ts';
import { mendFor } from './mends.ts';

/** One mend, as it is listed. */
export interface Mended {
  /** The rule's stable id: `nd30.motto-size`. */
  code: string;
  pagePart: string;
  part?: string;
  paragraph?: number;
  quoted: string;
  before: string;
  after: string;
}

export interface MendedForm {
  parts: WordPackage;
  mends: Mended[];
  /** Of the mended file: what needs a person. */
  report: Report;
}

/** A mend uncovers another, and that perhaps a third; no document needs more. */
const mostRounds = 8;

/** @param known the check of the package as it is, if it has been made */
export function mendForm(given: WordPackage, known = checkParts(given)): MendedForm {
  const mends: Mended[] = [];
  let parts = given;
  let checked = known;
  for (let round = 0; ; round++) {
    const { recognised, report, trees } = checked;
    const changes = new FormChanges(parts, trees);
    const made = round < mostRounds ? mendOnce(recognised, report, changes) : [];
    const next = made.length === 0 ? parts : changes.finish();
    if (isSame(parts, next)) return { parts, mends: eachOnce(mends), report };
    mends.push(...made);
    parts = next;
    checked = checkParts(parts);
  }
}

function mendOnce(recognised: Recognised, report: Report, changes: FormChanges): Mended[] {
  return breachedIn(recognised, report).flatMap((breached) => {
    const mended = mendFor(breached.checked)?.(breached, changes) ?? [];
    return mended.map((one) => plain(breached.checked, one));
  });
}

const rules = new Map(allRules.map((one) => [one.rule, one]));

function breachedIn(recognised: Recognised, report: Report): Breached[] {
  const found = new Map<string, Breached>();
  for (const finding of findingsOf(report)) {
    const checked = rules.get(finding.rule);
    if (checked === undefined) continue;
    const { document } = finding;
    const key = `${finding.rule.id} ${document ?? ''}`;
    const known = found.get(key);
    const findings = [...(known?.findings ?? []), finding];
    found.set(key, { checked, recognised, document, findings });
  }
  return [...found.values()];
}

const plain = ({ rule }: CheckedRule, { place, before, after }: MendedPlace): Mended => ({
  code: rule.id,
  pagePart: place.pagePart,
  ...(place.part === undefined ? {} : { part: place.part }),
  ...(place.paragraph === undefined ? {} : { paragraph: place.paragraph }),
  quoted: place.quoted,
  before,
  after,
});

function isSame(one: WordPackage, other: WordPackage): boolean {
  return one === other || (one.size === other.size && [...one].every(([name, content]) => other.get(name) === content));
}

/** What a later round finds again at the same place is one mend. */
const eachOnce = (mends: readonly Mended[]): Mended[] => [
  ...new Map(mends.map((one) => [JSON.stringify(one), one])).values(),
];
