/** Which prepared faces a document needs, and what it says that no face can show. */
import { faces, type Face } from '../../../../fonts/metrics.ts';
import type { Page, TextItem } from '../../pages.ts';
import { baseCharacters } from './base-characters.ts';
import { fontOf, type FontName } from './faces.ts';
import { leavesNoInk } from './inkless.ts';
import { prepareFace, type PreparedFace } from './prepared.ts';

export interface DocumentFaces {
  /** Those that are used, in the order of `faces`; `symbols` if a character is written with them. */
  byFace: ReadonlyMap<FontName, PreparedFace>;
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

function extendedFace(face: FontName, further: readonly number[]): PreparedFace {
  const key = `${face} ${further.join(' ')}`;
  const base = face === 'symbols' ? [] : baseCharacters;
  const prepared = extended.get(key) ?? prepareFace(face, fontOf(face), [...base, ...further]);
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

const lacks = (face: FontName, character: number) =>
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

  const byFace = new Map<FontName, PreparedFace>();
  const symbols = new Set<number>();
  const missing = new Set<number>();
  for (const face of faces) {
    const further = furtherOf.get(face);
    if (!further) continue;
    const own: number[] = [];
    for (const character of Array.from(further).sort((a, b) => a - b)) {
      if (lacks(face, character) && !lacks('symbols', character)) symbols.add(character);
      else own.push(character);
      if (lacks(face, character) && lacks('symbols', character)) missing.add(character);
    }
    byFace.set(face, own.length > 0 ? extendedFace(face, own) : baseFace(face));
  }
  const ascending = (characters: Set<number>) => Array.from(characters).sort((a, b) => a - b);
  if (symbols.size > 0) byFace.set('symbols', extendedFace('symbols', ascending(symbols)));
  return { byFace, missing: ascending(missing).map((character) => String.fromCodePoint(character)) };
}
