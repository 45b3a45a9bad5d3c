/**
 * A template whose paragraphs bear their numbers, so that what is found in a document made from it can be told at the template's
 * own paragraph. The number stands in `w:rsidR` (ECMA-376, Part 1, 17.3.1.22), which Word gives a meaning that no look depends on.
 */
import { documentPart, type WordPackage } from '../../word/package.ts';
import type { Paragraph } from '../../word/reading/types.ts';

/** Hexadecimal, eight digits. */
const written = (number: number) => number.toString(16).padStart(8, '0');

/** Paragraphs numbered in the order of their start tags, from 1. */
export function traced(parts: WordPackage): WordPackage {
  let number = 0;
  const xml = String(parts.get(documentPart)).replace(/<w:p(?=[ />])([^>]*)>/g, (_, attributes: string) => {
    return `<w:p w:rsidR="${written(++number)}"${attributes.replace(/ w:rsidR="[^"]*"/, '')}>`;
  });
  return new Map(parts).set(documentPart, xml);
}

const ownNumber = /^<w:p w:rsidR="([0-9a-f]{8})"/;

/** The number of the template's paragraph that a document's paragraph was made of; undefined where the merge wrote it anew. */
export function sourceOf(documentXml: string, { at }: Pick<Paragraph, 'at'>): number | undefined {
  const found = ownNumber.exec(documentXml.slice(at, at + 30))?.[1];
  return found === undefined ? undefined : Number.parseInt(found, 16);
}
