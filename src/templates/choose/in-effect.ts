/** Which of a template's versions documents of a day are made with. */
import type { TemplateStep, Validity, VersionState } from '../contract.ts';

/** A step as far as its order counts. */
export interface PastStep {
  ordinal: number;
  step: TemplateStep;
  number: number;
  takesBack: number | null;
}

/** Both ends included; calendar days compare as text. */
export function isWithin({ validFrom, validUntil }: Validity, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validUntil === null || day <= validUntil);
}

/** When a version was last put into effect by a step that still holds; 0: it came into effect with its template. */
export function lastActivation(steps: readonly PastStep[], number: number): number {
  const takenBack = new Set(steps.map((one) => one.takesBack));
  const held = steps.filter((one) => one.step === 'activated' && one.number === number && !takenBack.has(one.ordinal));
  return Math.max(0, ...held.map((one) => one.ordinal));
}

/** A version whose validity lies within another's goes before it: it was put into effect later. */
export function inEffect<V extends VersionState>(
  versions: readonly V[],
  steps: readonly PastStep[],
  day: string,
): V | undefined {
  const possible = versions.filter((version) => version.status === 'active' && isWithin(version, day));
  const order = new Map(possible.map(({ number }) => [number, lastActivation(steps, number)]));
  return possible.sort((a, b) => order.get(b.number)! - order.get(a.number)! || b.number - a.number)[0];
}

export interface InEffect<Row, Version> {
  row: Row;
  version: Version;
}

/**
 * What is in effect on a day: of the nearest organisation that has put something into effect. The stock file that an own row began
 * with stands back behind what those above have decided, also later. `undefined`: nothing.
 */
export function inEffectOnPath<
  V extends VersionState,
  R extends { versions: readonly V[]; steps: readonly PastStep[] },
>(rows: readonly R[], day: string): InEffect<R, R['versions'][number]> | undefined {
  const found = rows.flatMap((row) => {
    const version = inEffect(row.versions, row.steps, day);
    return version ? [{ row, version }] : [];
  });
  return found.find(({ row, version }) => lastActivation(row.steps, version.number) > 0) ?? found[0];
}
