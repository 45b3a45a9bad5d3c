/** The program as it names itself in a PDF. */
import { readFileSync } from 'node:fs';

/** As far from `src/` as from `dist/`. */
const manifest = JSON.parse(readFileSync(new URL('../../../../../package.json', import.meta.url), 'utf8')) as {
  version: string;
  dependencies: Record<string, string>;
};

export const producer = `Kehoach ${manifest.version}`;

/** The fonts that it sets with, for the record. */
const versionOf = (name: string) => manifest.dependencies[name] ?? '';

export const fontSet = `Tinos ${versionOf('@expo-google-fonts/tinos')}, Noto Sans Symbols 2 ${versionOf('@fontsource/noto-sans-symbols-2')}`;
