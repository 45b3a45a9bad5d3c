/** Checks of capitals inside the body, by patterns: only what a machine can tell from the words beside. */
import type { Component, Placed } from '../document.ts';
import type { Check } from './check.ts';
import { breachOf } from './each.ts';
import { within } from './standing.ts';

/** All that `pattern` finds in the rule's components, but where the words are all capitals. */
export const noneSuch =
  (pattern: RegExp): Check =>
  ({ document }, { kinds }) => {
    const some = document.components.filter(({ kind }) => kinds.includes(kind));
    if (some.length === 0) return 'notApplicable';
    return some.flatMap((component) => component.places.flatMap((placed) => found(component, placed, pattern)));
  };

/** Letters written with marks apart are another rule's affair; their places would differ. */
function found(component: Component, placed: Placed, pattern: RegExp) {
  return [...placed.text.matchAll(pattern)].map((match) => {
    const from = placed.from + match.index;
    return { ...breachOf(component, `ghi “${match[0].trim()}”`), placed: within(placed, from, from + match[0].length) };
  });
}
