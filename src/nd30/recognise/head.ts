/** The head: Quốc hiệu, Tiêu ngữ, organs, number, place and date, subject of a công văn, marks (ô số 1–4, 5b, 10, 11). */
import type { Placed } from '../document.ts';
import type { Draft, Growing, Piece } from './draft.ts';
import { sameColumn } from './draft.ts';
import {
  beginsOffice,
  beginsOrgan,
  beginsUnit,
  isDate,
  isDigitalSignature,
  isMotto,
  isNationalName,
  isNumber,
  kindAtFront,
  markOf,
  wholeKind,
} from './known.ts';
import type { Spot } from './range.ts';
import { placedAt } from './range.ts';
import { patterns } from './words.ts';

/** Stretches of a line that tabs part, or wide gaps before what stands on the right. */
export function columnsOfLine(spot: Spot, from: number, to: number): readonly (readonly [number, number])[] {
  const cuts: [number, number][] = [];
  let at = from;
  for (const tab of spot.text.slice(from, to).matchAll(/\t+/g)) {
    cuts.push([at, from + tab.index]);
    at = from + tab.index + tab[0].length;
  }
  cuts.push([at, to]);
  return cuts
    .flatMap(([start, end]) => gapped(spot, start, end))
    .filter(([a, b]) => placedAt(spot, a, b) !== undefined);
}

/** A date that begins with its place; what begins in the middle of one does not count. */
const placeFirst = /^[^/,;:]{1,50},\s*ngay\b/;

/** `Nơi nhận:        TM. ỦY BAN NHÂN DÂN`, `- Như trên;        CHỦ TỊCH` */
const opensSignature = ({ text, folded }: Placed) =>
  /^(TM|KT|TL|TUQ|Q)\s?\.\s*\p{Lu}{2}/u.test(text) || (text === text.toUpperCase() && beginsOffice(folded));

/** `UBND XÃ A        CỘNG HÒA …`: the gap counts if what follows it is known. */
function gapped(spot: Spot, from: number, to: number): (readonly [number, number])[] {
  for (const gap of spot.text.slice(from, to).matchAll(/[ \u00A0]{3,}/g)) {
    const start = from + gap.index + gap[0].length;
    const right = placedAt(spot, start, to);
    const known =
      right && (isNationalName(right) ?? isMotto(right) ?? (placeFirst.test(right.folded) || opensSignature(right)));
    if (known && placedAt(spot, from, from + gap.index)) {
      return [
        [from, from + gap.index],
        [start, to],
      ];
    }
  }
  return [[from, to]];
}

/** Whether a line can stand only in a head. */
export const isHeadLine = (piece: Piece) => Boolean(isNationalName(piece.placed) ?? isMotto(piece.placed));

export function takeHead(draft: Draft, piece: Piece): boolean {
  const { placed, look, spot } = piece;
  const mark = markOf(placed);
  if (mark !== undefined) return added(draft.add(mark, piece));
  const name = isNationalName(placed);
  if (name !== undefined) return added(draft.add('nationalName', piece, name.confidence));
  const motto = isMotto(placed);
  if (motto !== undefined) return added(draft.add('motto', piece, motto.confidence));
  if (isDigitalSignature(placed)) return added(draft.add('digitalSignature', piece));
  if (isNumber(placed) && !draft.has('number')) return added(draft.add('number', piece));
  if (isDate(placed) && !draft.has('placeAndDate')) return added(draft.add('placeAndDate', piece));
  if (patterns.letterSubject.test(placed.folded)) return added(draft.add('letterSubject', piece));
  const { last } = draft;
  const inHead = piece.frame?.for === 'head';
  if (last?.kind === 'letterSubject' && inHead && sameColumn(last.spot, spot)) {
    draft.extend(last, piece);
    return true;
  }
  if (last?.kind === 'number' && inHead && sameColumn(last.spot, spot) && /^[/\d]/.test(placed.folded)) {
    draft.extend(last, piece);
    return true;
  }
  if (inHead && isCopyWord(placed.folded) && isCopy(draft, piece)) return added(addCopy(draft, piece));
  if (isOrganLine(piece, inHead)) return added(draft.add('organ', piece, look.capitals ? 1 : 0.6));
  if (last?.kind === 'organ' && !inHead && goesOnWithOrgan(placed)) return added(draft.add('organ', piece, 0.6));
  if (inHead && isCopy(draft, piece)) return added(addCopy(draft, piece));
  if (inHead && draft.has('number') && !look.capitals) return added(draft.add('letterSubject', piece, 0.4));
  return false;
}

