/** The account of a reading: each stretch of the source with what became of it, in the order of the source. */
import type { Finding } from '../failure.ts';
import { oneLine } from '../nd30/text.ts';
import type { Placed, Recognised } from '../nd30/document.ts';
import { formatPath } from '../plan/paths.ts';
import type { Plan } from '../plan/model/plan.ts';
import { surely, type ImportReport, type Piece, type SourcePlace } from './contract.ts';
import type { Entry, Holder } from './ledger.ts';
import type { Source } from './source.ts';

/** Paths of all objects in the plan. */
export function pathsIn(plan: Plan): ReadonlyMap<object, readonly PropertyKey[]> {
  const paths = new Map<object, readonly PropertyKey[]>();
  const walk = (value: unknown, path: readonly PropertyKey[]) => {
    if (typeof value !== 'object' || value === null || paths.has(value)) return;
    paths.set(value, path);
    if (Array.isArray(value)) value.forEach((one, at) => walk(one, [...path, at]));
    else for (const [key, one] of Object.entries(value)) walk(one, [...path, key]);
  };
  walk(plan, []);
  return paths;
}

export function placeOf({ linesOf }: Source, { part, number, cell }: Placed): SourcePlace {
  const lines = linesOf?.(number);
  return {
    ...(linesOf === undefined && { part }),
    paragraph: number,
    ...(lines && { lines }),
    ...(cell && { cell: { row: cell.row + 1, cell: cell.cell + 1 } }),
  };
}

export interface Account {
  source: Source;
  recognised: Recognised;
  plan: Plan;
  entries: readonly Entry[];
  findings: readonly Finding[];
  stripped: readonly Finding[];
}

/** The place of a stretch in the order of the source. */
type Position = readonly [line: number, character: number];

const before = (a: Position, b: Position) => a[0] - b[0] || a[1] - b[1];

export function reportOf({ source, plan, entries, findings, stripped }: Account): ImportReport {
  const paths = pathsIn(plan);
  const pathOf = (holder: Holder | undefined) => {
    if (holder === undefined) return '';
    const [owner, ...keys] = holder;
    return formatPath([...(paths.get(owner) ?? []), ...keys]);
  };
  const pieces = entries.map(({ placed, state, what, holder, confidence }): [Position, Piece] => {
    const place = placeOf(source, placed);
    return [
      [place.lines?.from ?? placed.number, placed.from],
      { text: oneLine(placed.text), place, state, what, path: pathOf(holder), confidence },
    ];
  });
  const noise = source.noise.map(({ text, place, what, confidence }): [Position, Piece] => [
    [place.lines?.from ?? place.paragraph, 0],
    { text: oneLine(text), place, state: 'noise', what, path: '', confidence },
  ]);
  const ordered = [...pieces, ...noise].sort(([a], [b]) => before(a, b)).map(([, piece]) => piece);
  const count = (state: Piece['state']) => ordered.filter((piece) => piece.state === state).length;
  return {
    format: source.format,
    parts: {
      decision: plan.decision !== undefined,
      plan: plan.plan !== undefined,
      appendices: plan.appendices?.length ?? 0,
    },
    pieces: ordered,
    counts: {
      placed: count('placed'),
      form: count('form'),
      free: count('free'),
      noise: count('noise'),
      uncertain: ordered.filter(({ state, confidence }) => state !== 'noise' && confidence < surely).length,
    },
    findings: [...findings],
    stripped: [...stripped],
  };
}
