/** The template of an order, opened once for as long as it is used. */
import { LRUCache } from 'lru-cache';
import type { KeptTemplate, TemplateSource } from './contract.ts';
import { loadStockTemplate } from './stock.ts';

/** More than an organisation's plans need at once; an opened template is about 2 MB. */
const most = 12;

/** By the sum of their bytes: the object that `render` has opened is the one that comes back. */
const kept = new LRUCache<string, TemplateSource>({ max: most });

/** @throws Failure `template.unknown` */
export async function orderedTemplate(template: string | KeptTemplate): Promise<TemplateSource> {
  if (typeof template === 'string') return loadStockTemplate(template);
  const { id, version, sha256, bytes } = template;
  const key = `${id} ${version} ${sha256}`;
  const known = kept.get(key);
  if (known) return known;
  const source = { id, version, bytes };
  kept.set(key, source);
  return source;
}
