/**
 * The file of an export: gzip around lines of JSON. First what it is, then rows and blobs, last how many there were and
 * the SHA-256 of all lines before, so that a file that was cut off or changed is known as such before anything is read in.
 * Rows stand as PostgreSQL writes them, in a string: nothing in between reads or orders a plan anew.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { PassThrough } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { Failure } from '../../failure.ts';

export const formatVersion = 1;

const head = z.object({
  kehoach: z.literal('export'),
  format: z.number().int(),
  /** The migrations of the program that wrote it, as hashes. */
  migrations: z.array(z.string()),
});
const row = z.object({ table: z.string(), row: z.string() });
const blob = z.object({ blob: z.string(), base64: z.string() });
const end = z.object({ end: z.literal(true), rows: z.number(), blobs: z.number(), sha256: z.string() });

export type Head = z.infer<typeof head>;
export type Entry = z.infer<typeof row> | z.infer<typeof blob>;
export type End = z.infer<typeof end>;

const line = z.union([row, blob, end]);

/** Sums up lines while they pass. */
export function lineSum(): { add(line: string): void; hex(): string } {
  const hash = createHash('sha256');
  return {
    add: (text) => void hash.update(text).update('\n'),
    hex: () => hash.digest('hex'),
  };
}

const notWhole = (file: string, cause?: unknown): Failure => {
  const message = `Tệp "${file}" không phải tệp xuất nguyên vẹn của kehoach (bị cắt, bị đổi hoặc là tệp khác); hãy xuất hoặc chép lại.`;
  return new Failure('input', 'store.export-damaged', message, [], cause);
};

/** Node's readline would also break lines at U+2028, which may stand in a text. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const text = new PassThrough({ encoding: 'utf8' });
  // Its error destroys `text` too, and is thrown below.
  pipeline(createReadStream(file), createGunzip(), text).catch(() => undefined);
  let begun: string[] = [];
  for await (const chunk of text as AsyncIterable<string>) {
    const [first = '', ...others] = chunk.split('\n');
    begun.push(first);
    for (const next of others) {
      yield begun.join('');
      begun = [next];
    }
  }
  if (begun.some((piece) => piece !== '')) yield begun.join('');
}

/** Gives each row and blob to `take`, in their order. Throws `store.export-damaged`, also after having given some. */
export async function readExport(
  file: string,
  begin: (head: Head) => void,
  take: (entry: Entry) => Promise<void> | void,
): Promise<End> {
  const sum = lineSum();
  const count = { rows: 0, blobs: 0 };
  let begun = false;
  let ended: End | undefined;
  try {
    for await (const text of linesOf(file)) {
      if (ended) throw new SyntaxError('lines after the end');
      if (!begun) {
        begin(head.parse(JSON.parse(text)));
        begun = true;
      } else {
        const entry = line.parse(JSON.parse(text));
        if ('end' in entry) {
          ended = entry;
          continue;
        }
        await take(entry);
        count[('row' in entry && 'rows') || 'blobs'] += 1;
      }
      sum.add(text);
    }
  } catch (error) {
    const broken = error instanceof SyntaxError || error instanceof z.ZodError || isZlib(error);
    throw broken ? notWhole(file, error) : error;
  }
  if (ended?.rows !== count.rows || ended.blobs !== count.blobs || ended.sha256 !== sum.hex()) throw notWhole(file);
  return ended;
}

const isZlib = (error: unknown): boolean =>
  /^Z_|ERR_STREAM_PREMATURE_CLOSE/.test((error as { code?: string }).code ?? '');
