import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFStream } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { writePdf } from '../../src/pdf/native/write/write-pdf.ts';
import { laidOut, linesOf } from './laid-out.ts';
import { operationsOf } from './pdfa/content.ts';
import { attachedOf, partOf, pictureOf, textOf } from './poppler.ts';

const upright = linesOf(['Căn cứ Nghị quyết số 76/NQ-CP', 'Theo đề nghị của Trưởng phòng'], { y: 421 });
const wide = { ...linesOf(['Phụ lục']), width: 841.9, height: 595.3 };
const document = laidOut([upright, wide, upright]);

describe('the mark of a draft', () => {
  it('stands light across the middle of the page, in the direction of its diagonal', async () => {
    const empty = laidOut([{ width: 595.3, height: 841.9, items: [] }]);
    const plain = await pictureOf((await writePdf(empty)).bytes);
    const marked = await pictureOf((await writePdf(empty, { draft: true })).bytes);
    const light = (x: number, y: number, size: number) =>
      partOf(marked, x, y, size, size).filter((grey) => grey < 250).length;
    expect(plain.greys.every((grey) => grey === 255)).toBe(true);
    // Light: nothing of it is as dark as text.
    expect(marked.greys.every((grey) => grey > 210)).toBe(true);
    expect(light(200, 320, 200)).toBeGreaterThan(5000);
    expect(light(60, 600, 150)).toBeGreaterThan(1000);
    expect(light(390, 90, 150)).toBeGreaterThan(1000);
    expect(light(0, 0, 150) + light(445, 690, 150)).toBe(0);
  });

  it('stands on every page, each in its own format, and once for pages of one format', async () => {
    const pdf = await PDFDocument.load((await writePdf(document, { draft: true })).bytes, { updateMetadata: false });
    const marks = pdf.getPages().map(({ node }) => node.lookup(PDFName.of('Contents'), PDFArray).get(0));
    expect(marks[0]).toBe(marks[2]);
    expect(marks[1]).not.toBe(marks[0]);
    for (const { node } of pdf.getPages()) {
      const [begin, save] = operationsOf(node);
      expect(begin).toEqual({
        operator: 'BDC',
        operands: ['/Artifact', '<<', '/Type', '/Pagination', '/Subtype', '/Watermark', '>>'],
      });
      expect(save?.operator).toBe('q');
    }
  });

  it('leaves the text as it is, to the eye and to a search', async () => {
    const { bytes } = await writePdf(document, { draft: true });
    expect(await textOf(bytes)).toEqual(await textOf((await writePdf(document)).bytes));
    const greys = async (draft: boolean) => (await pictureOf((await writePdf(document, { draft })).bytes)).greys;
    const [plain, marked] = [await greys(false), await greys(true)];
    // Behind the text: no dot gets lighter.
    expect(marked.every((grey, at) => grey <= (plain[at] ?? 0))).toBe(true);
    expect(marked).not.toEqual(plain);
  });
});

describe('the plan inside a PDF', () => {
  const json = new TextEncoder().encode(JSON.stringify({ tên: 'Kế hoạch' }));
  const attachment = { name: 'ke-hoach.json', description: 'Dữ liệu', mediaType: 'application/json', bytes: json };

  it('comes out again byte for byte', async () => {
    const { list, first } = await attachedOf((await writePdf(document, { attachment })).bytes);
    expect(list).toContain('1: ke-hoach.json');
    expect(first).toEqual(Buffer.from(json));
  });

  it('is said to be the source, with media type, size, sum and the day of the document', async () => {
    const { bytes } = await writePdf(document, { attachment });
    const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
    const specification = catalog.lookup(PDFName.of('AF'), PDFArray).lookup(0, PDFDict);
    expect(specification.get(PDFName.of('AFRelationship'))).toBe(PDFName.of('Source'));
    const { dict } = specification.lookup(PDFName.of('EF'), PDFDict).lookup(PDFName.of('UF'), PDFStream);
    expect(dict.get(PDFName.of('Subtype'))?.toString()).toBe('/application#2Fjson');
    const parameters = dict.lookup(PDFName.of('Params'), PDFDict);
    const sum = createHash('md5').update(json).digest('hex');
    expect(parameters.lookup(PDFName.of('CheckSum'), PDFHexString).asString()).toBe(sum);
    expect(parameters.get(PDFName.of('Size'))?.toString()).toBe(String(json.length));
    expect(parameters.get(PDFName.of('ModDate'))?.toString()).toBe('(D:20260116080000Z)');
  });

  it('leads to the same bytes each time, and to another identifier for another plan', async () => {
    const { bytes } = await writePdf(document, { attachment });
    expect((await writePdf(document, { attachment })).bytes).toEqual(bytes);
    const idOf = (pdf: Uint8Array) => /\/ID \[ <([0-9A-F]{32})>/u.exec(Buffer.from(pdf).toString('latin1'))?.[1];
    const other = { ...attachment, bytes: new TextEncoder().encode('{}') };
    expect(idOf((await writePdf(document, { attachment: other })).bytes)).not.toBe(idOf(bytes));
  });
});
