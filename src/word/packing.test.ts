import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openPackage, writePackage } from './package.ts';
import { packingOf } from './packing.ts';

/** Bytes as a photograph has them: nothing to save. */
const noise = (bytes: number) =>
  new Uint8Array(
    Buffer.concat(Array.from({ length: bytes / 32 }, (_, i) => createHash('sha256').update(`${i}`).digest())),
  );
const even = (bytes: number) => new Uint8Array(bytes).fill(7);

const withPicture = (picture: Uint8Array) =>
  new Map<string, string | Uint8Array>([
    [
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/>' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ],
    [
      '_rels/.rels',
      '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ],
    ['word/document.xml', '<a/>'],
    ['word/media/a.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, ...picture])],
  ]);

describe('how a part goes back to whoever sent it', () => {
  it('stores large pictures that deflating would not make smaller, and deflates the others', () => {
    expect(packingOf(noise(128 * 1024))).toEqual({ compression: 'STORE' });
    expect(packingOf(even(128 * 1024))).toEqual({ compressionOptions: { level: 1 } });
  });

  it('leaves small parts and text as they always were', () => {
    expect(packingOf(noise(32 * 1024))).toEqual({});
    expect(packingOf('x'.repeat(200_000))).toEqual({});
  });

  it('changes nothing of what is in the package', () => {
    for (const picture of [noise(128 * 1024), even(128 * 1024)]) {
      const parts = withPicture(picture);
      const read = openPackage(writePackage(parts, packingOf), 'a.docx');
      expect(
        Buffer.from(read.get('word/media/a.png') as Uint8Array).equals(parts.get('word/media/a.png') as Buffer),
      ).toBe(true);
    }
  });
});
