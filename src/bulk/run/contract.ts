/** What a run into a folder or a ZIP takes and gives. */
import type { BulkInput, UnitRow } from '../contract.ts';
import type { Maker } from '../making.ts';
import type { ManifestEntry, UnitError } from '../manifest.ts';
import type { Place } from '../output/place.ts';

/** Which of the table's units; all unless told. */
export interface Selection {
  /** Codes. */
  only?: readonly string[];
  /** Those whose last state is failed. */
  onlyFailed?: boolean;
}

export interface RunOptions {
  input: BulkInput;
  maker: Omit<Maker, 'signal'>;
  place: Place;
  selection: Selection;
  /** Units in the making at once: a few more than there are threads, for what waits is held in memory. */
  lanes: number;
  /** Replaces files that are not the run's own. */
  force: boolean;
  /** Never replaced: what the run reads. */
  inputs: readonly string[];
  /** Looks through the units that are about to be made: why those that cannot be made cannot, by code. */
  check?: (rows: readonly UnitRow[]) => Promise<ReadonlyMap<string, UnitError>>;
  observer?: Partial<RunObserver>;
  signal?: AbortSignal;
}

export interface RunObserver {
  /** How many units are to be made, and how many are there from before. */
  begins(units: { make: number; kept: number }): void;
  made(): void;
  failed(entry: ManifestEntry): void;
  /** A unit failed by a fault of the program: for whoever mends it. */
  fault(error: unknown): void;
  /** All units are through; the ZIP is being written. */
  packing(): void;
}

export interface RunResult {
  /** `nothing-to-do`: all was there; `stopped`: by the signal, the same command goes on. */
  state: 'done' | 'nothing-to-do' | 'stopped';
  /** Made by this run. */
  made: number;
  /** There from before. */
  kept: number;
  /** Of all units in the manifest. */
  failed: ManifestEntry[];
  /** Files of units that are no more, or have another name now. */
  removed: number;
  /** In the folder or ZIP, without the manifests. */
  files: number;
  bytes: number;
}
