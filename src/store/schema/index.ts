/** All tables. */
export * from './accounts.ts';
export * from './batches.ts';
export * from './blobs.ts';
export * from './drafts.ts';
export * from './library.ts';
export * from './state.ts';
