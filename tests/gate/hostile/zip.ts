/** Writes zip archives that may lie: each header can be told what to say. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface Lies {
  /** Bytes inflated and compressed, as both headers or only one of them claim. */
  size?: number;
  compressed?: number;
  localSize?: number;
  localName?: string;
  centralOffset?: number;
  flags?: number;
  method?: number;
  crc?: number;
  /** Put after the name in the central directory. */
  extra?: Uint8Array;
}

export interface HostileEntry extends Lies {
  name: string;
  content: Uint8Array | string;
  /** Already deflated content, and how much it inflates to. */
  deflated?: { size: number; crc: number };
  stored?: boolean;
}

function headerFields(entry: HostileEntry, content: Buffer, data: Buffer) {
  return {
    flags: entry.flags ?? 0,
    method: entry.method ?? (entry.stored ? 0 : 8),
    crc: entry.crc ?? entry.deflated?.crc ?? crc32(content),
    compressed: entry.compressed ?? data.length,
    size: entry.size ?? entry.deflated?.size ?? content.length,
  };
}

type Fields = ReturnType<typeof headerFields>;

function local(fields: Fields, name: Buffer, size: number): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(fields.flags, 6);
  header.writeUInt16LE(fields.method, 8);
  header.writeUInt32LE(fields.crc, 14);
  header.writeUInt32LE(fields.compressed, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function central(fields: Fields, name: Buffer, extra: Uint8Array, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(fields.flags, 8);
  header.writeUInt16LE(fields.method, 10);
  header.writeUInt32LE(fields.crc, 16);
  header.writeUInt32LE(fields.compressed, 20);
  header.writeUInt32LE(fields.size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name, extra]);
}

export function hostileZip(
  entries: readonly HostileEntry[],
  end: { count?: number; offset?: number } = {},
): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content as string);
    const data = entry.stored || entry.deflated ? content : deflateRawSync(content);
    const fields = headerFields(entry, content, data);
    const header = local(fields, Buffer.from(entry.localName ?? entry.name), entry.localSize ?? fields.size);
    centrals.push(
      central(fields, Buffer.from(entry.name), entry.extra ?? new Uint8Array(), entry.centralOffset ?? offset),
    );
    locals.push(header, data);
    offset += header.length + data.length;
  }
  const directory = Buffer.concat(centrals);
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(end.count ?? entries.length, 8);
  tail.writeUInt16LE(end.count ?? entries.length, 10);
  tail.writeUInt32LE(directory.length, 12);
  tail.writeUInt32LE(end.offset ?? offset, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, tail]));
}
