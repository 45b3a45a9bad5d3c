/** The components of a body as lines: each paragraph with the sign before it. */
import type { Component, Placed } from '../../nd30/document.ts';
import type { ComponentKind } from '../../nd30/kinds.ts';
import { labelOf } from '../../nd30/recognise/labels.ts';
import { lookOf } from '../../nd30/recognise/look.ts';
import { fold, oneLine } from '../../nd30/text.ts';
import { plainText } from '../../plan/model/text.ts';
import { cut, richOf } from '../rich.ts';
import { sureness } from './reading.ts';
import { softLines } from './soft-lines.ts';
import { signOf, type Sign } from './signs.ts';
import { tableLines } from './table-lines.ts';

export interface Line {
  /** What the ledger is told of: all stretches of the source that it holds. */
  stretches: readonly Placed[];
  /** The whole paragraph, sign included. */
  placed: Placed;
  kind: ComponentKind;
  sign: Sign | undefined;
  /** Without its sign; undefined where nothing but the sign stands. */
  rest: Placed | undefined;
  /** Of the recogniser: the rest is a title, or begins with one. */
  titled: Component['titled'];
  /** The title of `titled`. */
  title: Placed | undefined;
  confidence: number;
  /** Of a table: the same for all lines of one row. */
  row?: object;
}

/** Longer paragraphs are cut, for no text of a plan is longer than 50,000 characters. */
const longestText = 40_000;

/** Signs follow each other, as in `- +`; more than this is drawing. */
const mostSigns = 3;

function signAt(placed: Placed): { sign: Sign; rest: Placed | undefined } | undefined {
  let rest: Placed | undefined = placed;
  let sign: Sign | undefined;
  for (let count = 0; count < mostSigns && rest !== undefined; count++) {
    const found = labelOf(rest.text);
    if (found === undefined) break;
    const inner = signOf(found.label, oneLine(found.label.text));
    if (sign !== undefined && (sign.counts || inner.counts)) break;
    sign = sign === undefined ? inner : { ...inner, text: `${sign.text} ${inner.text}` };
    rest = cut(rest, found.length);
  }
  return sign && { sign, rest };
}

/** Where the ends of its pieces stand, cut between words. */
function pieces(placed: Placed): Placed[] {
  if (placed.text.length <= longestText) return [placed];
  const found: Placed[] = [];
  for (let from = 0; from < placed.text.length;) {
    const blank = placed.text.lastIndexOf(' ', from + longestText);
    const rest = placed.text.length - from <= longestText;
    const to = rest ? placed.text.length : blank > from ? blank : from + longestText;
    const piece = cut(placed, from, to);
    if (piece !== undefined) found.push(piece);
    from = to;
  }
  return found;
}

/** `Chương I` is a heading by itself, its title another. */
const divisions: ReadonlySet<ComponentKind> = new Set(['part', 'chapter', 'section', 'subsection']);

function linesOfPlace(placed: Placed, stretches: readonly Placed[], component: Component, first: boolean): Line[] {
  const parted = softLines(placed);
  if (parted.length > 1) return parted.flatMap((one) => softLine(one, component.confidence));
  const { kind, titled, title, confidence } = component;
  const [head, ...tail] = pieces(placed);
  if (head === undefined) return [];
  const own = first && component.label !== undefined && !divisions.has(kind) ? signAt(head) : undefined;
  const line: Line = {
    ...{
      stretches: apart(stretches, own?.rest),
      placed: head,
      kind,
      confidence,
      sign: own?.sign,
      rest: own === undefined ? head : own.rest,
    },
    titled: first ? titled : undefined,
    title: first ? title : undefined,
  };
  return [line, ...tail.map((piece): Line => plainLine(piece, kind, confidence))];
}

