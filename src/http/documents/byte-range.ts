/** One range of bytes of an answer (RFC 9110, 14): for downloads that go on where they were broken off. */

export type Wanted =
  | { kind: 'all' }
  /** Both included. */
  | { kind: 'part'; from: number; to: number }
  /** None of the bytes are there. */
  | { kind: 'none' };

const form = /^bytes=(?:(\d{1,15})-(\d{0,15})|-(\d{1,15}))$/;

function partOf(range: string, size: number): Wanted {
  const found = form.exec(range.replace(/\s+/g, ''));
  // Several ranges, other units, or nonsense: the whole may be sent instead (14.2).
  if (!found) return { kind: 'all' };
  const [, first, last, suffix] = found;
  if (suffix !== undefined) {
    const length = Math.min(Number(suffix), size);
    return length === 0 ? { kind: 'none' } : { kind: 'part', from: size - length, to: size - 1 };
  }
  const from = Number(first);
  if (last && Number(last) < from) return { kind: 'all' };
  if (from >= size) return { kind: 'none' };
  return { kind: 'part', from, to: last ? Math.min(Number(last), size - 1) : size - 1 };
}

export interface RangeHeaders {
  range?: string | undefined;
  'if-range'?: string | undefined;
}

/**
 * @param size of the whole
 * @param etag strong, with its quotes; a part is given only of what the caller has begun with (13.1.5)
 */
export function wantedBytes(headers: RangeHeaders, size: number, etag: string): Wanted {
  const { range, 'if-range': same } = headers;
  if (range === undefined || (same !== undefined && same.trim() !== etag)) return { kind: 'all' };
  return partOf(range, size);
}
