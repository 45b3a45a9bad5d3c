// Writes data/tinos-advances.json: how wide each character is in the four faces of Tinos, in 1/2048 em.
// Run by hand when the font package changes: node scripts/make-font-advances.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from '@cantoo/fontkit';

const require = createRequire(import.meta.url);
const faces = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};
/** Unicode blocks that Vietnamese documents draw on, first and last code point. */
const ranges = [
  [0x20, 0x7e], // Basic Latin
  [0xa0, 0xff], // Latin-1 Supplement
  [0x100, 0x17f], // Latin Extended-A
  [0x180, 0x24f], // Latin Extended-B
  [0x300, 0x304], // combining grave, acute, circumflex, tilde, macron
  [0x306, 0x309], // breve, dot above, diaeresis, hook above
  [0x31b, 0x31b], // horn
  [0x323, 0x323], // dot below
  [0x1ea0, 0x1ef9], // Latin Extended Additional: Vietnamese
  [0x2010, 0x2044], // General Punctuation
  [0x20ab, 0x20ac], // ₫ €
  [0x2116, 0x2116], // №
  [0x2190, 0x2193], // arrows
  [0x2260, 0x2265], // ≠ … ≥
];

const version = require('@expo-google-fonts/tinos/package.json').version;
const fonts = Object.values(faces).map((file) =>
  fontkit.create(readFileSync(require.resolve(`@expo-google-fonts/tinos/${file}`))),
);
for (const font of fonts) {
  if (font.unitsPerEm !== 2048) throw new Error(`${font.postscriptName} counts in 1/${font.unitsPerEm} em, not 1/2048`);
}

const lines = [];
for (const [first, last] of ranges) {
  for (let code = first; code <= last; code++) {
    if (!fonts.every((font) => font.hasGlyphForCodePoint(code))) continue;
    const advances = fonts.map((font) => Math.round(font.glyphForCodePoint(code).advanceWidth));
    lines.push(`[${code},${advances.join(',')}]`);
  }
}

const json = `{
"about":"Advance widths of Tinos (SIL Open Font License 1.1, see NOTICE), from @expo-google-fonts/tinos ${version}: code point, then ${Object.keys(faces).join(', ')}",
"unitsPerEm":2048,
"advances":[
${lines.join(',\n')}
]
}
`;
writeFileSync(new URL('../data/tinos-advances.json', import.meta.url), json);
console.log(`data/tinos-advances.json: ${lines.length} characters`);
