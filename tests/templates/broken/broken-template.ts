/** A template with one fault that legal staff may really make, named by it, and what the linter is to say. */
import { readFileSync } from 'node:fs';
import type { Element } from '@xmldom/xmldom';
import { documentPart, openPackage, writePackage, type WordPackage } from '../../../src/word/package.ts';
import { parseStrictly } from '../../documents/word-reader.ts';
import type { Change } from '../../nd30/breakages/broken-file.ts';

export interface BrokenTemplate {
  /** The fault. */
  name: string;
  /** Which stock template it is made from; the one with a decision unless told. */
  of?: 'ke-hoach' | 'quyet-dinh-ke-hoach';
  change: Change;
  code: string;
  /** Words of the paragraph that is told; none: the page, the part or the template as a whole. */
  at?: string;
  /** Of several paragraphs with those words, from 0. */
  nth?: number;
  /** The body unless told. */
  pagePart?: string;
  /** The paragraph in another part. */
  paragraph?: number;
  severity?: 'error' | 'warning';
  remedy: RegExp;
}

const folder = new URL('../../../templates/', import.meta.url);

export const stockParts = (id: string): WordPackage => openPackage(readFileSync(new URL(`${id}.docx`, folder)));

export function brokenParts({ of = 'quyet-dinh-ke-hoach', change }: BrokenTemplate): WordPackage {
  return change(stockParts(of));
}

export const brokenBytes = (broken: BrokenTemplate): Uint8Array => writePackage(brokenParts(broken));

/** The place that is to be told, by a count of paragraphs of its own. */
export function expectedPath(broken: BrokenTemplate, parts: WordPackage): string {
  const { at, nth = 0, pagePart = 'Thân văn bản', paragraph } = broken;
  if (at === undefined) return paragraph === undefined ? pagePart : `${pagePart}, đoạn ${paragraph}`;
  const tree = parseStrictly(String(parts.get(documentPart)));
  const all = [...(tree.getElementsByTagName('w:p') as Iterable<Element>)];
  const numbers = all.flatMap((one, index) => (one.textContent?.includes(at) ? [index + 1] : []));
  return `${pagePart}, đoạn ${numbers.at(nth)}`;
}
