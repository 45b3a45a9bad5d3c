/** The connections under a database, for a library that brings SQL of its own. */
import type pg from 'pg';
import type { Database } from './store.ts';

/** Drizzle keeps them; both kinds of database are spoken to through a pool of `pg`. */
export const connectionsOf = (db: Database): pg.Pool => (db as Database & { $client: pg.Pool }).$client;
