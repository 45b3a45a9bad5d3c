/** Blocks as styled paragraphs. */
import { gap } from '../plan/conventions/dates.ts';
import type { Block } from '../plan/model/block.ts';
import type { Marker } from '../plan/model/marker.ts';
import type { RichText } from '../plan/model/text.ts';
import { counter } from '../plan/conventions/counting.ts';
import { isBlank, line, lineText, prefixed, upper } from './line.ts';
import type { Line, Paragraph, ParagraphRole } from './view.ts';

/** The role of an item by its sign; an item with a title on its own line may have another. */
const roles: Readonly<Record<Marker, { titled: ParagraphRole; plain: ParagraphRole }>> = {
  'I.': { titled: 'heading', plain: 'clause' },
  '1.': { titled: 'titledClause', plain: 'clause' },
  '1.1': { titled: 'subclause', plain: 'clause' },
  '1.1.': { titled: 'subclause', plain: 'clause' },
  'a)': { titled: 'point', plain: 'point' },
  '-': { titled: 'dash', plain: 'dash' },
  '+': { titled: 'plus', plain: 'plus' },
  '*': { titled: 'star', plain: 'star' },
  '': { titled: 'plain', plain: 'plain' },
};

export interface Item {
  marker: Marker;
  sign: string;
  heading?: RichText | undefined;
  runIn?: boolean | undefined;
  /** After the heading, in the same line, not bold. */
  headingNote?: RichText | undefined;
  /** The sign is the plan's own: it is printed even if nothing follows it. */
  labelled?: boolean;
  /** The item's own paragraphs, the first of which follows its sign where it has no heading of its own line. */
  texts: readonly RichText[];
}

/** A heading that runs into its text ends with a colon, unless it brings its own punctuation. */
function runInHeading(heading: Line): Line {
  return /[.:;,?!–-]$/.test(lineText(heading).trimEnd()) ? [...heading, { text: ' ' }] : [...heading, { text: ': ' }];
}

/** A remark after a heading: italic and not bold, unless it says otherwise. */
function noteStretches(note: RichText | undefined, after: boolean): Line {
  if (isBlank(note)) return [];
  const stretches = line(note).map((s) => ({ ...s, bold: s.bold ?? false, italic: s.italic ?? true }));
  return after ? [{ text: ' ' }, ...stretches] : stretches;
}

/** The paragraphs of one item, without its children. */
export function itemParagraphs(item: Item): Paragraph[] {
  const { titled, plain } = roles[item.marker];
  const sign = item.sign === '' ? '' : `${item.sign} `;
  const texts = item.texts.filter((text) => !isBlank(text));
  const out: Paragraph[] = [];
  let pending = sign;
  let before: Line = [];
  if (!isBlank(item.heading)) {
    const heading = line(item.heading);
    if (item.runIn && texts.length > 0) {
      before = runInHeading([...heading, ...noteStretches(item.headingNote, heading.length > 0)]);
    } else {
      const shown = prefixed(pending, titled === 'heading' ? upper(heading) : heading);
      const note = noteStretches(item.headingNote, true);
      out.push({ role: titled, line: [...shown, ...note], keepNext: true });
      pending = '';
    }
  }
  texts.forEach((text, i) => {
    const first = i === 0;
    const role = first && out.length === 0 ? plain : 'plain';
    out.push({ role, line: prefixed(first ? pending : '', first ? [...before, ...line(text)] : line(text)) });
  });
  if (out.length === 0 && item.labelled && item.sign !== '') out.push({ role: plain, line: [{ text: item.sign }] });
  return out;
}

/** A paragraph that leads into what stands below it (`…, cụ thể:`) stays with it. */
export function leading(own: readonly Paragraph[], followed: boolean): Paragraph[] {
  const last = own.at(-1);
  if (!last || !followed || !lineText(last.line).trimEnd().endsWith(':')) return [...own];
  return [...own.slice(0, -1), { ...last, keepNext: true }];
}

/** A list of blocks with everything below them. `parent` is the number that `1.1` continues. */
export function blockParagraphs(list: readonly Block[] | undefined, parent = ''): Paragraph[] {
  const count = counter(parent);
  return (list ?? []).flatMap((block) => {
    const marker = block.marker ?? '-';
    const { sign, number } = count(marker, block.label);
    const texts = [...(block.text === undefined ? [] : [block.text]), ...(block.more ?? [])];
    const own = itemParagraphs({
      marker,
      sign,
      heading: block.heading,
      runIn: block.runIn,
      texts,
      labelled: block.label !== undefined && (block.children?.length ?? 0) > 0,
    });
    const below = blockParagraphs(block.children, number);
    // A block that says nothing is a place still to be filled.
    return own.length + below.length > 0
      ? [...leading(own, below.length > 0), ...below]
      : itemParagraphs({ marker, sign, texts: [gap] });
  });
}
