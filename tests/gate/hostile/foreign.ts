/** Files of other kinds that people send in place of a .docx. */

/** A compound file (MS-CFB 2.2, 2.6): header, one sector of directory with these streams. */
export function compoundFile(streams: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(512 * 4);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 48);
  ['Root Entry', ...streams].forEach((name, at) => {
    const from = 1024 + at * 128;
    bytes.write(name, from, 'utf16le');
    bytes.writeUInt16LE((name.length + 1) * 2, from + 64);
    bytes.writeUInt8(at === 0 ? 5 : 2, from + 66);
  });
  return new Uint8Array(bytes);
}

/** As Word saves a document with a password (MS-OFFCRYPTO 1.3.2). */
export const encryptedDocx = () => compoundFile(['EncryptionInfo', 'EncryptedPackage']);
export const oldDoc = () => compoundFile(['WordDocument', '1Table']);
