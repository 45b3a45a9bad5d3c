/** Which of the documents in a source is the decision, which the plan, which an appendix. */
import { kinds } from '../nd30/kinds.ts';
import { beginsOrgan, beginsUnit } from '../nd30/recognise/known.ts';
import { fold } from '../nd30/text.ts';
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
        one.kind === 'organ' && /^chu tich(?![a-z])/.test(one.places[0]?.folded ?? '')
          ? { ...one, kind: 'authority' }
          : one,
      );

/** `(Kèm theo Quyết định số …` closed by a bracket on the next line. */
const wholeReference = (components: readonly Component[]): readonly Component[] =>
  components.map((one, at) => {
    const before = components[at - 1]?.kind === 'reference';
    return before && /^(?:ngay|cua|ban hanh)\b[^(]*\)\s*\.?$/.test(fold(one.text))
      ? { ...one, kind: 'reference' }
      : one;
  });

/** The head of the next page, where its lines come before its Quốc hiệu: it ended up behind the body. */
function nextHead({ components }: FormDocument): number {
  const isHead = ({ kind, text }: Component) =>
    kind === 'paragraph' && text.length <= longestHeadLine && namesOrgan(fold(text)) && inCapitals(text);
  let from = components.length;
  while (from > 0 && isHead(components[from - 1]!)) from--;
  return components.length - from <= mostHeadLines ? from : components.length;
}

const longestHeadLine = 80;
const mostHeadLines = 3;
const namesOrgan = (folded: string) => beginsOrgan(folded) || beginsUnit(folded);
/** Most of it, for offices write `Xã LỘC HÒA`. */
const inCapitals = (text: string) => {
  const letters = [...text].filter((letter) => letter.toUpperCase() !== letter.toLowerCase());
  return letters.filter((letter) => letter === letter.toUpperCase()).length * 4 > letters.length * 3;
};

/** Lines of a head as the organ and, above it, its superior: a line that begins with a level goes on with the one before. */
function organsOf(lines: readonly Component[]): Component[] {
  const organs: Component[] = [];
  lines.forEach((line) => {
    const last = organs.at(-1);
    if (last !== undefined && beginsUnit(fold(line.text)))
      organs[organs.length - 1] = {
        ...last,
        places: [...last.places, ...line.places],
        text: `${last.text} ${line.text}`,
      };
    else organs.push({ ...line, kind: 'organ' });
  });
  return organs.map((one, at) => (at < organs.length - 1 ? { ...one, kind: 'parentOrgan' } : one));
}

/** Documents with their heads at their own front. */
function withHeads(documents: readonly FormDocument[]): FormDocument[] {
  let head: readonly Component[] = [];
  return documents.map((document, at) => {
    const opens = documents[at + 1]?.components[0]?.kind === 'nationalName';
    const end = opens ? nextHead(document) : document.components.length;
    const before = organsOf(head);
    head = document.components.slice(end);
    if (before.length === 0 && head.length === 0) return document;
    return { ...document, components: joinedComponents([before, document.components.slice(0, end)]) };
  });
}

/** Stretches of the body's own paragraphs, by the document in whose midst they stand. */
function straysBy(
  documents: readonly FormDocument[],
  unplaced: readonly Placed[],
): ReadonlyMap<FormDocument, Placed[]> {
  const strays = new Map<FormDocument, Placed[]>();
  const opens = documents.map((document) => ({ document, from: document.components[0]?.places[0]?.number ?? 0 }));
  for (const placed of unplaced) {
    const document = (opens.findLast(({ from }) => from <= placed.number) ?? opens[0])?.document;
    if (document !== undefined) strays.set(document, [...(strays.get(document) ?? []), placed]);
  }
  return strays;
}

/** Tables and nothing else. */
const isBareTable = ({ role, components }: FormDocument) =>
  role === 'fragment' && components.length > 0 && components.every(({ kind }) => kind === 'dataTable');

const ends = ({ kind }: Component) =>
  kind !== 'addressee' && (kinds[kind].area === 'signature' || kinds[kind].area === 'recipients');

/** Signature and recipients of these that stand below the last appendix. */
function endBelow(parts: readonly FormDocument[], last: readonly Component[] = []): readonly Component[] {
  if (parts.length === 0 || parts.some(({ components }) => components.some(ends))) return [];
  return last.slice(last.findLastIndex((one) => !ends(one)) + 1);
}

export function arrange(recognised: Recognised): Arrangement {
  const documents = withHeads(recognised.documents);
  const firstAppendix = documents.findIndex(({ role }) => role === 'appendix');
  const first = documents.slice(0, firstAppendix < 0 ? documents.length : firstAppendix);
  const decision = first.find(isDecision);
  const from = decision === undefined ? 0 : first.indexOf(decision) + 1;
  const behind = first.slice(from).filter((document) => !isDecision(document));
  const plan = behind.find(({ kindName }) => kindName !== undefined) ?? behind.find((one) => !isBareTable(one));
  const strays = straysBy(documents, recognised.unplaced);
  const part = (document: FormDocument): PartInSource => ({
    components: wholeReference(document === decision ? authorised(document.components) : document.components),
    strays: strays.get(document) ?? [],
  });

  const appendices: (readonly Component[])[][] = [];
  const rest: (readonly Component[])[] = [];
  let ended = false;
  for (const document of documents) {
    if (document === decision || document === plan) continue;
    const { role, components } = document;
    const follows =
      isBareTable(document) || documents.indexOf(document) > documents.indexOf(plan ?? decision ?? document);
    if (role === 'appendix') appendices.push([components]);
    else if (role === 'fragment' && appendices.length > 0 && !ended) appendices.at(-1)?.push(components);
    // A table on a page of its own behind the signature is an appendix without the word.
    else if (role === 'fragment' && follows && has(document, 'dataTable')) appendices.push([components]);
    else rest.push(components);
    ended = role === 'main' || role === 'attached';
  }
  const joined = appendices.map(joinedComponents);
  const end = endBelow(
    [decision, plan].flatMap((one) => one ?? []),
    joined.at(-1),
  );
  if (end.length > 0) joined.push((joined.pop() ?? []).slice(0, -end.length));
  const main = (document: FormDocument): PartInSource => {
    const { components, strays } = part(document);
    return { components: joinedComponents([components, end]), strays };
  };
  return {
    decision: decision && main(decision),
    plan: plan === undefined ? { components: [], strays: [] } : decision === undefined ? main(plan) : part(plan),
    appendices: joined,
    rest: joinedComponents(rest),
  };
}
