/** What the full service stands on; without it the app has only the pure functions. */
import type { Blobs, Database } from '../store/index.ts';

export interface Service {
  db: Database;
  blobs: Blobs;
  /** The time, as sessions, locks and the audit log count it. */
  clock: () => Date;
}
