/** What stands in a run's journal, line by line, and what the lines come to. */
import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const entry = z.strictObject({
  code: z.string(),
  unit: z.string(),
  province: z.string(),
  files: z.array(
    z.strictObject({
      path: z.string(),
      format: z.enum(['docx', 'pdf']),
      sha256,
      bytes: z.number(),
      pages: z.number().exactOptional(),
      engine: z.string(),
    }),
  ),
  template: z.string(),
  renderer: z.string(),
  error: z.strictObject({ code: z.string(), message: z.string() }).exactOptional(),
});

/** Each is written before what it tells of is done, so that a killed run knows its own files. */
export const journalLine = z.union([
  /** The first: what the journal belongs to. */
  z.strictObject({ journal: z.literal(1), kind: z.enum(['folder', 'zip']), name: z.string() }),
  /** A unit is finished or has failed; its files are about to get their names. */
  z.strictObject({ unit: z.string(), key: z.string(), entry }),
  /** A unit has left the table. */
  z.strictObject({ gone: z.string() }),
  /** Manifests are about to be written. */
  z.strictObject({ manifest: z.array(z.strictObject({ path: z.string(), sha256 })) }),
  /** A ZIP of all that stands above is about to get its name. */
  z.strictObject({ zip: z.strictObject({ sha256, bytes: z.number() }) }),
  /** All is there. */
  z.strictObject({ finished: z.strictObject({ units: z.number() }) }),
]);

export type JournalLine = z.infer<typeof journalLine>;
export type JournalEntry = z.infer<typeof entry>;

export interface JournalUnit {
  /** Empty for a unit that failed before there was one. */
  key: string;
  entry: JournalEntry;
}

export interface JournalState {
  header?: Extract<JournalLine, { journal: 1 }>;
  units: Map<string, JournalUnit>;
  /** Every file that was ever ours, with all that it was. */
  ours: Map<string, Set<string>>;
  /** The last manifests. */
  manifest: Map<string, string>;
  /** All ZIPs that were ever ours. */
  zips: Set<string>;
  /** What the last ZIP holds: paths with their SHA-256. */
  packed?: { sha256: string; files: Map<string, string> };
  /** Nothing has changed since all was there. */
  finished: boolean;
}

export const emptyState = (): JournalState => ({
  units: new Map(),
  ours: new Map(),
  manifest: new Map(),
  zips: new Set(),
  finished: false,
});

function own(state: JournalState, path: string, sum: string): void {
  const known = state.ours.get(path);
  if (known) known.add(sum);
  else state.ours.set(path, new Set([sum]));
}

/** Carries a line out on the state. */
export function take(state: JournalState, line: JournalLine): void {
  state.finished = 'finished' in line;
  if ('journal' in line) state.header = line;
  if ('unit' in line) {
    state.units.set(line.unit, { key: line.key, entry: line.entry });
    for (const file of line.entry.files) own(state, file.path, file.sha256);
  }
  if ('gone' in line) state.units.delete(line.gone);
  if ('manifest' in line) {
    state.manifest = new Map(line.manifest.map((file) => [file.path, file.sha256]));
    for (const file of line.manifest) own(state, file.path, file.sha256);
  }
  if ('zip' in line) {
    const files = [...state.units.values()].flatMap(({ entry }) => entry.files);
    state.zips.add(line.zip.sha256);
    state.packed = { sha256: line.zip.sha256, files: new Map(files.map((file) => [file.path, file.sha256])) };
  }
}

/** The state in as few lines as tell it; only where all of it is there. */
export function linesOf({ header, units, manifest, packed }: JournalState, zipBytes: number): JournalLine[] {
  const sorted = [...units].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...(header ? [header] : []),
    ...sorted.map(([unit, { key, entry }]) => ({ unit, key, entry })),
    ...(manifest.size > 0 ? [{ manifest: [...manifest].map(([path, sum]) => ({ path, sha256: sum })) }] : []),
    ...(packed ? [{ zip: { sha256: packed.sha256, bytes: zipBytes } }] : []),
    { finished: { units: units.size } },
  ];
}
