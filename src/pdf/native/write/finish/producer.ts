/** The program as it names itself in a PDF. */
import { readFileSync } from 'node:fs';

/** As far from `src/` as from `dist/`. */
const manifest = JSON.parse(readFileSync(new URL('../../../../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

export const producer = `Kehoach ${manifest.version}`;
