/** Heading, title and `(Kèm theo …)` line of an appendix. */
import { appendixLabel } from '../../compose/appendix-label.ts';
import { lineText } from '../../compose/line.ts';
import { referenceLine } from '../../compose/references.ts';
import type { Component } from '../../nd30/document.ts';
import type { Appendix } from '../../plan/model/appendix.ts';
import type { Plan } from '../../plan/model/plan.ts';
import type { Ledger } from '../ledger.ts';
import { plainOf, richOf } from '../rich.ts';
import { together } from './lines.ts';

export interface AppendixPlace {
  /** From 0, and how many there are. */
  index: number;
  count: number;
  /** All of the plan but its appendices: what the form makes of it need not be said. */
  plan: Plan;
}

/** Fields that are set where the form would print other words. */
export type Front = Pick<Appendix, 'label' | 'title' | 'reference'>;

const plain = ({ places }: Component) => places.map((placed) => plainOf(placed)).join(' ');

/**
 * @param components those before the table
 * @param into the appendix they belong to
 * @returns the components that are none of the three
 */
export function takeFront(
  components: readonly Component[],
  into: Appendix,
  { index, count, plan }: AppendixPlace,
  ledger: Ledger,
): Component[] {
  const rest: Component[] = [];
  const titles: string[] = [];
  let labelled = false;
  let referred = false;
  for (const component of components) {
    const { kind, places, confidence } = component;
    if (kind === 'appendixHeading' && !labelled) {
      labelled = true;
      const label = plain(component);
      if (label === appendixLabel(index, count)) ledger.form(places, 'Chữ "Phụ lục" và số thứ tự', confidence);
      else {
        into.label = label;
        ledger.put(places, [into, 'label'], 'Chữ "Phụ lục" và số thứ tự', confidence);
      }
    } else if (kind === 'appendixTitle') {
      titles.push(plain(component));
      ledger.put(places, [into, 'title'], 'Tên phụ lục', confidence);
    } else if (kind === 'reference' && !referred) {
      referred = true;
      const what = 'Dòng "Kèm theo …" của phụ lục';
      if (plain(component) === lineText(referenceLine(plan, undefined))) ledger.form(places, what, confidence);
      else {
        into.reference = together(
          places.map((placed) => richOf(placed)),
          ' ',
        );
        ledger.put(places, [into, 'reference'], what, confidence);
      }
    } else rest.push(component);
  }
  if (titles.length > 0) into.title = titles.join(' ');
  return rest;
}
