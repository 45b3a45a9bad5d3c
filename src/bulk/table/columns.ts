/** The columns of a table by its row of headings. */
import { columnLetters } from '../../tables/places.ts';
import type { Column } from '../contract.ts';
import type { TableFindings } from './findings.ts';
import { nearCodeHeading, readHeading, targetKey } from './headings.ts';
import { tableLimits } from './sentences.ts';

export interface PlacedColumn extends Column {
  /** From 0. */
  at: number;
}

/**
 * Those with a heading that sets something or is known to set nothing.
 * @param row of the headings, from 0
 * @param filled whether anything stands below in a column
 */
export function readColumns(
  headings: readonly string[],
  row: number,
  filled: (column: number) => boolean,
  found: TableFindings,
): PlacedColumn[] {
  const columns: PlacedColumn[] = [];
  const taken = new Map<string, string>();
  if (headings.length > tableLimits.columns) {
    found.add('bulk.too-many-columns', { row }, String(headings.length));
    return columns;
  }
  headings.forEach((text, at) => {
    const heading = text.normalize('NFC').replace(/\s+/g, ' ').trim();
    if (heading === '') {
      if (filled(at)) found.add('bulk.no-heading', { row, column: at });
      return;
    }
    const read = readHeading(heading);
    if (read.fault) {
      found.add(read.fault, { row, column: at }, read.shown);
      return;
    }
    const letter = columnLetters(at);
    const key = targetKey(read.sets);
    const before = key === undefined ? undefined : taken.get(key);
    if (before !== undefined) {
      found.add('bulk.doubled-column', { row, column: at }, heading, before);
      return;
    }
    if (key !== undefined) taken.set(key, `${letter} (${heading})`);
    columns.push({ letter, heading, sets: read.sets, at });
  });
  if (!taken.has('unit code') && headings.some((text) => text.trim() !== '')) {
    const written = headings.map((text) => text.trim()).filter((text) => text !== '');
    const shown = written.slice(0, 12).join(', ') + (written.length > 12 ? '…' : '');
    found.add('bulk.no-code-column', { row }, shown, nearCodeHeading(written) ?? '');
  }
  return columns;
}
