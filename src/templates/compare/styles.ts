/** Paragraph styles of two files, matched by name. */
import { plainLetters } from '../../plan/conventions/folding.ts';
import { styleNames } from '../../compose/styles.ts';
import type { NamedStyle } from '../../word/reading/named-styles.ts';
import type { PropertyChange, StyleDifference } from './contract.ts';
import { changesOf, paragraphProperties, runProperties } from './properties.ts';

/** All styles of a file, by id. */
export type StyleSheet = ReadonlyMap<string, NamedStyle>;

export const sheetOf = (styles: readonly NamedStyle[]): StyleSheet => new Map(styles.map((style) => [style.id, style]));

/** What Word shows for the properties that hold without any style. */
const defaultsName = 'Mặc định của văn bản';

const fold = (name: string) => plainLetters(name).toLowerCase();

export const shownName = (style: NamedStyle | undefined): string =>
  style === undefined || style.id === '' ? defaultsName : style.name;

export interface ComparedStyles {
  differences: StyleDifference[];
  /** What a style of this name changes, inherited or its own: paragraphs that show just that are not told again. */
  explained: (styleName: string) => readonly PropertyChange[];
}

function changesBetween(before: NamedStyle, after: NamedStyle): PropertyChange[] {
  return [
    ...changesOf(runProperties, before.run, after.run),
    ...changesOf(paragraphProperties, before.paragraph, after.paragraph),
  ];
}

/** Styles that stand in the document or are put there by the data, with all they are based on; by folded name. */
function relevant(sheet: StyleSheet, used: ReadonlySet<string>): Map<string, NamedStyle> {
  const byData = new Set(Object.values(styleNames).map(fold));
  const found = new Map<string, NamedStyle>();
  const add = (style: NamedStyle | undefined): void => {
    if (!style || found.has(fold(style.name))) return;
    add(style.id === '' ? undefined : sheet.get(style.basedOn));
    found.set(fold(style.name), style);
  };
  for (const style of sheet.values()) {
    if (style.id === '' || used.has(style.id) || byData.has(fold(style.name))) add(style);
  }
  return found;
}

const equal = (a: PropertyChange, b: PropertyChange) =>
  a.property === b.property && a.before === b.before && a.after === b.after;

interface Side {
  sheet: StyleSheet;
  /** Ids of styles that paragraphs have. */
  used: ReadonlySet<string>;
}

export function compareStyles(before: Side, after: Side): ComparedStyles {
  const inBefore = relevant(before.sheet, before.used);
  // What one file uses counts in the other too.
  const shared = [...after.sheet.values()].filter(({ name }) => inBefore.has(fold(name))).map(({ id }) => id);
  const inAfter = relevant(after.sheet, new Set([...after.used, ...shared]));
  const byName = (sheet: StyleSheet) => new Map([...sheet.values()].map((style) => [fold(style.name), style]));
  const [anyBefore, anyAfter] = [byName(before.sheet), byName(after.sheet)];
  const all = new Map<string, readonly PropertyChange[]>();
  const told = new Map<string, StyleDifference>();
  const differences: StyleDifference[] = [];

  /** The style that a change comes from: the most general one of the chain that has it. */
  const originOf = (style: NamedStyle, change: PropertyChange): string => {
    const base = style.id === '' ? undefined : after.sheet.get(style.basedOn);
    const inherited = base && (all.get(fold(base.name)) ?? []).some((other) => equal(other, change));
    return inherited ? originOf(base, change) : fold(style.name);
  };

  // Styles come after those they are based on.
  for (const [name, style] of inAfter) {
    const earlier = anyBefore.get(name);
    if (!earlier) {
      differences.push({ kind: 'added', name: shownName(style), changes: [], alsoIn: [] });
      continue;
    }
    const changes = changesBetween(earlier, style);
    all.set(name, changes);
    const own: PropertyChange[] = [];
    const followed = new Set<string>();
    for (const change of changes) {
      const origin = originOf(style, change);
      if (origin === name) own.push(change);
      else followed.add(origin);
    }
    for (const origin of followed) told.get(origin)?.alsoIn.push(shownName(style));
    if (own.length === 0) continue;
    const difference: StyleDifference = { kind: 'changed', name: shownName(style), changes: own, alsoIn: [] };
    told.set(name, difference);
    differences.push(difference);
  }
  for (const [name, style] of inBefore) {
    if (!anyAfter.has(name)) differences.push({ kind: 'removed', name: shownName(style), changes: [], alsoIn: [] });
  }
  return { differences, explained: (styleName) => all.get(fold(styleName)) ?? [] };
}
