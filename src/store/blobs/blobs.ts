/** Files kept by the SHA-256 of their bytes: what has the same bytes is kept once, and nothing is ever changed. */
import { createHash } from 'node:crypto';
import { Failure } from '../../failure.ts';
import type { Database } from '../store.ts';

export interface Blobs {
  /** Keeps them for good once it resolves. Gives their SHA-256, 64 hexadecimal digits. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes, checked against their sum; `undefined` if there are none. Throws `store.blob-damaged`. */
  get(sha256: string): Promise<Uint8Array | undefined>;
  has(sha256: string): Promise<boolean>;
  /** All sums, in their order. */
  list(): Promise<string[]>;
  /** Those of the sums that are there, asked within a transaction. */
  among(tx: Database, sums: readonly string[]): Promise<Set<string>>;
  /** Removes them, within a transaction that makes sure that nothing refers to them (spent.ts). */
  remove(tx: Database, sums: readonly string[]): Promise<void>;
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What is no such sum names no file: it comes from outside and would become a path. */
export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** The bytes as they are, if they are what was put. */
export function verified(bytes: Uint8Array, sha256: string): Uint8Array {
  if (sha256Of(bytes) === sha256) return bytes;
  const message = `Tệp đã lưu ${sha256} bị hỏng trên đĩa: nội dung không còn khớp mã SHA-256; hãy khôi phục từ bản sao lưu.`;
  throw new Failure('unavailable', 'store.blob-damaged', message);
}
