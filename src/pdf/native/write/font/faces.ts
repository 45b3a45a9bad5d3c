/** The four faces of Tinos, read from their npm package and parsed once for the life of the process. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from '@cantoo/fontkit';
import type { Face } from '../../../../fonts/metrics.ts';

const files: Record<Face, string> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};

const require = createRequire(import.meta.url);
const parsed = new Map<Face, Font>();

export function fontOf(face: Face): Font {
  let font = parsed.get(face);
  if (!font) {
    font = create(readFileSync(require.resolve(`@expo-google-fonts/tinos/${files[face]}`))) as Font;
    parsed.set(face, font);
  }
  return font;
}
