/** The work on one document from outside that a process of its own does: Word through the gate, texts decoded, both read. */
import { admit } from '../../word/package.ts';
import { readWord } from '../../word/reading/read-word.ts';
import type { Imported } from '../contract.ts';
import { readPlan } from '../read-plan.ts';
import { wordSource } from '../source.ts';
import { textSource } from '../text/text-source.ts';
import { isPackage } from './kind.ts';
import { mostNodes } from './limits.ts';
import { isInOldLetters } from './old-letters.ts';
import { refusal, refuseForeign } from './refusal.ts';
import { textOf } from './text-of.ts';

function read(bytes: Uint8Array, name: string): Imported {
  refuseForeign(bytes, name);
  if (!isPackage(bytes)) return readPlan(textSource(textOf(bytes, name)));
  const { parts, findings } = admit(bytes, name, 'import', { nodes: mostNodes });
  return readPlan(wordSource(readWord(parts)), findings);
}

/**
 * What a file is, its bytes say, not its name.
 * @throws Failure of the gate and of the reading, `intake.…` (kind `input`)
 */
export function importOutside(bytes: Uint8Array, { name }: { name: string }): Imported {
  const imported = read(bytes, name);
  const { pieces } = imported.report;
  if (pieces.length === 0) throw refusal('intake.no-words', name);
  if (isInOldLetters(pieces.map(({ text }) => text).join('\n'))) throw refusal('intake.old-encoding', name);
  return imported;
}
