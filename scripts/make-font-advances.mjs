// Writes data/tinos-advances.json: how wide each character is in the four faces of Tinos, and in the font that has the
// symbols which Tinos lacks.
// Run by hand when a font package changes: node scripts/make-font-advances.mjs
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
const symbolFile = '@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-400-normal.woff';

/** Latin, Greek, Cyrillic, punctuation, signs, arrows, boxes: first and last code point. */
const tinosRanges = [
  [0x20, 0x7e],
  [0xa0, 0x58f],
  [0x1d00, 0x1fff],
  [0x2000, 0x200a], // spaces; what steers text has no width
  [0x2010, 0x2027],
  [0x202f, 0x205f],
  [0x2070, 0x2bff],
];
/** Arrows, technical signs, boxes, dingbats. */
const symbolRanges = [[0x2190, 0x2bff]];

const versionOf = (name) => require(`${name}/package.json`).version;
const open = (file) => fontkit.create(readFileSync(require.resolve(file)));
const fonts = Object.values(faces).map((file) => open(`@expo-google-fonts/tinos/${file}`));
for (const font of fonts) {
  if (font.unitsPerEm !== 2048) throw new Error(`${font.postscriptName} counts in 1/${font.unitsPerEm} em, not 1/2048`);
}
const symbols = open(symbolFile);

const has = (font, code) => font.hasGlyphForCodePoint(code);
const advance = (font, code) => Math.round(font.glyphForCodePoint(code).advanceWidth);
/** The lines of a table: one for each character that all of these fonts have. */
const table = (ranges, all, but = () => false) =>
  ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at))
    .filter((code) => all.every((font) => has(font, code)) && !but(code))
    .map((code) => `[${code},${all.map((font) => advance(font, code)).join(',')}]`);

const inTinos = table(tinosRanges, fonts);
const beside = table(symbolRanges, [symbols], (code) => fonts.every((font) => has(font, code)));

const json = `{
"about":"Advance widths of Tinos (SIL Open Font License 1.1, see NOTICE), from @expo-google-fonts/tinos ${versionOf('@expo-google-fonts/tinos')}: code point, then ${Object.keys(faces).join(', ')}. Symbols that it lacks: Noto Sans Symbols 2 (the same licence), from @fontsource/noto-sans-symbols-2 ${versionOf('@fontsource/noto-sans-symbols-2')}",
"unitsPerEm":2048,
"advances":[
${inTinos.join(',\n')}
],
"symbolUnitsPerEm":${symbols.unitsPerEm},
"symbols":[
${beside.join(',\n')}
]
}
`;
writeFileSync(new URL('../data/tinos-advances.json', import.meta.url), json);
console.log(`data/tinos-advances.json: ${inTinos.length} characters of Tinos, ${beside.length} symbols`);
