/** Which documents are issued by another, and what they must not have of their own. */
import type { FormDocument } from '../document.ts';
import type { Check } from './check.ts';
import { breachOf } from './each.ts';
import { firstOf } from './standing.ts';

/** Issued with a decision, whatever else it shows; an appendix is another matter. */
export const isIssuedByAnother = (document: FormDocument) =>
  document.role !== 'appendix' && firstOf(document, 'reference') !== undefined;

/** The first of each kind that it should not have. */
export const noneOf: Check = ({ document }, { kinds }) => {
  if (document.role !== 'appendix' && !isIssuedByAnother(document)) return 'notApplicable';
  return kinds.flatMap((kind) => {
    const component = firstOf(document, kind);
    return component === undefined ? [] : [breachOf(component, `có “${component.text.slice(0, 40)}”`)];
  });
};
