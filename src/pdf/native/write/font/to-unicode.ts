/** The CMap from a subset's codes back to characters, for searching and copying (ISO 32000-1, 9.10.3). */
import { codeHex, codeSpace } from './codes.ts';

const hex = (unit: number) => unit.toString(16).toUpperCase().padStart(4, '0');
const utf16 = (character: number) =>
  Array.from(String.fromCodePoint(character).split(''), (unit) => hex(unit.charCodeAt(0))).join('');

/** At most so many lines may stand in one block. */
const blockSize = 100;

/** Lines of a CMap between their operators. @param kind `bfchar`, `cidrange` */
export function inBlocks(lines: readonly string[], kind: string): string {
  const blocks = [];
  for (let at = 0; at < lines.length; at += blockSize) {
    const block = lines.slice(at, at + blockSize);
    blocks.push(`${block.length} begin${kind}\n${block.join('\n')}\nend${kind}`);
  }
  return blocks.join('\n');
}

/** @param characterOf code point by code. */
export function toUnicodeMap(characterOf: ReadonlyMap<number, number>): Uint8Array {
  const lines = Array.from(characterOf, ([code, character]) => `${codeHex(code)} <${utf16(character)}>`);
  return new TextEncoder().encode(`/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
${codeSpace}
${inBlocks(lines, 'bfchar')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`);
}
