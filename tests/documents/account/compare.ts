/** What a document holds, and what its account says, as lines that can be compared. */
import type { Plan } from '../../../src/plan/model/plan.ts';
import { readWord, type ReadParagraph } from '../word-reader.ts';
import { accountOf } from './account.ts';
import { cellPlace, entryLine, settled } from './slots.ts';

function readLine({ style, text, cell }: ReadParagraph): string {
  const place = cell ? ` | ${cellPlace(cell.row, cell.column, cell.columns, cell.rows)}` : '';
  return `[${style}${place}] ${settled(text)}`;
}

export function readLines(documents: readonly Uint8Array[]): string[] {
  return documents.flatMap(readWord).map(readLine);
}

export function accountLines(plan: Plan): string[] {
  return accountOf(plan).map(entryLine);
}
