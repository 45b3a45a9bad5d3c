/** What the full service stands on; without it the app has only the pure functions. */
import type { OidcProvider } from '../accounts/oidc/provider.ts';
import type { Blobs, Database } from '../store/index.ts';

export interface Service {
  db: Database;
  blobs: Blobs;
  /** The time, as sessions, locks and the audit log count it. */
  clock: () => Date;
  /** What people type in their browsers, without a slash at its end: `https://kehoach.example.vn`. */
  publicUrl?: string | undefined;
  /** The office's own sign-in, if there is one. */
  oidc?: OidcProvider | undefined;
  /** Days that a batch is kept after its last run; 90 unless told. */
  batchDays?: number | undefined;
  /** Threads that work on batches, for estimates; as many as there are cores, at most four, unless told. */
  batchThreads?: number | undefined;
  /** Told of each batch that has begun or goes on, so that workers need not look for it. */
  batchStarted?: ((batchId: string) => void) | undefined;
}
