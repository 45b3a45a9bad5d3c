/** What this room works with; the time comes from outside. */
import type { Blobs, Database } from '../store/index.ts';
import type { ConfinedPool } from '../word/gate/confined/pool.ts';

export interface TemplatePlace {
  db: Database;
  blobs: Blobs;
  /** Where Word files from outside are opened. */
  processes: Pick<ConfinedPool, 'run'>;
  clock: () => Date;
}
