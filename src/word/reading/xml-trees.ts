/**
 * Trees of a package's parts. The gate reads every part once; who goes on to read the document lets the trees grow in that
 * same pass. Parts that many documents share (styles, settings, headers of one template) are kept between documents.
 */
import type { Alongside } from '../gate/index.ts';
import { BoundedCache } from './bounded-cache.ts';
import { parseXml, TreeBuilder, type TreeLimits, type XmlElement } from './xml-tree.ts';

/** Of parts shorter than `longest` characters, by their text, whatever file they came in. */
export const sharedTrees = new BoundedCache<string, XmlElement>(32);
const longest = 32 * 1024;

export class XmlTrees {
  private readonly growing = new Map<string, { xml: string; builder: TreeBuilder }>();

  constructor(private readonly limits?: TreeLimits) {}

  /** For the gate. */
  readonly alongside: Alongside = (part, xml) => {
    if (sharedTrees.get(xml) !== undefined) return undefined;
    const builder = new TreeBuilder(xml, part, this.limits);
    this.growing.set(part, { xml, builder });
    return builder;
  };

  /**
   * @param xml the part's text; a tree that was built from another one, from which the gate stripped something, does not count
   * @throws Failure `word.broken-xml`, `word.gate-…`; what the limits throw
   */
  of(part: string, xml: string): XmlElement {
    const shared = sharedTrees.get(xml);
    if (shared !== undefined) return shared;
    const grown = this.growing.get(part);
    const root = (grown?.xml === xml ? grown.builder.root : undefined) ?? parseXml(xml, part, this.limits);
    if (xml.length < longest) sharedTrees.set(xml, root);
    return root;
  }
}
