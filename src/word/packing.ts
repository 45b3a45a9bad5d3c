/**
 * How a large part that is no text goes back to whoever sent it: pictures are compressed in themselves, and to deflate thirty
 * megabytes of them once more takes seconds and gains nothing.
 */
import { deflateSync } from 'fflate';

/** PizZip's options for one part. */
export interface Packing {
  compression?: 'STORE';
  compressionOptions?: { level: 1 };
}

/** Parts up to this size are deflated like text, bytes. */
const small = 64 * 1024;

/** What is looked at, from the middle on, and what must be saved of it for the whole to be deflated. */
const sampleBytes = 8 * 1024;
const worthSaving = 0.1;

const quick: Packing = { compressionOptions: { level: 1 } };

/** The same content is packed in the same way, wherever. */
export function packingOf(content: string | Uint8Array): Packing {
  if (typeof content === 'string' || content.length <= small) return {};
  const middle = content.length >> 1;
  const deflated = deflateSync(content.subarray(middle, middle + sampleBytes));
  return deflated.length > sampleBytes * (1 - worthSaving) ? { compression: 'STORE' } : quick;
}
