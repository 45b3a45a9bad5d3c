/** One piece of work on the templates of the store that the environment names, in somebody's name. */
import type { Actor } from '../../accounts/actor.ts';
import { actorNamed, readerOfRoot } from '../../accounts/people/acting.ts';
import type { TemplatePlace } from '../../templates/place.ts';
import { outsidePool } from '../../word/gate/confined/outside.ts';
import { withStore } from '../commands/db/with-store.ts';
import { limitsOf, type LimitFlags } from '../file-limits.ts';

export interface StoreFlags extends LimitFlags {
  /** Username; without it one only reads, as everybody in the first organisation. */
  as?: string;
  json?: boolean;
}

/** @throws Failure `store.in-use` while a service holds the embedded database, `accounts.no-active-user` */
export function atStore<T>(flags: StoreFlags, work: (place: TemplatePlace, actor: Actor) => Promise<T>): Promise<T> {
  return withStore(async ({ db, blobs }) => {
    const actor = flags.as === undefined ? await readerOfRoot(db) : await actorNamed(db, flags.as, 'kehoach template');
    const processes = outsidePool({ limits: limitsOf(flags), pool: { processes: 1 } });
    try {
      return await work({ db, blobs, processes, clock: () => new Date() }, actor);
    } finally {
      processes.close();
    }
  });
}
