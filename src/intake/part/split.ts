/** A part's components by what reads them: preamble, body; and what the form prints of its head by itself. */
import type { Component } from '../../nd30/document.ts';
import { kinds, type ComponentKind } from '../../nd30/kinds.ts';
import type { PartReading } from './reading.ts';

export interface Split {
  /** Căn cứ, proposal and prose before the body. */
  preamble: readonly Component[];
  /** Of a plan: what stands between preamble and end. `under` counts among these. */
  body: readonly Component[];
}

type Use = 'head' | 'form' | 'preamble' | 'end' | 'free' | 'noise';

/** What is no body. `head` and `end` have readers of their own. */
const uses: Partial<Record<ComponentKind, Use>> = {
  nationalName: 'form',
  motto: 'form',
  resolves: 'form',
  parentOrgan: 'head',
  organ: 'head',
  number: 'head',
  letterSubject: 'head',
  placeAndDate: 'head',
  kind: 'head',
  subject: 'head',
  authority: 'head',
  reference: 'head',
  citation: 'preamble',
  citationProse: 'preamble',
  proposal: 'preamble',
  addressee: 'free',
  secrecy: 'free',
  urgency: 'free',
  circulation: 'free',
  address: 'free',
  formNote: 'free',
  appendixHeading: 'free',
  appendixTitle: 'free',
  digitalSignature: 'noise',
  pageNumber: 'noise',
  runningText: 'noise',
  signingRight: 'end',
  signerPosition: 'end',
  signerOtherPosition: 'end',
  signatureNote: 'end',
  signerName: 'end',
  recipientsHeading: 'end',
  recipient: 'end',
  archive: 'end',
  drafterMark: 'end',
};

/** What `readArticles` reads of a decision. */
const ofArticles = new Set<ComponentKind>([
  ...(['article', 'clause', 'point', 'otherItem', 'romanHeading', 'paragraph', 'bodyEnd'] as const),
]);

const headings = new Set<ComponentKind>(['romanHeading', 'clause', 'point', 'otherItem', 'part', 'chapter', 'section']);

/** Enters what the form prints by itself and what is noise; keeps what no field prints. */
export function split(reading: PartReading, of: 'decision' | 'plan'): Split {
  const preamble: Component[] = [];
  const body: number[] = [];
  let ended = false;
  reading.components.forEach((component, at) => {
    const { kind, places, confidence } = component;
    const use = uses[kind];
    if (use === 'preamble') preamble.push(component);
    else if (use === 'form') reading.ledger.form(places, kinds[kind].name, confidence);
    else if (use === 'noise') reading.ledger.noise(places, kinds[kind].name, confidence);
    else if (use === 'free') reading.keep(component);
    else if (use === undefined && of === 'decision' && !ofArticles.has(kind)) reading.keep(component);
    else if (use === undefined && ended) reading.keep(component);
    else if (use === undefined) body.push(at);
    ended ||= use === 'end';
  });
  if (of === 'decision') return { preamble, body: [] };
  const opening = openingOf(reading.components, body);
  return {
    preamble: [...preamble, ...opening.map((at) => reading.components[at]!)],
    body: rebased(reading.components, body.slice(opening.length)),
  };
}

/** Paragraphs before the first heading lead into the body. */
function openingOf(components: readonly Component[], body: readonly number[]): number[] {
  const first = body.findIndex((at) => headings.has(components[at]!.kind));
  const leading = first < 0 ? [] : body.slice(0, first);
  return leading.every((at) => components[at]!.kind === 'paragraph') ? leading : [];
}

/** Those components, `under` counted among them; what they stood under outside of them is told no more. */
function rebased(components: readonly Component[], chosen: readonly number[]): Component[] {
  const places = new Map(chosen.map((at, index) => [at, index]));
  return chosen.map((at) => {
    const { under, ...component } = components[at]!;
    const above = under === undefined ? undefined : places.get(under);
    return above === undefined ? component : { ...component, under: above };
  });
}
