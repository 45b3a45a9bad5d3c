/** The program as it names itself in a PDF. */
import { readFileSync } from 'node:fs';

/** As far from `src/` as from `dist/`. */
const manifest = JSON.parse(readFileSync(new URL('../../../../../package.json', import.meta.url), 'utf8')) as {
  version: string;
  dependencies: Record<string, string>;
};

export const producer = `Kehoach ${manifest.version}`;

/** The fonts that it sets with, for the record. */
export const fontSet = `Tinos ${manifest.dependencies['@expo-google-fonts/tinos'] ?? ''}`;
