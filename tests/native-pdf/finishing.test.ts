import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString, type PDFObject } from 'pdf-lib';
import type { OutlineEntry } from '../../src/pdf/native/pages.ts';
import { writePdf } from '../../src/pdf/native/write/write-pdf.ts';
import { laidOut, linesOf } from './laid-out.ts';
import { informationOf, metadataOf } from './poppler.ts';

const outline: OutlineEntry[] = [
  { title: 'Phần I', level: 0, page: 0, y: 80 },
  { title: 'Mục 1', level: 1, page: 0, y: 100 },
  { title: 'Khoản a', level: 3, page: 1, y: 80 },
  { title: 'Mục 2', level: 1, page: 1, y: 100 },
  { title: 'Phần II', level: 0, page: 1, y: 120.5 },
];
const document = laidOut([linesOf(['Phần I', 'Mục 1 ☐']), linesOf(['Khoản a ł', 'Mục 2', 'Phần II'])], { outline });

interface Bookmark {
  title: string;
  page: number;
  top: string;
  below: Bookmark[];
}

/** Follows the bookmarks as a reader does, from First along Next. */
function bookmarksOf(pdf: PDFDocument, parent: PDFDict): Bookmark[] {
  const found: Bookmark[] = [];
  const entry = (dict: PDFDict, key: string): PDFObject | undefined => dict.lookup(PDFName.of(key));
  for (let dict = entry(parent, 'First'); dict instanceof PDFDict; dict = entry(dict, 'Next')) {
    const target = dict.lookup(PDFName.of('Dest'), PDFArray);
    found.push({
      title: dict.lookup(PDFName.of('Title'), PDFHexString).decodeText(),
      page: pdf.getPages().findIndex(({ ref }) => ref === target.get(0)),
      top: target.get(3).toString(),
      below: bookmarksOf(pdf, dict),
    });
  }
  return found;
}

describe('a finished PDF', () => {
  it('tells title, author, program and the date of the document', async () => {
    expect(await informationOf((await writePdf(document)).bytes)).toMatchObject({
      Title: 'Kế hoạch',
      Author: 'Sở Nội vụ',
      Producer: expect.stringMatching(/^Kehoach \d/u) as string,
      Subject: 'Kế hoạch năm 2026',
      CreationDate: '2026-01-15T08:00:00Z',
      ModDate: '2026-01-16T08:00:00Z',
      Pages: '2',
      'Page size': '595.3 x 841.9 pts (A4)',
    });
  });

  it('tells no date when the document has none', async () => {
    const properties = { title: 'Tờ trình', creator: '', subject: '', created: '', modified: '' };
    const information = await informationOf((await writePdf({ ...document, properties })).bytes);
    expect(information).not.toHaveProperty('CreationDate');
    expect(information).not.toHaveProperty('Author');
    expect(await metadataOf((await writePdf({ ...document, properties })).bytes)).not.toMatch(/Date|dc:creator/u);
  });

  it('says the same in its metadata stream, with signs of XML as text', async () => {
    const properties = { ...document.properties, title: 'Kế hoạch <A> & "B"' };
    const xmp = await metadataOf((await writePdf({ ...document, properties })).bytes);
    for (const told of [
      '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Kế hoạch &lt;A&gt; &amp; "B"</rdf:li></rdf:Alt></dc:title>',
      '<dc:creator><rdf:Seq><rdf:li>Sở Nội vụ</rdf:li></rdf:Seq></dc:creator>',
      '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Kế hoạch năm 2026</rdf:li></rdf:Alt></dc:description>',
      '<dc:language><rdf:Bag><rdf:li>vi-VN</rdf:li></rdf:Bag></dc:language>',
      '<xmp:CreateDate>2026-01-15T08:00:00Z</xmp:CreateDate>',
      '<xmp:ModifyDate>2026-01-16T08:00:00Z</xmp:ModifyDate>',
    ]) {
      expect(xmp).toContain(told);
    }
    expect(xmp).toMatch(/<pdf:Producer>Kehoach \d/u);
    expect(xmp).not.toContain('pdfaid:part>');
  });

  it('is in Vietnamese and shows its title in the window', async () => {
    const pdf = await PDFDocument.load((await writePdf(document)).bytes, { updateMetadata: false });
    expect(pdf.catalog.lookup(PDFName.of('Lang'), PDFString).asString()).toBe('vi-VN');
    expect(pdf.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict).toString()).toContain('/DisplayDocTitle true');
  });

  it('has its headings as bookmarks, each under the nearest higher one', async () => {
    const pdf = await PDFDocument.load((await writePdf(document)).bytes, { updateMetadata: false });
    const bookmark = (title: string, page: number, top: string, below: Bookmark[] = []) => ({
      title,
      page,
      top,
      below,
    });
    expect(bookmarksOf(pdf, pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict))).toEqual([
      bookmark('Phần I', 0, '761.9', [
        bookmark('Mục 1', 0, '741.9', [bookmark('Khoản a', 1, '761.9')]),
        bookmark('Mục 2', 1, '741.9'),
      ]),
      bookmark('Phần II', 1, '721.4'),
    ]);
  });

  it('has the same bytes each time, and from another process', async () => {
    const { bytes } = await writePdf(document);
    await writePdf(laidOut([linesOf(['Một văn bản khác Ω'], { face: 'bold' })]));
    expect((await writePdf(document)).bytes).toEqual(bytes);
    const program = `
      import { writePdf } from './dist/pdf/native/write/write-pdf.js';
      const { bytes } = await writePdf(${JSON.stringify(document)});
      process.stdout.write(Buffer.from(bytes).toString('base64'));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
      env: { ...process.env, TZ: 'Asia/Ho_Chi_Minh' },
      maxBuffer: 1 << 24,
    });
    expect(Buffer.compare(Buffer.from(stdout, 'base64'), bytes)).toBe(0);
  });

  it('has another identifier when its content is another', async () => {
    const idOf = async (text: string) => {
      const { bytes } = await writePdf(laidOut([linesOf([text])]));
      return /\/ID \[ <([0-9A-F]{32})> <\1> \]/u.exec(Buffer.from(bytes).toString('latin1'))?.[1];
    };
    const first = await idOf('Một');
    expect(first).toBeDefined();
    expect(await idOf('Một')).toBe(first);
    expect(await idOf('Hai')).not.toBe(first);
  });
});
