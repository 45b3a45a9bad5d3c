/** What a check is given and what it answers. One check a rule; checks are grouped by area as the rules are. */
import type { Severity } from '../../failure.ts';
import type { Component, FormDocument, Placed, Recognised } from '../document.ts';
import type { Rule } from '../rule.ts';

export interface CheckContext {
  recognised: Recognised;
  /** The document that is checked; a rule of the file as a whole is checked once, on the first. */
  document: FormDocument;
  /** Its index in `recognised.documents`. */
  index: number;
}

/** One place where a rule is not kept. */
export interface Breach {
  /** In Vietnamese, with units: `cỡ chữ 15`. */
  found: string;
  /** Where the required value depends on the place; else the rule's own words. */
  required?: string;
  /** The component it concerns; undefined for the page or the file. */
  component?: Component;
  /** The stretch that breaks it, if less than the component. */
  placed?: Placed;
  /** Index in `WordDocument.sections`, for what belongs to a page. */
  section?: number;
  /** Where this place weighs less than the rule: never more. */
  severity?: Severity;
  /** Where the remedy depends on the place. */
  remedy?: string;
}

/** Breaches, none if the rule is kept; `notApplicable` where nothing stands that it speaks of. */
export type Check = (context: CheckContext, rule: Rule) => readonly Breach[] | 'notApplicable';

/** What of the look of words a rule speaks of. */
export type Quality = 'size' | 'weight' | 'slant' | 'letters' | 'alignment';

/** A rule that only compares a look; what is required stands in the rule. Checks and mends are made from it. */
export interface LookDemand {
  quality: Quality;
  /** The stretch of each component: all of it, its label (`Điều 1.`), or its label with the title after it. */
  of: 'whole' | 'label' | 'labelAndTitle';
  /** Every word must have that look, or most of the letters. */
  extent: 'every' | 'most';
  /** Only components titled so; absent: all. */
  titled?: readonly NonNullable<Component['titled']>[];
}

/** A rule with its check. */
export interface CheckedRule {
  rule: Rule;
  check: Check;
  look?: LookDemand;
  /** Once for the file, not for each document in it. */
  wholeFile?: boolean;
}
