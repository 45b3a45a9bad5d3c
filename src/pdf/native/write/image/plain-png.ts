/**
 * What of a PNG file is drawn, for the decoder: it inflates all that it is given, and a few hundred bytes may stand for a
 * gigabyte. Text, animation and colour profiles are left out, the pixels are counted first.
 */
import { inflateSync } from 'node:zlib';

/** Decoding takes eight bytes for each pixel, and as many again while it runs. */
const pixelsAtMost = 16_000_000;
const drawn = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Length and name before a chunk's data, checksum behind. */
const frame = { head: 8, tail: 4 };

interface Chunk {
  name: string;
  data: Buffer;
  whole: Buffer;
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  let at = signature.length;
  while (at + frame.head + frame.tail <= png.length) {
    const length = png.readUInt32BE(at);
    const end = at + frame.head + length + frame.tail;
    if (end > png.length) break;
    const name = png.toString('latin1', at + 4, at + frame.head);
    chunks.push({ name, data: png.subarray(at + frame.head, end - frame.tail), whole: png.subarray(at, end) });
    at = end;
  }
  return chunks.filter((chunk) => drawn.has(chunk.name));
}

/** @throws RangeError when it is no PNG, has too many pixels, or holds more than its pixels. */
export function plainPng(bytes: Uint8Array): Uint8Array {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = chunksOf(png);
  const header = chunks[0];
  if (!png.subarray(0, 8).equals(signature) || header?.name !== 'IHDR' || header.data.length < 13) {
    throw new RangeError('not a PNG');
  }
  const width = header.data.readUInt32BE(0);
  const height = header.data.readUInt32BE(4);
  if (width * height === 0 || width * height > pixelsAtMost) throw new RangeError(`${width} × ${height} pixels`);
  // Four samples of 16 bits, a filter byte a row, and the short rows of seven interlaced passes.
  const sizeAtMost = width * height * 8 + height * 16 + 64;
  const pixels = chunks.filter(({ name }) => name === 'IDAT').map(({ data }) => data);
  inflateSync(Buffer.concat(pixels), { maxOutputLength: sizeAtMost });
  return new Uint8Array(Buffer.concat([signature, ...chunks.map(({ whole }) => whole)]));
}
