/**
 * One strict pass over a part's XML (saxes, which refuses what is not well-formed): no DOCTYPE and so no entities, depth and
 * number of nodes limited. Nothing is built; listeners hear tags with their places in the text.
 */
import { SaxesParser } from 'saxes';
import { Failure } from '../../../failure.ts';
import { limits } from '../limits.ts';
import { refusal } from '../refusal.ts';
import { nameOf, type Name } from './names.ts';

export interface Tag {
  /** The gate looks at local names only: a prefix can be bound to anything. */
  name: Name;
  attributes: Readonly<Record<string, string>>;
  /** Offset behind the tag; the one of its `<` is looked up with `tagStart`. */
  end: number;
}

export interface Listener {
  /** Each attribute of a tag, before the tag itself: cheaper than walking `attributes`. */
  attribute?(name: Name, value: string): void;
  open(tag: Tag): void;
  /** @param end offset behind the closing tag, or behind an empty element's own */
  close?(name: Name, end: number): void;
  text?(text: string): void;
}

/** What all parts of a file may have together. */
export class NodeBudget {
  private left: number;

  constructor(nodes: number = limits.nodes) {
    this.left = nodes;
  }

  /** Whether there was enough. */
  spend(nodes: number): boolean {
    this.left -= nodes;
    return this.left >= 0;
  }

  /** Whether it can be enough for that many, without spending it. */
  allows(nodes: number): boolean {
    return nodes <= this.left;
  }
}

/** Where the tag begins that ends at an offset: a well-formed tag has no `<` inside. */
export const tagStart = (xml: string, end: number): number => xml.lastIndexOf('<', end - 1);

export interface Place {
  part: string;
  file: string;
}

/** Most elements have no attributes: they share this record, which nobody writes to. */
const noAttributes: Readonly<Record<string, string>> = Object.freeze({});

/**
 * @throws Failure `word.gate-doctype`, `word.gate-too-deep`, `word.gate-too-many-nodes`, `word.broken-xml`
 */
export function scanXml(xml: string, { part, file }: Place, budget: NodeBudget, listener: Listener): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let attributesOfTag = 0;
  let attributes: Record<string, string> | undefined;
  // All listeners, in the same order for every parser: with parsers of one hidden class, V8 runs saxes twice as fast.
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw refusal('word.gate-doctype', file, part);
  });
  parser.on('attribute', ({ name: written, value }) => {
    if (++attributesOfTag > limits.attributes || !budget.spend(1))
      throw refusal('word.gate-too-many-nodes', file, part);
    const name = nameOf(written);
    attributes ??= {};
    attributes[name.full] = value;
    listener.attribute?.(name, value);
  });
  parser.on('opentag', ({ name }) => {
    if (++depth > limits.depth) throw refusal('word.gate-too-deep', file, part);
    if (!budget.spend(1)) throw refusal('word.gate-too-many-nodes', file, part);
    listener.open({ name: nameOf(name), attributes: attributes ?? noAttributes, end: parser.position });
    attributesOfTag = 0;
    attributes = undefined;
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    listener.close?.(nameOf(name), parser.position);
  });
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  try {
    // The DOCTYPE event comes at its end; saxes keeps its text until then, and what comes before the root is short.
    parser.write(xml).close();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw refusal('word.broken-xml', file, part, error);
  }
}