/** A line that a line break parts from those around it; nobody has said what it is. */
function softLine(placed: Placed, confidence: number): Line[] {
  const [head, ...tail] = pieces(placed);
  if (head === undefined) return [];
  const own = signAt(head);
  const { bold, capitals } = lookOf(head);
  const line: Line = {
    ...plainLine(head, own === undefined ? 'paragraph' : 'otherItem', Math.min(confidence, sureness.place)),
    ...{ stretches: apart([head], own?.rest), sign: own?.sign, rest: own === undefined ? head : own.rest },
    titled: own?.sign.counts && (bold || capitals) ? 'ownLine' : undefined,
  };
  return [line, ...tail.map((piece) => ({ ...plainLine(piece, 'paragraph', confidence), stretches: [piece] }))];
}

/** Where no blank stands after the sign, sign and text are told apart: the document prints one between them. */
function apart(stretches: readonly Placed[], rest: Placed | undefined): readonly Placed[] {
  const [first, ...others] = stretches;
  if (first === undefined || rest === undefined || /\s/u.test(first.text[rest.from - first.from - 1] ?? ' '))
    return stretches;
  const at = rest.from - first.from;
  return [cut(first, 0, at) ?? first, cut(first, at) ?? first, ...others];
}

/** A paragraph without a sign. */
export const plainLine = (placed: Placed, kind: ComponentKind, confidence: number): Line => ({
  ...{ stretches: [], placed, kind, sign: undefined, rest: placed, titled: undefined, title: undefined, confidence },
});

const cellLines = (placed: Placed): Line[] =>
  pieces(placed).map((piece) => ({ ...plainLine(piece, 'dataTable', sureness.guess), stretches: [piece] }));

export interface BodyLines {
  lines: Line[];
  /** The mark `./.` at the very end, which the form sets by itself. */
  end: readonly Placed[];
}

const inBrackets = ({ text }: Pick<Component, 'text'>) => /^\(.*\)[.;]?$/u.test(text);

/** Index of the mark that ends the body: only notes in brackets follow it. */
function endOf(components: readonly Component[]): number {
  const after = components.findLastIndex((component) => component.kind === 'bodyEnd' || !inBrackets(component));
  return components[after]?.kind === 'bodyEnd' ? after : -1;
}

/** The lines of a body; a mark `./.` in its midst belongs to its paragraph. */
export function linesOf(components: readonly Component[]): BodyLines {
  const ending = endOf(components);
  const lines: Line[] = [];
  components.forEach((component, at) => {
    const before = components[at - 1]?.places.at(-1);
    if (at === ending) return;
    if (component.kind === 'dataTable') {
      lines.push(...tableLines(component, cellLines));
      return;
    }
    if (component.kind === 'bodyEnd' && component.places[0]?.paragraph === before?.paragraph) return;
    const next = components[at + 1];
    component.places.forEach((placed, index) => {
      const follows = index === component.places.length - 1 && next?.kind === 'bodyEnd' && at + 1 !== ending;
      const end = follows ? next.places.find(({ paragraph }) => paragraph === placed.paragraph) : undefined;
      const stretches = end === undefined ? [placed] : [placed, end];
      lines.push(...linesOfPlace(joined(placed, end), stretches, component, index === 0));
    });
  });
  return { lines, end: components[ending]?.places ?? [] };
}

function joined(placed: Placed, end: Placed | undefined): Placed {
  if (end === undefined) return placed;
  const text = placed.text + ' '.repeat(Math.max(0, end.from - placed.to)) + end.text;
  return { ...placed, to: end.to, text, folded: fold(text) };
}

const known = new WeakMap<Placed, string>();

/** Its words as a plan prints them: NFC, blanks as single spaces. */
export function wordsOfPlaced(placed: Placed | undefined): string {
  if (placed === undefined) return '';
  const before = known.get(placed);
  if (before !== undefined) return before;
  const words = plainText(richOf(placed)).replaceAll('\\{{', '{{').replace(/\s+/gu, ' ').trim();
  known.set(placed, words);
  return words;
}
