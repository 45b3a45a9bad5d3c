/** What a mend is given and what it answers. */
import type { CheckedRule } from '../checks/check.ts';
import type { Component, Placed, Recognised } from '../document.ts';
import { named } from '../checks/standing.ts';
import type { ReportedFinding } from '../check-form.ts';
import { quote, type FoundPlace } from '../rule.ts';
import type { FormChanges } from './form-changes.ts';

/** Everything that was found against one rule in one document, or in the file. */
export interface Breached {
  checked: CheckedRule;
  recognised: Recognised;
  /** Index in `recognised.documents`; undefined for the file as a whole. */
  document: number | undefined;
  findings: readonly ReportedFinding[];
}

/** One thing that was changed; in Vietnamese, with units. */
export interface MendedPlace {
  place: FoundPlace;
  before: string;
  after: string;
}

/**
 * Changes what has one safe answer, and nothing where there is none (then it needs a person). A mend of something that is
 * right already changes nothing.
 */
export type Mend = (breached: Breached, changes: FormChanges) => readonly MendedPlace[];

/** Every place of the findings, those that a finding only counts among them. */
export const placesOf = ({ findings }: Pick<Breached, 'findings'>): readonly FoundPlace[] =>
  findings.flatMap(({ place, others = [] }) => [place, ...others]);

/** Stretches of the findings, each once. */
export const stretchesIn = (breached: Breached): readonly (FoundPlace & { placed: Placed })[] =>
  placesOf(breached).flatMap((place) => (place.placed === undefined ? [] : [{ ...place, placed: place.placed }]));

/** A place of one of its paragraphs, for the list of mends. */
export function placeIn({ findings }: Pick<Breached, 'findings'>, placed: Placed, text = placed.text): FoundPlace {
  const pagePart = findings[0]?.place.pagePart ?? '';
  return { pagePart, part: placed.part, paragraph: placed.number, quoted: quote(text), placed };
}

/** The components that findings of the rule were made of. */
export function componentsIn(breached: Breached): readonly Component[] {
  const { checked, recognised, document } = breached;
  const all = document === undefined ? recognised.running : (recognised.documents[document]?.components ?? []);
  const paragraphs = new Set(stretchesIn(breached).map(({ placed }) => placed.paragraph));
  return named(all, checked.rule.kinds).filter(({ places }) =>
    places.some(({ paragraph }) => paragraphs.has(paragraph)),
  );
}
