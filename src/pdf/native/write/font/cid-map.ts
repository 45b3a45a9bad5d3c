/** The CMap from codes to the glyphs of a subset (ISO 32000-1, 9.7.5.4), which a font names as its encoding. */
import { codeHex, codeSpace, isPair } from './codes.ts';
import { inBlocks } from './to-unicode.ts';

interface Range {
  from: number;
  to: number;
  glyph: number;
}

/** Neighbours with neighbouring glyphs stand in one range, which may change a code's last byte only. */
function ranges(glyphOf: ReadonlyMap<number, number>): Range[] {
  const found: Range[] = [];
  for (const [code, glyph] of [...glyphOf].sort(([a], [b]) => a - b)) {
    const last = found.at(-1);
    const follows = last !== undefined && code === last.to + 1 && glyph === last.glyph + code - last.from;
    if (follows && isPair(code) === isPair(last.from) && code >> 8 === last.from >> 8) last.to = code;
    else found.push({ from: code, to: code, glyph });
  }
  return found;
}

/** @param glyphOf glyph of the subset by code. */
export function cidMap(name: string, glyphOf: ReadonlyMap<number, number>): Uint8Array {
  const lines = ranges(glyphOf).map(({ from, to, glyph }) => `${codeHex(from)} ${codeHex(to)} ${glyph}`);
  return new TextEncoder().encode(`/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo 3 dict dup begin
/Registry (Adobe) def
/Ordering (Identity) def
/Supplement 0 def
end def
/CMapName /${name} def
/CMapType 1 def
/WMode 0 def
${codeSpace}
${inBlocks(lines, 'cidrange')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`);
}