/** `SAO Y` beside the organ that copies: a head without a Quốc hiệu (Phụ lục I, Phần II, II.2). */
function isCopy(draft: Draft, { spot, placed }: Piece): boolean {
  const number = draft.components.find(({ kind }) => kind === 'number');
  if (draft.has('nationalName', 'kind') || number === undefined) return false;
  return !sameColumn(number.spot, spot) || isCopyWord(placed.folded);
}

const isCopyWord = (folded: string) => /^sao|^trich/.test(wholeKind(folded)?.kind ?? '');

function addCopy(draft: Draft, piece: Piece): Growing {
  const whole = wholeKind(piece.placed.folded);
  draft.kindName = whole?.kind ?? 'sao y';
  return draft.add('kind', piece, whole?.confidence ?? 0.5);
}

const added = (component: Growing) => component.places.length > 0;

function isOrganLine({ placed, look, frame }: Piece, inHead: boolean): boolean {
  if (placed.folded.length > 120) return false;
  if (inHead) return look.capitals || beginsOrgan(placed.folded) || beginsOffice(placed.folded);
  const begins = beginsOrgan(placed.folded) || beginsUnit(placed.folded);
  return look.capitals && begins && kindAtFront(placed.folded) === undefined && frame === undefined;
}

/** `Xã LỘC HÒA` below `ỦY BAN NHÂN DÂN`: its level in small letters. */
const goesOnWithOrgan = ({ folded, text }: Piece['placed']) =>
  folded.length < 50 && beginsUnit(folded) && /\p{Lu}{2}/u.test(text) && !/[.;:,]$/.test(folded);

/**
 * Puts the lines of organs together: what is not bold above what is bold is the parent; where all look the same, the words
 * tell where a second organ's name begins.
 */
export function settleOrgans(draft: Draft): void {
  const lines = draft.components.filter(({ kind }) => kind === 'organ');
  if (lines.length === 0) return;
  const looks = lines.map(({ places }) => boldness(places[0]));
  const firstBold = looks.indexOf(true);
  const mixed = firstBold > 0 && looks.slice(firstBold).every((bold) => bold);
  const starts = lines.flatMap(({ places }, at) => (startsOrgan(places[0]?.folded ?? '', at) ? [at] : []));
  const own = mixed ? firstBold : (starts.at(-1) ?? 0);
  const merge = (some: readonly Growing[], kind: 'parentOrgan' | 'organ') => {
    const [first, ...rest] = some;
    if (first === undefined) return;
    first.kind = kind;
    for (const line of rest) {
      for (const placed of line.places) draft.extend(first, { spot: line.spot, placed }, line.confidence);
      if (line.rule !== undefined) first.rule = line.rule;
      draft.components.splice(draft.components.indexOf(line), 1);
    }
  };
  merge(lines.slice(0, own), 'parentOrgan');
  merge(lines.slice(own), 'organ');
}

const boldness = (placed: Growing['places'][number] | undefined) =>
  placed?.paragraph.inlines.some(
    (inline) => inline.kind === 'text' && inline.format.bold && inline.text.trim() !== '',
  ) ?? false;

const startsOrgan = (folded: string, at: number) => at === 0 || (beginsOrgan(folded) && !beginsUnit(folded));
