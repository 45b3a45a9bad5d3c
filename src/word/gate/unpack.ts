/** Packages read without the gate's judgement: only for what this program wrote itself, or for a look at the directory. */
import { decodeXml } from './xml/decode.ts';
import { readDirectory } from './zip/directory.ts';
import { inflateAll } from './zip/inflate.ts';

/**
 * The parts of a package that this program wrote itself, which needs no gate: sizes are counted, nothing else is looked at.
 * @throws Failure `word.gate-…`
 */
export function unpack(bytes: Uint8Array, name = 'tệp'): Map<string, string | Uint8Array> {
  const parts = new Map<string, string | Uint8Array>();
  for (const [part, content] of inflateAll(readDirectory(bytes, name), name)) {
    parts.set(part, /\.(xml|rels|vml)$/.test(part) ? decodeXml(content, part, name) : content);
  }
  return parts;
}

/** @throws Failure `word.gate-…` */
export function entryNames(bytes: Uint8Array, name = 'tệp'): string[] {
  return readDirectory(bytes, name).map((entry) => entry.name);
}

/**
 * The text of one entry, without inflating others; undefined if there is none of the name.
 * @throws Failure `word.gate-…`
 */
export function readEntry(bytes: Uint8Array, entry: string, name = 'tệp'): string | undefined {
  const found = readDirectory(bytes, name).filter((one) => one.name === entry);
  const content = inflateAll(found, name).get(entry);
  return content && decodeXml(content, entry, name);
}
