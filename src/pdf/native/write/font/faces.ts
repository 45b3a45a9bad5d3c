/** The four faces of Tinos and a font for symbols, read from their npm packages and parsed once for the life of the process. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from '@cantoo/fontkit';
import type { Face } from '../../../../fonts/metrics.ts';

/** What text is written with: a face of Tinos, or the font for check boxes, ticks and arrows that Tinos lacks. */
export type FontName = Face | 'symbols';

const files: Record<FontName, string> = {
  regular: '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  bold: '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
  italic: '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: '@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf',
  symbols: '@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-400-normal.woff',
};

const require = createRequire(import.meta.url);
const parsed = new Map<FontName, Font>();

export function fontOf(face: FontName): Font {
  let font = parsed.get(face);
  if (!font) {
    font = create(readFileSync(require.resolve(files[face]))) as Font;
    parsed.set(face, font);
  }
  return font;
}
