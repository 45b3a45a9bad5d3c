/** Pillars are named by the sections that print them; adding and taking away keeps both sides true. */
import { plainLetters } from '../../../../plan/conventions/folding.ts';
import type { Pillar } from '../../../../plan/model/body.ts';
import type { PillarPass, Section } from '../../../../plan/model/outline.ts';
import type { Plan } from '../../../../plan/model/plan.ts';
import { move, remove, type Change } from './changes.ts';
import { valueAt, withValue, type Path } from './path.ts';

/** An id for a pillar that no other has, from its name: `cai-cach-the-che`. */
export function freshPillarId(name: string, pillars: readonly Pillar[]): string {
  const words = plainLetters(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '');
  const stem = words || 'linh-vuc';
  const taken = new Set(pillars.map((pillar) => pillar.id));
  for (let count = 1; ; count++) {
    const id = count === 1 ? stem : `${stem}-${count}`;
    if (!taken.has(id)) return id;
  }
}

function withoutPillar(sections: readonly Section[], id: string): Section[] {
  return sections.map((section) => ({
    ...section,
    ...(section.pass?.items
      ? { pass: { ...section.pass, items: section.pass.items.filter((item) => item.pillar !== id) } }
      : {}),
    ...(section.children ? { children: withoutPillar(section.children, id) } : {}),
  }));
}

/** Takes a pillar away, and from the sections that name it. */
export function removePillar(index: number): Change {
  return (plan: Plan) => {
    const id = plan.plan?.pillars?.[index]?.id;
    const without = remove(['plan', 'pillars'], index)(plan);
    const outline = without.plan?.outline;
    return id === undefined || !outline ? without : withValue(without, ['plan', 'outline'], withoutPillar(outline, id));
  };
}

/**
 * Moves a pillar among those that a section shows: in the section's own order where it has one, else in the plan's.
 * @param places of the shown pillars in the plan's list; `from` and `to` count in it
 */
export function movePillar(pass: Path | undefined, places: readonly number[], from: number, to: number): Change {
  if (!pass) return move(['plan', 'pillars'], places[from] ?? -1, places[to] ?? -1);
  return (plan) => {
    const items = [...((valueAt(plan, pass) as PillarPass | undefined)?.items ?? [])];
    const id = (shown: number): string | undefined => plan.plan?.pillars?.[places[shown] ?? -1]?.id;
    const at = (shown: number): number => items.findIndex(({ pillar }) => pillar === id(shown));
    return move([...pass, 'items'], at(from), at(to))(plan);
  };
}

/** A pillar at the end, also in the sections that say which pillars they print. */
export function addPillar(name: string): Change {
  return (plan: Plan) => {
    const pillars = plan.plan?.pillars ?? [];
    const id = freshPillarId(name, pillars);
    const named = (sections: readonly Section[]): Section[] =>
      sections.map((section) => ({
        ...section,
        ...(section.pass?.items ? { pass: { ...section.pass, items: [...section.pass.items, { pillar: id }] } } : {}),
        ...(section.children ? { children: named(section.children) } : {}),
      }));
    const added = withValue(plan, ['plan', 'pillars'], [...pillars, { id, name }]);
    return added.plan?.outline ? withValue(added, ['plan', 'outline'], named(added.plan.outline)) : added;
  };
}
