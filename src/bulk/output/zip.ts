/**
 * A ZIP of any size in little memory: entries one after another, stored (documents are compressed already), with one date.
 * ZIP64 where the number of entries or their places need it. The same entries give the same bytes.
 */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';
import { ZipFile } from 'yazl';

export interface ZipContent {
  /** With slashes. */
  path: string;
  /** Bytes. */
  size: number;
  /** Called when its turn comes. */
  open(): Promise<Readable>;
}

export interface WrittenZip {
  /** Hex. */
  sha256: string;
  bytes: number;
}

// ZIP stores local time without a zone and begins in 1980; yazl reads the local fields of the date.
const fixed = () => ({ mtime: new Date(1980, 0, 1), mode: 0o100644, compress: false, forceDosTimestamp: true });

/** The archive as it grows. An error of an entry is an error of the stream. */
export function zipStream(contents: readonly ZipContent[]): Readable {
  const zip = new ZipFile();
  const options = fixed();
  const stream = zip.outputStream as Readable;
  zip.on('error', (error: Error) => stream.destroy(error));
  for (const { path, size, open } of contents) {
    zip.addReadStreamLazy(path, { ...options, size }, (done) => {
      open().then(
        (source) => {
          source.on('error', (error) => stream.destroy(error));
          done(null, source);
        },
        (error: unknown) => done(error, Readable.from([])),
      );
    });
  }
  zip.end();
  return stream;
}

/** Written to the disk whole before it answers; the caller renames it. */
export async function writeZip(
  file: string,
  contents: readonly ZipContent[],
  signal?: AbortSignal,
): Promise<WrittenZip> {
  const hash = createHash('sha256');
  let bytes = 0;
  const watched = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  await pipeline(zipStream(contents), watched, createWriteStream(file, { flush: true }), signal ? { signal } : {});
  return { sha256: hash.digest('hex'), bytes };
}

export interface OpenedZip {
  open(path: string): Promise<Readable>;
  close(): void;
}

/** A ZIP that is there, for what is to go into the next one as it is. */
export async function openZip(file: string): Promise<OpenedZip> {
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false });
  const entries = new Map<string, Parameters<typeof zip.openReadStreamPromise>[0]>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  return {
    open: async (path) => {
      const entry = entries.get(path);
      if (!entry) throw new Error(`Not in ${file}: ${path}`);
      return zip.openReadStreamPromise(entry);
    },
    close: () => zip.close(),
  };
}
