/** The one connection to the embedded database, for all who ask in turn. */
import pg from 'pg';
import type { Engine } from './engine.ts';
import { Wire } from './wire.ts';

/** As PGlite has made them; told here so that no environment variable (PGHOST, PGSSLMODE …) changes them. */
const session = { host: 'localhost', user: 'postgres', database: 'postgres', ssl: false } as const;

type Told = (error: Error | undefined, client: pg.PoolClient | undefined, release: () => void) => void;

export class Connections extends pg.Pool {
  /** Why whoever asks now gets none. */
  refusal: () => Error | undefined = () => undefined;

  constructor(engine: Engine) {
    super({ ...session, stream: () => new Wire(engine), max: 1, idleTimeoutMillis: 0 });
    // What happened is told to whoever waits for an answer.
    this.on('error', () => undefined);
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(told: Told): void;
  override connect(told?: Told): Promise<pg.PoolClient> | undefined {
    const refused = this.refusal();
    if (!refused) return told ? void super.connect(told) : super.connect();
    if (!told) return Promise.reject(refused);
    told(refused, undefined, () => undefined);
    return undefined;
  }
}
