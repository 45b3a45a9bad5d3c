/** The manifests of a run as files. */
import { sha256 } from '../making.ts';
import { manifestCsv, manifestJson } from '../manifest.ts';
import type { JournalState } from '../output/journal-lines.ts';
import type { TreeFile } from '../output/tree.ts';

export const manifestNames = ['manifest.csv', 'manifest.json'] as const;

export interface Manifest extends TreeFile {
  sha256: string;
}

/** Of all units that the journal knows. */
export function manifestsOf({ units }: JournalState): Manifest[] {
  const entries = [...units.values()].map(({ entry }) => entry);
  const texts = { 'manifest.csv': manifestCsv(entries), 'manifest.json': manifestJson(entries) };
  return manifestNames.map((path) => {
    const bytes = Buffer.from(texts[path]);
    return { path, bytes, sha256: sha256(bytes) };
  });
}
