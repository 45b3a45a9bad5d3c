/** Checks that judge one component at a time. */
import type { Component, FormDocument } from '../document.ts';
import type { Breach, Check, CheckContext } from './check.ts';
import { named } from './standing.ts';

/** What is wrong with a component: in words, or with its place; undefined if nothing is. */
export type Judgement = string | Omit<Breach, 'component'> | undefined;

export const breachOf = (component: Component, wrong: Exclude<Judgement, undefined>): Breach =>
  typeof wrong === 'string' ? { found: wrong, component } : { ...wrong, component };

/** @param concerns which of the rule's kinds are judged at all */
export function each(
  judge: (component: Component, context: CheckContext) => Judgement,
  concerns: (component: Component, document: FormDocument) => boolean = () => true,
): Check {
  return (context, { kinds }) => {
    const some = named(context.document.components, kinds).filter((one) => concerns(one, context.document));
    if (some.length === 0) return 'notApplicable';
    return some.flatMap((component) => {
      const wrong = judge(component, context);
      return wrong === undefined ? [] : [breachOf(component, wrong)];
    });
  };
}

/** The text does not match. */
export const matches = (pattern: RegExp, found: (text: string) => string): Check =>
  each(({ text }) => (pattern.test(text) ? undefined : found(text)));

/** The last sign of a text, or that there is none. */
export function endSign(text: string): string {
  const sign = /[.;:,!?]$/u.exec(text.trim())?.[0];
  return sign === undefined ? 'cuối dòng không có dấu' : `cuối dòng là dấu “${sign}”`;
}
