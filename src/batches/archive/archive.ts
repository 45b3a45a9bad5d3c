/** The archive of a batch: a ZIP that is made while it is read, from one file at a time, and always the same for the same contents. */
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Blobs } from '../../store/index.ts';
import { bytesLost } from '../items/document.ts';
import type { ArchiveFile, Contents } from './contents.ts';

export interface Archive {
  /** Bytes of the whole. */
  size: number;
  /** From one byte to another, both included. Ends with an error where a file's bytes are lost. */
  read(from: number, to: number): Readable;
}

/** ZIP keeps local time, without a zone; a clock would make other bytes each time. */
const day = new Date(1980, 0, 1);

/** Stored as they are: .docx and .pdf are compressed already. */
const look = { compress: false, mtime: day, mode: 0o100644, forceDosTimestamp: true } as const;

const utf8Length = (text: string): number => Buffer.byteLength(text, 'utf8');

/**
 * yazl reckons with the large form of the end from 64 KB of directory on, but writes it from 4 GB on only. Told to use it, it does
 * both alike. 46: an entry of the directory beside its name.
 */
const isLarge = (paths: readonly string[]): boolean =>
  paths.reduce((sum, path) => sum + 46 + utf8Length(path), 0) >= 0xffff;

type Take = (file: ArchiveFile) => Promise<Uint8Array | undefined>;

function zipOf({ files, manifest }: Contents, take: Take): Promise<{ output: Readable; size: number }> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  // The first file is asked for at once, and may be lost before anybody reads: whoever reads then is told.
  zip.on('error', (error: Error) => output.destroy(error));
  output.on('error', () => undefined);
  for (const file of files) {
    zip.addReadStreamLazy(file.path, { ...look, size: file.bytes }, (give) => {
      take(file).then(
        (bytes) => (bytes ? give(null, Readable.from([bytes])) : give(bytesLost(file.path), Readable.from([]))),
        (error: Error) => give(error, Readable.from([])),
      );
    });
  }
  const added = { 'manifest.csv': manifest.csv, 'manifest.json': manifest.json };
  for (const [name, text] of Object.entries(added)) zip.addBuffer(Buffer.from(text, 'utf8'), name, look);
  const paths = [...files.map(({ path }) => path), ...Object.keys(added)];
  return new Promise((resolve) => {
    // The types leave out what the callback is told.
    const measured = (size?: number): void => resolve({ output, size: size ?? 0 });
    zip.end({ forceZip64Format: isLarge(paths), comment: '' }, measured);
  });
}

/** yazl asks for the first file at once, and for the others only once that is there. */
const onlyMeasured: Take = () => new Promise(() => undefined);

/** The part of a stream that is wanted; what comes behind it is not made any more. */
async function* cut(source: AsyncIterable<Buffer>, from: number, to: number): AsyncGenerator<Buffer> {
  let at = 0;
  for await (const chunk of source) {
    const start = Math.max(0, from - at);
    const end = Math.min(chunk.length, to + 1 - at);
    if (start < end) yield chunk.subarray(start, end);
    at += chunk.length;
    if (at > to) return;
  }
}

export async function archiveOf(contents: Contents, blobs: Pick<Blobs, 'get'>): Promise<Archive> {
  const { size } = await zipOf(contents, onlyMeasured);
  return {
    size,
    read: (from, to) =>
      Readable.from(
        (async function* () {
          const { output } = await zipOf(contents, ({ sha256 }) => blobs.get(sha256));
          yield* cut(output as AsyncIterable<Buffer>, from, to);
        })(),
        { objectMode: false },
      ),
  };
}
