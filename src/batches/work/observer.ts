/** Told what goes on, for measurements. */
export interface WorkObserver {
  /** A unit has been recorded: how many documents it has got, and the seconds from its beginning. */
  recorded(unit: { result: 'done' | 'failed'; documents: number; seconds: number }): void;
}
