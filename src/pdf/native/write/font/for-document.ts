/** Which prepared faces a document needs, and what it says that no face can show. */
import { faces, type Face } from '../../../../fonts/metrics.ts';
import type { Page, TextItem } from '../../pages.ts';
import { baseCharacters } from './base-characters.ts';
import { fontOf } from './faces.ts';
import { leavesNoInk } from './inkless.ts';
import { prepareFace, type PreparedFace } from './prepared.ts';

export interface DocumentFaces {
  /** Those that are used, in the order of `faces`. */
  byFace: ReadonlyMap<Face, PreparedFace>;
  /** Characters without a glyph, each once, in the order of their code points. */
  missing: string[];
}

const shared = new Map<Face, PreparedFace>();

function baseFace(face: Face): PreparedFace {
  let prepared = shared.get(face);
  if (!prepared) {
    prepared = prepareFace(face, fontOf(face), baseCharacters);
    shared.set(face, prepared);
  }
  return prepared;
}

/** Subsets with further characters, the one used last at the end: documents of one unit tend to need the same. */
const extended = new Map<string, PreparedFace>();
const extendedKept = 16;

function extendedFace(face: Face, further: readonly number[]): PreparedFace {
  const key = `${face} ${further.join(' ')}`;
  const prepared = extended.get(key) ?? prepareFace(face, fontOf(face), [...baseCharacters, ...further]);
  extended.delete(key);
  extended.set(key, prepared);
  for (const oldest of extended.keys()) {
    if (extended.size <= extendedKept) break;
    extended.delete(oldest);
  }
  return prepared;
}

function collectFurther(text: string, { codes }: PreparedFace, further: Set<number>): void {
  for (let at = 0; at < text.length; at++) {
    if (codes[text.charCodeAt(at)] !== 0) continue;
    const character = text.codePointAt(at) ?? 0;
    further.add(character);
    if (character > 0xffff) at++;
  }
}

const lacks = (face: Face, character: number) =>
  !leavesNoInk(character) && (character > 0xffff || !fontOf(face).hasGlyphForCodePoint(character));

/** @param composed a text item's text as it will be written. */
export function facesFor(pages: readonly Page[], composed: (item: TextItem) => string): DocumentFaces {
  const furtherOf = new Map<Face, Set<number>>();
  for (const page of pages) {
    for (const item of page.items) {
      if (item.kind !== 'text') continue;
      let further = furtherOf.get(item.face);
      if (!further) furtherOf.set(item.face, (further = new Set()));
      collectFurther(composed(item), baseFace(item.face), further);
    }
  }

  const byFace = new Map<Face, PreparedFace>();
  const missing = new Set<number>();
  for (const face of faces) {
    const further = furtherOf.get(face);
    if (!further) continue;
    const sorted = Array.from(further).sort((a, b) => a - b);
    byFace.set(face, sorted.length > 0 ? extendedFace(face, sorted) : baseFace(face));
    for (const character of sorted) if (lacks(face, character)) missing.add(character);
  }
  const inOrder = Array.from(missing).sort((a, b) => a - b);
  return { byFace, missing: inOrder.map((character) => String.fromCodePoint(character)) };
}
