/** Values of a view by folded tag path; own properties only. */
import { foldTag } from '../compose/tags.ts';
import type { ViewObject, ViewValue } from '../compose/view.ts';

export function lookUp(view: ViewObject, name: string): ViewValue {
  let value: ViewValue = view;
  for (const key of foldTag(name).split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as ViewObject)[key];
  }
  return value;
}
