/** The documents that a plan's texts can cite by an id. */
import type { Citation } from '../plan/model/citation.ts';
import type { Plan } from '../plan/model/plan.ts';

export interface PlacedCitation {
  citation: Citation;
  path: PropertyKey[];
}

/** All citations with an id. Where two share one, the reference list comes before the decision's list, that before the plan's. */
export function citationsById(plan: Plan): ReadonlyMap<string, PlacedCitation> {
  const lists: [PropertyKey[], readonly Citation[] | undefined][] = [
    [['references'], plan.references],
    [['decision', 'preamble', 'citations'], plan.decision?.preamble?.citations],
    [['plan', 'preamble', 'citations'], plan.plan?.preamble?.citations],
  ];
  const byId = new Map<string, PlacedCitation>();
  for (const [path, list] of lists) {
    list?.forEach((citation, i) => {
      if (citation.id !== undefined && !byId.has(citation.id)) {
        byId.set(citation.id, { citation, path: [...path, i] });
      }
    });
  }
  return byId;
}
