/** The body: headings with their titles, articles, items, plain paragraphs, its end mark (ô số 6). */
import type { ComponentKind } from '../kinds.ts';
import type { Draft, Piece } from './draft.ts';
import { labelOf } from './labels.ts';
import { placedAt } from './range.ts';

const endMark = /(?:\.\s?\/\s?\.?|\/\s?\.)$/u;

/** Headings that stand on a line of their own, their title below. */
const titles: Partial<Record<ComponentKind, ComponentKind>> = {
  part: 'partTitle',
  chapter: 'chapterTitle',
  section: 'sectionTitle',
  subsection: 'subsectionTitle',
};

const titleKinds: ReadonlySet<ComponentKind> = new Set(Object.values(titles));

/** The stretch before `./.`, and that mark. */
export function takeBody(draft: Draft, piece: Piece): void {
  const mark = endMark.exec(piece.placed.text);
  if (mark === null) return addBody(draft, piece);
  const { spot, placed, frame, look, afterTab } = piece;
  const split = placed.from + mark.index;
  const before = placedAt(spot, placed.from, split);
  const end = placedAt(spot, split, placed.to);
  if (before !== undefined) addBody(draft, { spot, placed: before, frame, look, afterTab });
  if (end !== undefined) draft.add('bodyEnd', { spot, placed: end });
}

function addBody(draft: Draft, piece: Piece): void {
  const { placed, spot } = piece;
  if (spot.story === 'textBox') return draft.leave(placed);
  if (addTitle(draft, piece)) return;
  const found = labelOf(placed.text);
  const own = found !== undefined && standsAlone(found.kind, piece, found.length) ? found : undefined;
  if (own === undefined) {
    draft.add('paragraph', piece);
    return;
  }
  const named = titles[own.kind];
  const title = named === undefined ? undefined : placedAt(spot, placed.from + own.length, placed.to);
  const sign = title === undefined ? placed : (placedAt(spot, placed.from, title.from) ?? placed);
  const component = draft.add(own.kind, { spot, placed: sign });
  // Automatic numbers are the first characters of the paragraph.
  component.label = { ...own.label, automatic: (spot.paragraph.numbered ?? 0) > placed.from };
  if (named !== undefined && title !== undefined) draft.add(named, { spot, placed: title });
}

/** `Mục 2` may begin a sentence: as a heading it is alone on its line, or its words are centred or bold. */
function standsAlone(kind: ComponentKind, { placed, look }: Piece, length: number): boolean {
  if (kind !== 'article' && titles[kind] === undefined) return true;
  const rest = placed.text.slice(length);
  if (kind === 'article')
    return look.bold || boldAtFront(placed) || /^(Điều\s+\S+?[.:])/u.test(placed.text.normalize('NFC')) || rest === '';
  return (rest === '' || look.bold) && (look.centred || look.bold || placed.folded.length < 20);
}

const boldAtFront = ({ paragraph }: Piece['placed']) => {
  const first = paragraph.inlines.find((inline) => inline.kind === 'text' && inline.text.trim() !== '');
  return first?.kind === 'text' && first.format.bold;
};

function addTitle(draft: Draft, piece: Piece): boolean {
  const { last } = draft;
  const { look, placed } = piece;
  if (last === undefined || labelOf(placed.text) !== undefined) return false;
  const opens = titles[last.kind] !== undefined && look.capitals && look.bold;
  if (!look.centred && !opens) return false;
  if (titleKinds.has(last.kind) && look.capitals && draft.blanks === 0) {
    draft.extend(last, piece);
    return true;
  }
  const title = titles[last.kind];
  if (title === undefined || !(look.capitals || look.bold)) return false;
  draft.add(title, piece, look.capitals ? 1 : 0.8);
  return true;
}
