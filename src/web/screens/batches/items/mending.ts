/** What is typed to mend a unit, against what it says. */
import type { ItemValue, ValueChange } from '../../../api/batches.ts';

/** By `fieldName`; empty: the base plan's value holds. */
export type Typed = Readonly<Record<string, string>>;

export const fieldName = ({ kind, name }: ItemValue): string => `${kind} ${name}`;

/** The column's heading, as the person who filled in the table knows it; else the name of the place. */
export const labelOf = ({ heading, name }: ItemValue): string => heading ?? name;

export const typedOf = (values: readonly ItemValue[]): Typed =>
  Object.fromEntries(values.map((value) => [fieldName(value), value.own ?? '']));

/** Only what differs from what the unit says. */
export function changesOf(values: readonly ItemValue[], typed: Typed): ValueChange[] {
  return values.flatMap((value) => {
    const next = (typed[fieldName(value)] ?? '').trim();
    if (next === (value.own ?? '')) return [];
    return [{ kind: value.kind, name: value.name, value: next === '' ? null : next }];
  });
}
