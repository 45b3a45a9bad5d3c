import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { openPackage, replaceParts, writePackage } from './package.ts';

const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const ooxml = 'application/vnd.openxmlformats';
const parts = new Map([
  ['word/document.xml', '<a>ế</a>'],
  [
    '[Content_Types].xml',
    `<Types><Default Extension="rels" ContentType="${ooxml}-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>` +
      `<Override PartName="/word/document.xml" ContentType="${ooxml}-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  ],
  ['_rels/.rels', `<r><Relationship Id="rId1" Type="${officeDocument}" Target="word/document.xml"/></r>`],
]);

describe('a package', () => {
  it('is written with its content types first and the rest by name, whatever the order it was made in', () => {
    const bytes = writePackage(parts);
    expect(Object.keys(new PizZip(bytes).files)).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']);
    expect(writePackage(new Map([...parts].reverse()))).toEqual(bytes);
  });

  it('comes back as it was written, without a byte order mark', () => {
    const marked = new Map<string, string | Uint8Array>([
      ...parts,
      ['word/styles.xml', '\uFEFF<s/>'],
      ['word/media/a.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 255])],
    ]);
    const read = openPackage(writePackage(marked));
    expect(read.get('word/styles.xml')).toBe('<s/>');
    expect(read.get('word/document.xml')).toBe('<a>ế</a>');
    expect([...(read.get('word/media/a.png') as Uint8Array)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0, 255]);
  });

  it('with parts replaced is what it would be if it were written anew', () => {
    const changed = new Map(parts).set('word/document.xml', '<b/>');
    const bytes = replaceParts(writePackage(parts), new Map([['word/document.xml', '<b/>']]));
    expect(bytes).toEqual(writePackage(changed));
  });

  it('is refused when one letter of a part is not what was packed', () => {
    const zip = new PizZip();
    for (const [name, content] of parts) zip.file(name, content);
    const bytes = Buffer.from(zip.generate({ type: 'uint8array', compression: 'STORE' }));
    expect(openPackage(bytes).get('word/document.xml')).toBe('<a>ế</a>');
    bytes.write('<b>', bytes.indexOf('<a>'));
    expect(() => openPackage(bytes)).toThrow(expect.objectContaining({ code: 'word.gate-damaged' }) as Error);
  });
});
