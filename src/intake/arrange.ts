/** Which of the documents in a source is the decision, which the plan, which an appendix. */
import type { Component, FormDocument, Placed, Recognised } from '../nd30/document.ts';

/** The decision or the plan as it stands in the source. */
export interface PartInSource {
  components: readonly Component[];
  /** Stretches among them that no component took. */
  strays: readonly Placed[];
}

export interface Arrangement {
  decision: PartInSource | undefined;
  /** Without components where the source holds no plan. */
  plan: PartInSource;
  appendices: readonly (readonly Component[])[];
  /** Of documents that are none of these: a letter before them, a second decision behind them. */
  rest: readonly Component[];
}

const has = ({ components }: FormDocument, ...kinds: readonly Component['kind'][]) =>
  components.some(({ kind }) => kinds.includes(kind));

/** A decision whose title is lost is known by its articles and by `QUYẾT ĐỊNH:` before them. */
const isDecision = (document: FormDocument) =>
  document.role !== 'appendix' &&
  (document.kindName === 'quyet dinh' || (document.kindName === undefined && has(document, 'resolves', 'article')));

/** Lists of components as one; `under` still counts from the first of all. */
export function joinedComponents(lists: readonly (readonly Component[])[]): Component[] {
  const all: Component[] = [];
  for (const list of lists) {
    const before = all.length;
    all.push(...list.map((one) => (one.under === undefined ? one : { ...one, under: one.under + before })));
  }
  return all;
}

/** Where the head is lost, the line of who decides looks like an organ's. */
const authorised = (components: readonly Component[]): readonly Component[] =>
  components.some(({ kind }) => kind === 'authority')
    ? components
    : components.map((one) =>
        one.kind === 'organ' && /^chu tich(?![a-z])/.test(one.places[0]?.folded ?? '') ? { ...one, kind: 'authority' } : one,
      );

/** Stretches of the body's own paragraphs, by the document in whose midst they stand. */
function straysBy({ documents, unplaced }: Recognised): ReadonlyMap<FormDocument, Placed[]> {
  const strays = new Map<FormDocument, Placed[]>();
  const opens = documents.map((document) => ({ document, from: document.components[0]?.places[0]?.number ?? 0 }));
  for (const placed of unplaced) {
    const document = (opens.findLast(({ from }) => from <= placed.number) ?? opens[0])?.document;
    if (document !== undefined) strays.set(document, [...(strays.get(document) ?? []), placed]);
  }
  return strays;
}

export function arrange(recognised: Recognised): Arrangement {
  const { documents } = recognised;
  const firstAppendix = documents.findIndex(({ role }) => role === 'appendix');
  const main = documents.slice(0, firstAppendix < 0 ? documents.length : firstAppendix);
  const decision = main.find(isDecision);
  const from = decision === undefined ? 0 : main.indexOf(decision) + 1;
  const behind = main.slice(from).filter((document) => !isDecision(document));
  const plan = behind.find(({ kindName }) => kindName !== undefined) ?? behind[0];
  const strays = straysBy(recognised);
  const part = (document: FormDocument): PartInSource => ({
    components: document === decision ? authorised(document.components) : document.components,
    strays: strays.get(document) ?? [],
  });

  const appendices: (readonly Component[])[][] = [];
  const rest: (readonly Component[])[] = [];
  let ended = false;
  for (const document of documents) {
    if (document === decision || document === plan) continue;
    const { role, components } = document;
    const follows = documents.indexOf(document) > documents.indexOf(plan ?? decision ?? document);
    if (role === 'appendix') appendices.push([components]);
    else if (role === 'fragment' && appendices.length > 0 && !ended) appendices.at(-1)?.push(components);
    // A table on a page of its own behind the signature is an appendix without the word.
    else if (role === 'fragment' && follows && has(document, 'dataTable')) appendices.push([components]);
    else rest.push(components);
    ended = role === 'main' || role === 'attached';
  }
  return {
    decision: decision && part(decision),
    plan: plan === undefined ? { components: [], strays: [] } : part(plan),
    appendices: appendices.map(joinedComponents),
    rest: joinedComponents(rest),
  };
}
