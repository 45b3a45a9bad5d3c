import { describe, expect, it } from 'vitest';
import { wantedBytes } from './byte-range.ts';

const etag = '"abc"';
const of = (range: string, ifRange?: string) => wantedBytes({ range, 'if-range': ifRange }, 100, etag);

describe('a range of bytes', () => {
  it('is from a byte to another, to the end, or the last ones', () => {
    expect(of('bytes=0-9')).toEqual({ kind: 'part', from: 0, to: 9 });
    expect(of('bytes=90-')).toEqual({ kind: 'part', from: 90, to: 99 });
    expect(of('bytes=90-1000')).toEqual({ kind: 'part', from: 90, to: 99 });
    expect(of('bytes=-10')).toEqual({ kind: 'part', from: 90, to: 99 });
    expect(of('bytes=-1000')).toEqual({ kind: 'part', from: 0, to: 99 });
  });

  it('is refused where there are no such bytes', () => {
    expect(of('bytes=100-')).toEqual({ kind: 'none' });
    expect(of('bytes=-0')).toEqual({ kind: 'none' });
  });

  it('is the whole where it is several, none, or not understood', () => {
    for (const range of ['bytes=0-1,5-6', 'lines=1-2', 'bytes=9-1', 'bytes=', 'bytes=a-b']) {
      expect(of(range), range).toEqual({ kind: 'all' });
    }
    expect(wantedBytes({}, 100, etag)).toEqual({ kind: 'all' });
  });

  it('is the whole when what the caller has begun with was another', () => {
    expect(of('bytes=90-', etag)).toEqual({ kind: 'part', from: 90, to: 99 });
    for (const other of ['"abd"', `W/${etag}`, 'Sat, 21 Nov 2026 07:30:00 GMT']) {
      expect(of('bytes=90-', other), other).toEqual({ kind: 'all' });
    }
  });
});
