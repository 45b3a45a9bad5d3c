/** Kind and subject, the (Kèm theo …) line, the heading and title of a Phụ lục (ô số 5a; Phụ lục I, Phần I, III.1). */
import { romanValue } from '../../plan/conventions/numerals.ts';
import type { Draft, Growing, Piece } from './draft.ts';
import { kindAtFront, markOf, wholeKind } from './known.ts';
import { labelOf } from './labels.ts';
import { lookOf } from './look.ts';
import { placedAt } from './range.ts';
import { patterns } from './words.ts';

/** What opens a body is no line of its title. */
const divisions = /^(part|chapter|section|subsection|article|romanHeading)$/;

/** Longer lines are no titles. */
const longest = 400;

const appendixLine =
  /^Phụ\s+lục(?:\s+(?:số\s*)?([IVXLC]+|\d+|[A-ZĐ](?![\p{L}])|[.…_]*[\d.…_]+))?(?=[\s.:–—-]|$)\s*[.:–—-]?\s*/iu;

export interface AppendixHeading {
  count: string | undefined;
  /** Characters up to the title that follows on the same line; all of them if none does. */
  length: number;
}

/** A line that opens a Phụ lục. What only mentions one is none. */
export function appendixHeading({ placed, look }: Piece): AppendixHeading | undefined {
  if (!patterns.appendix.test(placed.folded) || placed.folded.length > longest) return undefined;
  const composed = placed.text.normalize('NFC');
  const [all = '', count] = appendixLine.exec(composed) ?? [];
  if (all === '') return undefined;
  const rest = composed.slice(all.length);
  if (rest === '') return { count, length: placed.text.length };
  const title = rest === rest.toUpperCase() && /\p{L}/u.test(rest);
  return look.centred && title ? { count, length: placed.text.length - rest.length } : undefined;
}

const figures = (count: string) => (/^\d+$/.test(count) ? Number(count) : romanValue(count));

export function addAppendixHeading(draft: Draft, piece: Piece, heading: AppendixHeading): void {
  const { spot, placed } = piece;
  const split = placed.from + heading.length;
  const own = placedAt(spot, placed.from, split) ?? placed;
  const component = draft.add('appendixHeading', { spot, placed: own });
  if (heading.count !== undefined) {
    component.label = {
      text: heading.count,
      form: /^[IVXLC]+$/i.test(heading.count) ? 'roman' : /^\d/.test(heading.count) ? 'arabic' : 'letter',
      value: figures(heading.count),
      closing: '',
      automatic: false,
    };
  }
  const title = placedAt(spot, split, placed.to);
  if (title !== undefined) draft.add('appendixTitle', { spot, placed: title });
  draft.reach('title');
}

/** A line that names the kind of the document, or begins with it. */
export function isKindLine({ placed, look, frame }: Piece): boolean {
  if (frame?.for === 'signature' || placed.folded.length > longest) return false;
  if (!look.centred && !look.capitals) return false;
  if (/:$/.test(placed.folded)) return false;
  if (wholeKind(placed.folded) !== undefined) return look.capitals || look.bold;
  return look.capitals && look.centred && kindAtFront(placed.folded) !== undefined;
}

export function takeTitle(draft: Draft, piece: Piece): boolean {
  const { placed, look } = piece;
  if (markOf(placed) !== undefined) return Boolean(draft.add(markOf(placed) ?? 'urgency', piece));
  const { last } = draft;
  if (patterns.reference.test(placed.folded) && /^\(|^ban hanh/.test(placed.folded)) {
    draft.add('reference', piece);
    return true;
  }
  if (last?.kind === 'reference' && (unclosed(last) || closesBracket(placed.text))) return grown(draft, last, piece);
  if (!draft.has('kind', 'appendixHeading')) {
    if (!isKindLine(piece)) return false;
    addKind(draft, piece);
    return true;
  }
  if (last === undefined || draft.titleClosed || placed.folded.length > longest) return false;
  if (!look.centred && !standsBesideCentre(last, piece) && !isSameParagraph(last, piece)) return false;
  if (divisions.test(labelOf(placed.text)?.kind ?? '')) return false;
  const title = draft.has('appendixHeading') ? 'appendixTitle' : 'subject';
  const goesOn = last.kind === title;
  // Capitals below a subject in small letters name who decides.
  if (goesOn && look.capitals && !lookOf(last.places[0]!).capitals) return false;
  if (goesOn && !look.capitals && lookOf(last.places[0]!).capitals && !look.bold) return false;
  if (goesOn) return grown(draft, last, piece);
  const late = last.kind === 'reference' && title === 'appendixTitle' && look.capitals && !draft.has(title);
  if (last.kind !== 'kind' && last.kind !== 'appendixHeading' && !late) return false;
  const sure = look.centred && look.capitals === (title === 'appendixTitle');
  draft.add(title, piece, sure ? 1 : 0.8);
  return true;
}

/** Right below the kind, a bold line that opens nothing else is the subject even where it is not centred. */
const standsBesideCentre = ({ kind }: Growing, { look, placed }: Piece) =>
  (kind === 'kind' || kind === 'appendixHeading') &&
  (look.bold || (look.capitals && kind === 'appendixHeading')) &&
  labelOf(placed.text) === undefined &&
  !patterns.citation.test(placed.folded);

/** A line break within a title leaves it one. */
const isSameParagraph = ({ kind, places }: Growing, { placed }: Piece) =>
  (kind === 'subject' || kind === 'appendixTitle') && places.at(-1)?.paragraph === placed.paragraph;

function grown(draft: Draft, component: Growing, piece: Piece): boolean {
  draft.extend(component, piece);
  return true;
}

const unclosed = ({ places }: Growing) => !places.some(({ text }) => text.includes(')'));

/** `(Kèm theo Quyết định số …)` / `ngày … của …)`: the bracket was closed once too often. */
const closesBracket = (text: string) => text.length < 120 && /^ngày\s[^()]*\)[.;]?$/iu.test(text.normalize('NFC'));

function addKind(draft: Draft, piece: Piece): void {
  const { spot, placed } = piece;
  const whole = wholeKind(placed.folded);
  draft.reach('title');
  if (whole !== undefined) {
    draft.add('kind', piece, whole.confidence);
    draft.kindName = whole.kind;
    return;
  }
  draft.kindName = kindAtFront(placed.folded);
  const words = (draft.kindName ?? '').split(' ').length;
  const end = new RegExp(`^(?:\\S+\\s+){${words - 1}}\\S+`).exec(placed.text)?.[0].length ?? placed.text.length;
  const rest = placedAt(spot, placed.from + end, placed.to);
  const only = placedAt(spot, placed.from, placed.from + end);
  // `CHƯƠNG TRÌNH HÀNH ĐỘNG` is one name; a whole clause after the name is the subject.
  if (rest === undefined || only === undefined || rest.folded.split(' ').length <= 3) draft.add('kind', piece, 0.8);
  else {
    draft.add('kind', { spot, placed: only }, 0.8);
    draft.add('subject', { spot, placed: rest }, 0.7);
  }
}
