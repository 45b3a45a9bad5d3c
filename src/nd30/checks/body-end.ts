/** Check of `./.`, which closes the body. */
import type { Component } from '../document.ts';
import type { Check } from './check.ts';
import { breachOf } from './each.ts';

const body: ReadonlySet<Component['kind']> = new Set<Component['kind']>([
  ...(['romanHeading', 'article', 'clause', 'point', 'otherItem', 'paragraph', 'dataTable', 'bodyEnd'] as const),
]);

/** `(Kèm theo Phụ lục I)` after the end is a note on the body. */
const isNote = ({ text }: Component) => /^[([].*[)\]]\.?$/u.test(text);

/** A body that ends with a table has its end in the table; so has an appendix that holds one, whatever notes follow. */
export const bodyEnds: Check = ({ document: { components, role } }) => {
  const parts = components.filter(({ kind }) => body.has(kind));
  const last = parts.findLast((one) => !isNote(one));
  if (last === undefined) return 'notApplicable';
  if (last.kind === 'bodyEnd') return last.text === './.' ? [] : [breachOf(last, `ghi “${last.text}”`)];
  const table = parts.some(({ kind }) => kind === 'dataTable');
  if (last.kind === 'dataTable' || (role === 'appendix' && table)) return 'notApplicable';
  const early = parts.some(({ kind }) => kind === 'bodyEnd');
  const found = early ? 'sau dấu “./.” còn nội dung' : 'cuối nội dung không có dấu “./.”';
  return [{ ...breachOf(last, found), ...(role === 'appendix' && { severity: 'information' as const }) }];
};
