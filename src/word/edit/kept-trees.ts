/** Trees that are read again when a part is changed after it has been checked: each part is parsed once. */
import type { XmlElement } from '../reading/xml-tree.ts';
import { XmlTrees } from '../reading/xml-trees.ts';

export class KeptTrees extends XmlTrees {
  private readonly kept = new Map<string, { xml: string; root: XmlElement }>();

  override of(part: string, xml: string): XmlElement {
    const known = this.kept.get(part);
    if (known?.xml === xml) return known.root;
    const root = super.of(part, xml);
    this.kept.set(part, { xml, root });
    return root;
  }
}
