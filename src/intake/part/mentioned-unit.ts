/** The unit that a document is of, where no head tells it: from its subject, its issuing sentence, its place line. */
import type { UnitType } from '../../plan/model/unit.ts';
import { spoken } from '../../units/spelling.ts';
import { unitsIn, type UnitMention } from './unit-words.ts';

/** What of a document may name its unit, by how much it tells. */
export interface Telling {
  /** Trích yếu of the parts. */
  subjects: readonly string[];
  /** Prose before the body. */
  openings: readonly string[];
  /** Lines that name the issuer: `(Kèm theo …)`. */
  references: readonly string[];
  /** Địa danh of the parts. */
  places: readonly string[];
  /** What decision and plan say, tables aside: there words of two cells stand side by side. */
  sentences: string;
  /** All words of the source. */
  text: string;
}

const weights = { issuing: 6, subject: 5, reference: 4, place: 4, again: 1 } as const;
/** How many further mentions count. */
const mostAgain = 3;

const issues = /^(?:\s*\([^()]{1,30}\))?,?\s*(?:ban\s+hành|xây\s+dựng|đề\s+ra|triển\s+khai|lập)(?!\p{L})/iu;
const issuer = /(?:(?:ủy|uỷ)\s+ban\s+nhân\s+dân|ubnd)(?:\s*\([^()]{1,20}\))?\s*$/iu;

export interface ToldUnit {
  type: UnitType;
  name: string;
  confidence: number;
}

/** @param type of the unit, where only its name is missing */
export function mentionedUnit(telling: Telling, type?: UnitType): ToldUnit | undefined {
  const points = new Map<string, { unit: UnitMention; points: number; again: number }>();
  const add = (unit: UnitMention, more: number) => {
    if (type !== undefined && unit.type !== type) return;
    const key = `${unit.type} ${unit.name}`;
    const known = points.get(key) ?? { unit, points: 0, again: 0 };
    points.set(key, { ...known, points: known.points + more });
  };
  for (const subject of telling.subjects)
    unitsIn(subject).forEach((unit, at) => add(unit, at === 0 ? weights.subject : weights.again));
  for (const opening of telling.openings)
    for (const unit of unitsIn(opening)) {
      const by = issuer.test(opening.slice(Math.max(0, unit.at - 60), unit.at));
      if (by && issues.test(opening.slice(unit.end, unit.end + 60))) add(unit, weights.issuing);
    }
  for (const reference of telling.references) {
    const last = unitsIn(reference).at(-1);
    if (last !== undefined) add(last, weights.reference);
  }
  for (const unit of unitsIn(telling.sentences)) {
    const known = points.get(`${unit.type} ${unit.name}`);
    if (known === undefined && telling.places.includes(unit.name)) add(unit, weights.place);
    else if (known !== undefined && known.again < mostAgain) {
      known.again++;
      known.points += weights.again;
    }
  }
  const [best] = [...points.values()].sort((a, b) => b.points - a.points);
  if (best === undefined) {
    const [place] = telling.places.filter((one) => one !== '');
    return type === undefined || place === undefined ? undefined : { type, name: place, confidence: 0.8 };
  }
  const { unit } = best;
  return { type: unit.type, name: unit.name, confidence: best.points >= weights.issuing ? 0.9 : 0.6 };
}

/** The only unit of that kind that the text names, whichever way its name is spelled; undefined where it names several, or none. */
export function onlyUnit(text: string, type: UnitType): string | undefined {
  const [name, ...others] = unitsIn(text).flatMap((unit) =>
    // `các mẫu do tỉnh Quy định`: a slip of one capital; names of these levels have more than one syllable.
    unit.type === type && unit.name.includes(' ') ? [unit.name] : [],
  );
  return name !== undefined && others.every((other) => spoken(other) === spoken(name)) ? name : undefined;
}
