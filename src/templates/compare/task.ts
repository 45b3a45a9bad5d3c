/** Comparing two Word files, as work for a process of its own: neither is opened beside others. */
import { openPackage } from '../../word/package.ts';
import { XmlTrees } from '../../word/reading/xml-trees.ts';
import { compareTemplates, readTemplate, type ReadTemplate } from './compare.ts';
import type { TemplateComparison } from './contract.ts';
import type { CompareOrder } from './tasks.ts';

function open(bytes: Uint8Array, name: string): ReadTemplate {
  const trees = new XmlTrees();
  return readTemplate(openPackage(bytes, name, 'template', trees.alongside), trees);
}

/** @throws Failure of the gate */
export function compareOutside(before: Uint8Array, { after, names }: CompareOrder): TemplateComparison {
  return compareTemplates(open(before, names.before), open(after, names.after));
}
