// The stock template with changes in its parts, as somebody makes them.
import { readFileSync } from 'node:fs';
import { compareOutside } from '../../../src/templates/compare/task.ts';
import type { TemplateComparison } from '../../../src/templates/compare/contract.ts';
import { openPackage, writePackage } from '../../../src/word/package.ts';

export const stockFile: Uint8Array = new Uint8Array(
  readFileSync(new URL('../../../templates/quyet-dinh-ke-hoach.docx', import.meta.url)),
);

export type Change = [part: string, from: string | RegExp, to: string];

export const documentXml = 'word/document.xml';

/** @throws when there is nothing to change */
export function changed(...changes: readonly Change[]): Uint8Array {
  const parts = new Map(openPackage(stockFile));
  for (const [part, from, to] of changes) {
    const xml = String(parts.get(part));
    const after = xml.replace(from, to);
    if (after === xml) throw new Error(`${part} has no ${String(from)}`);
    parts.set(part, after);
  }
  return writePackage(parts);
}

export const compared = (after: Uint8Array, before: Uint8Array = stockFile): TemplateComparison =>
  compareOutside(before, { after, names: { before: 'trước', after: 'sau' } });

/** What is told of each list in few words. */
export function told(comparison: TemplateComparison): string[] {
  const changes = (all: { label: string; before: string; after: string }[]) =>
    all.map(({ label, before, after }) => `${label} ${before} → ${after}`).join('; ');
  return [
    ...comparison.text.map(({ kind, before, after, stretches }) => {
      const words = stretches.map(({ kind: of, text }) =>
        of === 'removed' ? `[-${text}-]` : of === 'inserted' ? `[+${text}+]` : text,
      );
      return `${kind} ${(after ?? before)?.label ?? ''}: ${words.join('')}`;
    }),
    ...comparison.looks.map((one) => `${one.of} ${one.after.label} “${one.quoted}”: ${changes(one.changes)}`),
    ...comparison.styles.map(
      ({ kind, name, changes: all, alsoIn }) =>
        `${kind} ${name}: ${changes(all)}${alsoIn.length > 0 ? ` (${alsoIn.length})` : ''}`,
    ),
    ...comparison.pageSetup.map(({ kind, label, changes: all }) => `${kind} ${label}: ${changes(all)}`),
    ...comparison.other.map(({ kind, what, place }) => `${kind} ${place.label}: ${what}`),
  ];
}
