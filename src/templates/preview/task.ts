/** Setting a merged document, as work for a process of its own: its PDF together with the places of its lines. */
import type { Finding } from '../../failure.ts';
import { assessParts, setNatively } from '../../pdf/native/engine.ts';
import { placedLines } from '../../pdf/native/placed-lines.ts';
import { admit } from '../../word/package.ts';
import { XmlTrees } from '../../word/reading/xml-trees.ts';
import type { SetPages } from '../compare/pages/compare-pages.ts';

/** What our own engine has made of a document, or what of it the engine cannot set. */
export type SetDocument = (SetPages & { pdf: Uint8Array }) | { gaps: readonly Finding[] };

/** @throws Failure of the gate */
export async function setMerged(docx: Uint8Array, { name }: { name: string }): Promise<SetDocument> {
  const trees = new XmlTrees();
  const { parts } = admit(docx, name, 'convert', trees);
  const set = await setNatively(assessParts(parts, trees));
  if ('gaps' in set) return set;
  const { bytes: pdf, laidOut } = set;
  const pages = laidOut.pages.map(({ width, height }) => ({ width, height }));
  return { pdf, pages, lines: placedLines(laidOut) };
}
