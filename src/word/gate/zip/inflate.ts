/**
 * Entries inflated with their real bytes counted. zlib writes chunk by chunk into at most as much room as the entry claims, and
 * stops at the first byte more; what is claimed was held against the limits before. So memory is bounded by the limits
 * whatever the headers say.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { limits } from '../limits.ts';
import { refusal } from '../refusal.ts';
import type { Entry } from './directory.ts';

function inflateEntry(entry: Entry, file: string): Uint8Array {
  const { name, size, data } = entry;
  if (entry.stored) return data;
  try {
    // One chunk with a byte to spare holds an honest entry without copying.
    const room = size + 1;
    return inflateRawSync(data, { maxOutputLength: room, chunkSize: Math.max(64, room) });
  } catch (cause) {
    const tooLong = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw refusal(tooLong ? 'word.gate-forged' : 'word.gate-damaged', file, name, cause);
  }
}

/**
 * All entries by name.
 * @throws Failure `word.gate-inflates`, `word.gate-forged`, `word.gate-damaged`
 */
export function inflateAll(entries: readonly Entry[], file: string): Map<string, Uint8Array> {
  let total = 0;
  for (const { name, size, data } of entries) {
    total += size;
    const swollen = size > limits.ratioFrom && size > data.length * limits.ratio;
    if (size > limits.entryBytes || total > limits.totalBytes || swollen)
      throw refusal('word.gate-inflates', file, name);
  }
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const content = inflateEntry(entry, file);
    if (content.length !== entry.size) throw refusal('word.gate-forged', file, entry.name);
    if (crc32(content) !== entry.crc) throw refusal('word.gate-damaged', file, entry.name);
    parts.set(entry.name, content);
  }
  return parts;
}
