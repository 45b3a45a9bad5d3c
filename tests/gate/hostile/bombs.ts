/** Files that grow: small to send, ruinous to open. */
import { constants, createDeflateRaw } from 'node:zlib';
import { documentXml, text, wordFile } from './office-file.ts';
import { type HostileEntry, hostileZip } from './zip.ts';

/** `size` spaces in an XML comment, deflated chunk by chunk; the CRC is a wrong one, for no gate should come as far. */
async function deflatedDocument(size: number): Promise<Buffer> {
  const chunk = Buffer.alloc(1024 * 1024, 0x20);
  const deflate = createDeflateRaw({ level: 9, memLevel: 9, strategy: constants.Z_DEFAULT_STRATEGY });
  const out: Buffer[] = [];
  deflate.on('data', (data: Buffer) => out.push(data));
  const done = new Promise((resolve) => deflate.once('end', resolve));
  deflate.write(`${documentXml(text('x')).slice(0, -13)}<!--`);
  for (let written = 0; written < size; written += chunk.length) {
    if (!deflate.write(chunk)) await new Promise((resolve) => deflate.once('drain', resolve));
  }
  deflate.end('--></w:document>');
  await done;
  return Buffer.concat(out);
}

const made = new Map<number, Promise<Buffer>>();

/** Made once for each size: a gigabyte takes seconds. */
function deflated(size: number): Promise<Buffer> {
  const buffer = made.get(size) ?? deflatedDocument(size);
  made.set(size, buffer);
  return buffer;
}

/** A Word file whose document inflates to `size` bytes and claims to inflate to `claimed`. */
export async function bomb(size: number, claimed: number): Promise<Uint8Array> {
  const content = await deflated(size);
  const swap = (entry: HostileEntry): HostileEntry =>
    entry.name === 'word/document.xml' ? { name: entry.name, content, deflated: { size: claimed, crc: 1 } } : entry;
  return wordFile({ change: swap });
}

/** Deflate itself gives no more than 1,032 bytes for one; entries that share one stretch of data give more. */
export async function sharedBomb(size: number, times: number): Promise<Uint8Array> {
  const content = await deflated(size);
  const claim = { size, crc: 1 };
  const names = Array.from({ length: times }, (_, i) => `word/document${i}.xml`);
  return hostileZip(
    names.map((name, i) => ({
      name,
      deflated: claim,
      content: i === 0 ? content : '',
      compressed: content.length,
      centralOffset: 0,
    })),
  );
}
