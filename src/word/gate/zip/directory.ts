/**
 * The entries of a zip archive, by its central directory (PKWARE APPNOTE 4.3), read strictly: what the headers say twice must
 * agree, entries lie one after another, and whatever Office does not write (several disks, encryption, other methods) is
 * refused. No entry is inflated here; sizes are what the headers claim.
 */
import { limits } from '../limits.ts';
import { refusal } from '../refusal.ts';
import { isSafeName, sameName } from './names.ts';

export interface Entry {
  name: string;
  stored: boolean;
  crc: number;
  /** Bytes inflated, as claimed. */
  size: number;
  /** Compressed bytes. */
  data: Uint8Array;
}

const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
const length = { local: 30, central: 46, end: 22 };
const saturated = 0xffffffff;
const flag = { encrypted: 0x0001, sizesFollow: 0x0008, stronglyEncrypted: 0x0040, masked: 0x2000, utf8: 0x0800 };

/** The central directory's place and count; undefined if there is none at the end of the file. */
function findEnd(view: DataView): { offset: number; size: number; count: number; at: number } | undefined {
  const first = Math.max(0, view.byteLength - length.end - 0xffff);
  for (let at = view.byteLength - length.end; at >= first; at--) {
    if (view.getUint32(at, true) !== signature.end) continue;
    if (at + length.end + view.getUint16(at + 20, true) !== view.byteLength) continue;
    return {
      at,
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
    };
  }
  return undefined;
}

/** Sizes of 4 GB and more stand in an extra field (4.5.3); writers that stream put small ones there too. */
function wideNumbers(extra: Uint8Array, fields: number[]): number[] {
  if (!fields.includes(saturated)) return fields;
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 0x0001) continue;
    const end = Math.min(extra.length, at + 4 + view.getUint16(at + 2, true));
    let next = at + 4;
    return fields.map((field) => {
      if (field !== saturated || next + 8 > end) return field;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return fields;
}

function decodeName(bytes: Uint8Array, utf8: boolean): string | undefined {
  try {
    return utf8 ? new TextDecoder('utf-8', { fatal: true }).decode(bytes) : Buffer.from(bytes).toString('latin1');
  } catch {
    return undefined;
  }
}

/**
 * The entries in the order of their data, folders left out.
 * @param file its name, for the message
 * @throws Failure `word.gate-…`
 */
export function readDirectory(bytes: Uint8Array, file: string): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (!end) throw refusal('word.gate-not-package', file);
  if (end.count === 0xffff || end.offset === saturated || view.getUint32(end.at + 4, true) !== 0) {
    throw refusal('word.gate-unusual-archive', file, 'zip64');
  }
  if (end.count > limits.entries) throw refusal('word.gate-too-many-parts', file);
  if (end.offset + end.size > end.at) throw refusal('word.gate-not-package', file);

  const found: { entry: Entry; from: number; to: number }[] = [];
  const names = new Set<string>();
  let at = end.offset;
  for (let n = 0; n < end.count; n++) {
    if (at + length.central > end.at || view.getUint32(at, true) !== signature.central) {
      throw refusal('word.gate-damaged', file, 'mục lục của tệp nén');
    }
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const crc = view.getUint32(at + 16, true);
    const nameEnd = at + length.central + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > end.at) throw refusal('word.gate-damaged', file, 'mục lục của tệp nén');
    const rawName = bytes.subarray(at + length.central, nameEnd);
    const name = decodeName(rawName, (flags & flag.utf8) !== 0);
    if (name === undefined || !isSafeName(name)) throw refusal('word.gate-unsafe-name', file, name ?? '?');
    if (names.has(sameName(name))) throw refusal('word.gate-duplicate', file, name);
    names.add(sameName(name));
    if ((flags & (flag.encrypted | flag.stronglyEncrypted | flag.masked)) !== 0) {
      throw refusal('word.gate-encrypted', file, name);
    }
    if (method !== 0 && method !== 8) throw refusal('word.gate-unusual-archive', file, name);
    const [size = 0, compressed = 0, from = 0] = wideNumbers(bytes.subarray(nameEnd, extraEnd), [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    const to = checkLocal(view, bytes, { from, compressed, size, crc, method, rawName }, end.offset);
    if (to === undefined) throw refusal('word.gate-forged', file, name);
    const entry = { name, stored: method === 0, crc, size, data: bytes.subarray(to - compressed, to) };
    if (entry.stored && size !== compressed) throw refusal('word.gate-forged', file, name);
    if (name.endsWith('/') && size > 0) throw refusal('word.gate-forged', file, name);
    found.push({ entry, from, to });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  if (at !== end.offset + end.size) throw refusal('word.gate-damaged', file, 'mục lục của tệp nén');

  found.sort((a, b) => a.from - b.from);
  for (const [i, { entry, from }] of found.entries()) {
    if (from < (found[i - 1]?.to ?? 0)) throw refusal('word.gate-overlapping', file, entry.name);
  }
  return found.map(({ entry }) => entry).filter((entry) => !entry.name.endsWith('/'));
}

interface Claims {
  from: number;
  compressed: number;
  size: number;
  crc: number;
  method: number;
  rawName: Uint8Array;
}

/** Where an entry's data ends; undefined if the header before the data says other things than the central directory. */
function checkLocal(view: DataView, bytes: Uint8Array, claims: Claims, directory: number): number | undefined {
  const { from } = claims;
  if (from + length.local > directory || view.getUint32(from, true) !== signature.local) return undefined;
  const flags = view.getUint16(from + 6, true);
  const nameEnd = from + length.local + view.getUint16(from + 26, true);
  const start = nameEnd + view.getUint16(from + 28, true);
  const to = start + claims.compressed;
  if (to > directory || view.getUint16(from + 8, true) !== claims.method || (flags & flag.encrypted) !== 0)
    return undefined;
  if (Buffer.compare(bytes.subarray(from + length.local, nameEnd), claims.rawName) !== 0) return undefined;
  if ((flags & flag.sizesFollow) !== 0) return to;
  const same = (offset: number, claimed: number) => {
    const said = view.getUint32(from + offset, true);
    return said === claimed || (offset !== 14 && said === saturated);
  };
  return same(14, claims.crc) && same(18, claims.compressed) && same(22, claims.size) ? to : undefined;
}
