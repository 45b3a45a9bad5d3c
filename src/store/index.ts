/** What other rooms use of the store. */
export { openStore, type StoreSettings } from './open.ts';
export type { Database, Store, StoreKind, Transaction } from './store.ts';
export type { Blobs } from './blobs/blobs.ts';
export { holdBlobs, noteSpent, removeSpent } from './blobs/spent.ts';
export { unstorableOf, violationOf, type Violation } from './violations.ts';
export { exportToFile } from './portable/export-file.ts';
export { importStore } from './portable/import.ts';
export { putAndName } from './blobs/put-and-name.ts';
