/**
 * One strict pass over a part's XML (saxes, which refuses what is not well-formed): no DOCTYPE and so no entities, depth and
 * number of nodes limited. Nothing is built; listeners hear tags with their places in the text.
 */
import { SaxesParser } from 'saxes';
import { Failure } from '../../../failure.ts';
import { limits } from '../limits.ts';
import { refusal } from '../refusal.ts';

export interface Tag {
  /** As written, with its prefix. */
  name: string;
  /** Without prefix. The gate looks at local names only: a prefix can be bound to anything. */
  local: string;
  attributes: Readonly<Record<string, string>>;
  /** Offset behind the tag; the one of its `<` is looked up with `tagStart`. */
  end: number;
}

export interface Listener {
  /** Each attribute of a tag, before the tag itself: much cheaper than walking `attributes`, which saxes keeps as a dictionary. */
  attribute?(name: string, value: string): void;
  open(tag: Tag): void;
  /** @param end offset behind the closing tag, or behind an empty element's own */
  close?(local: string, end: number): void;
  text?(text: string): void;
}

/** What all parts of a file may have together. */
export class NodeBudget {
  private left = limits.nodes as number;

  /** Whether there was enough. */
  spend(nodes: number): boolean {
    this.left -= nodes;
    return this.left >= 0;
  }
}

/** Where the tag begins that ends at an offset: a well-formed tag has no `<` inside. */
export const tagStart = (xml: string, end: number): number => xml.lastIndexOf('<', end - 1);

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export interface Place {
  part: string;
  file: string;
}

/**
 * @throws Failure `word.gate-doctype`, `word.gate-too-deep`, `word.gate-too-many-nodes`, `word.broken-xml`
 */
export function scanXml(xml: string, { part, file }: Place, budget: NodeBudget, listener: Listener): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let attributesOfTag = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw refusal('word.gate-doctype', file, part);
  });
  parser.on('attribute', ({ name, value }) => {
    if (++attributesOfTag > limits.attributes || !budget.spend(1))
      throw refusal('word.gate-too-many-nodes', file, part);
    listener.attribute?.(name, value);
  });
  parser.on('opentag', ({ name, attributes }) => {
    attributesOfTag = 0;
    if (++depth > limits.depth) throw refusal('word.gate-too-deep', file, part);
    if (!budget.spend(1)) throw refusal('word.gate-too-many-nodes', file, part);
    listener.open({ name, local: localName(name), attributes, end: parser.position });
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    listener.close?.(localName(name), parser.position);
  });
  if (listener.text) {
    parser.on('text', (text) => listener.text?.(text));
    parser.on('cdata', (text) => listener.text?.(text));
  }
  try {
    // The DOCTYPE event comes at its end; saxes keeps its text until then, and what comes before the root is short.
    parser.write(xml).close();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw refusal('word.broken-xml', file, part, error);
  }
}
