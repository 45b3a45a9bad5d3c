/** Căn cứ, the line of the proposal, and openings in prose (ô số 6). */
import type { Component } from '../../nd30/document.ts';
import { kinds } from '../../nd30/kinds.ts';
import type { Preamble } from '../../plan/model/part.ts';
import { plainText, type RichText } from '../../plan/model/text.ts';
import { findCitations } from '../../plan/conventions/citation-text.ts';
import { oneLine } from '../../nd30/text.ts';
import { richOf } from '../rich.ts';
import { citationOf } from './citations.ts';
import { joinedRich, sliced, type PartReading } from './reading.ts';

type Line = 'citation' | 'proposal' | 'opening';

interface Said {
  component: Component;
  as: Line;
  /** Without the dash that may stand before a căn cứ. */
  text: string;
}

const dash = /^[-–—−+*•●]\s*/u;
const issuing = /[:]$/u;

/** The paragraphs of a component one after the other, with their looks. */
function richIn({ places }: Component, italic: boolean, withoutDash = false): RichText {
  return joinedRich(
    places.flatMap((placed, at) => {
      const cut = withoutDash && at === 0 ? sliced(placed, dash.exec(placed.text)?.[0].length ?? 0) : placed;
      return cut === undefined ? [] : [richOf(cut, { bold: false, italic })];
    }),
  );
}

const slanted: Record<Line, boolean> = { citation: true, proposal: true, opening: false };

/** A list is italic by form: a source without slant does not say more than that it lacks it. */
function looksAsForm(text: RichText, as: Line): RichText {
  return slanted[as] && typeof text !== 'string' && text.every((run) => typeof run !== 'string' && run.italic === false)
    ? plainText(text)
    : text;
}

/**
 * The form prints căn cứ, then the proposal, then prose. A decision holds everything as căn cứ; in a plan whatever stands
 * before the last căn cứ is prose where its order would change.
 */
function settled(lines: readonly Said[], decides: boolean): Said[] {
  const lastListed = lines.findLastIndex(({ as }) => as !== 'opening');
  const lastProposal = lines.findLastIndex(({ as }) => as === 'proposal');
  const mixed = lines.some(({ as }, at) => as === 'opening' && at < lastListed);
  return lines.map((line, at): Said => {
    if (decides) {
      const listed = line.as === 'opening' && (at < lastListed || lastListed < 0) && !issuing.test(line.text);
      return listed || (line.as === 'proposal' && at < lastListed) ? { ...line, as: 'citation' } : line;
    }
    if (mixed && at <= lastListed) return { ...line, as: 'opening' };
    return line.as === 'proposal' && at !== lastProposal ? { ...line, as: 'citation' } : line;
  });
}

/** Căn cứ and issuing sentence in one paragraph, for lines of the source were lost. */
const issuer =
  /[.;]\s+(?=(?:[ỦU][ỷỶỦủyY]\s+ban\s+nhân\s+dân|UBND|Chủ\s+tịch)\s[^.;]{0,200}(?:ban\s+hành|xây\s+dựng)(?!\p{L}))/u;

function sentences(component: Component): Component[] {
  const [placed, ...more] = component.places;
  const found = placed === undefined || more.length > 0 ? null : issuer.exec(placed.text);
  if (placed === undefined || found === null || !startsCitation.test(placed.folded)) return [component];
  const cuts = [sliced(placed, 0, found.index + 1), sliced(placed, found.index + 1)];
  const kinds = ['citation', 'citationProse'] as const;
  return cuts.flatMap((cut, at): Component[] => {
    const kind = kinds[at] ?? 'citationProse';
    return cut === undefined ? [] : [{ ...component, kind, places: [cut], text: oneLine(cut.text) }];
  });
}

const startsCitation = /^(?:[-–—−+*•●]\s*)?can cu\b/;

function lineOf({ kind, places, text }: Component): Line {
  if (kind === 'proposal') return 'proposal';
  const listed = kind === 'citation' || (kind === 'paragraph' && startsCitation.test(places[0]?.folded ?? ''));
  return listed && findCitations(text).length <= mostInOne ? 'citation' : 'opening';
}

/** A căn cứ names its document and perhaps some that this one is about; more are a list in prose. */
const mostInOne = 3;

function asSaid(component: Component): Said {
  const text = component.text.replace(dash, '');
  const as = lineOf(component);
  // What leads into the body is no item of a list, whatever it begins with.
  return { component, text, as: as === 'citation' && issuing.test(text) ? 'opening' : as };
}

/**
 * @param components in their order: căn cứ, proposal, prose
 * @param decides they belong to a decision
 */
export function readPreamble(
  { ledger }: PartReading,
  components: readonly Component[],
  decides: boolean,
): Preamble | undefined {
  if (components.length === 0) return undefined;
  const citations: NonNullable<Preamble['citations']> = [];
  const opening: NonNullable<Preamble['opening']> = [];
  const preamble: Preamble = {};
  for (const { component, as, text } of settled(components.flatMap(sentences).map(asSaid), decides)) {
    const { places, confidence, kind } = component;
    const what = kinds[kind === 'paragraph' ? 'citationProse' : kind].name;
    const words = looksAsForm(richIn(component, slanted[as], as !== 'opening'), as);
    if (as === 'opening') {
      opening.push(words);
      ledger.put(places, [opening, opening.length - 1], what, confidence);
    } else if (as === 'proposal') {
      preamble.proposal = words;
      ledger.put(places, [preamble, 'proposal'], what, confidence);
    } else {
      const read = citationOf(text, words);
      citations.push(read.citation);
      ledger.put(places, [read.citation], what, Math.min(confidence, read.confidence));
    }
  }
  if (citations.length > 0) preamble.citations = citations;
  if (opening.length > 0) preamble.opening = opening;
  return preamble;
}
