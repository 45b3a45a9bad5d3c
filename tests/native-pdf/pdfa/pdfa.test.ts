import { readFileSync } from 'node:fs';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFWriter,
} from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { libreOfficeEngine } from '../../../src/pdf/libreoffice.ts';
import { nativeEngine } from '../../../src/pdf/native/engine.ts';
import { writePdf } from '../../../src/pdf/native/write/write-pdf.ts';
import type { PdfOptions } from '../../../src/pdf/options.ts';
import { renderWord } from '../../../src/render/render.ts';
import { loadStockTemplate, templateFor } from '../../../src/render/stock.ts';
import { laidOut, linesOf } from '../laid-out.ts';
import { attachedOf, informationOf } from '../poppler.ts';
import { clauseNames, offences } from './clauses.ts';

const attachment = {
  name: 'ke-hoach.json',
  description: 'Dữ liệu kế hoạch',
  mediaType: 'application/json',
  bytes: new TextEncoder().encode('{"a":1}'),
};

const kinds: [name: string, options: PdfOptions][] = [
  ['PDF/A-2b', { pdfa: true }],
  ['PDF/A-2b of a draft', { pdfa: true, draft: true }],
  ['PDF/A-3b with the plan', { pdfa: true, draft: true, attachment }],
];

async function sample(): Promise<Uint8Array> {
  const file = new URL('../../../samples/b-quyet-dinh-ke-hoach-xa-2026.json', import.meta.url);
  const data = JSON.parse(readFileSync(file, 'utf8')) as unknown;
  return renderWord(data, await loadStockTemplate(templateFor(data))).files[0]!.bytes;
}

const pages = laidOut([linesOf(['QUYẾT ĐỊNH', 'Về việc (ban hành) Kế hoạch \\ năm 2026', 'Chọn ☐ hay ☑, Łódź'])], {
  outline: [{ title: 'Rất dài '.repeat(5000), level: 0, page: 0, y: 80 }],
});

describe('PDF/A', () => {
  it.each(kinds)('%s of the native engine offends against no clause', async (_name, options) => {
    expect(await offences(await nativeEngine().convert(await sample(), { pdf: options }))).toEqual([]);
    expect(await offences((await writePdf(pages, options)).bytes)).toEqual([]);
  });

  it('is claimed only where it is asked for', async () => {
    expect((await offences((await writePdf(pages, {})).bytes)).map((line) => line.split(':')[0])).toEqual([
      '6.2.3 output intent',
      '6.6.4 identification',
      '6.6.4 identification',
    ]);
  });

  it('is LibreOffice’s own where that makes the pages, with our metadata', async () => {
    const engine = libreOfficeEngine();
    const { Title, Author, Subject, CreationDate } = await informationOf(await nativeEngine().convert(await sample()));
    const native = { Title, Author, Subject, CreationDate };
    try {
      for (const [, options] of kinds) {
        const pdf = await engine.convert(await sample(), { pdf: options });
        // Its fonts are simple ones, and its pages use further operators: what is checked here is what we add.
        const ours = /6\.1\.2|6\.1\.3|6\.1\.7|6\.2\.3|6\.2\.4|6\.5|6\.6|6\.8|6\.9/;
        expect((await offences(pdf)).filter((line) => ours.test(line))).toEqual([]);
        const { Title, Author, Subject, CreationDate } = await informationOf(pdf);
        expect({ Title, Author, Subject, CreationDate }).toEqual(native);
        if (options.attachment) expect((await attachedOf(pdf)).first).toEqual(Buffer.from(attachment.bytes));
      }
    } finally {
      await engine.close();
    }
  });

  it('refuses pictures in printing inks', async () => {
    const jpeg = Buffer.from('ffd8ffc00011080001000104011100021100031100041100ffd9', 'hex');
    const image = { kind: 'image', x: 72, y: 72, width: 10, height: 10, mediaType: 'image/jpeg', bytes: jpeg } as const;
    const document = laidOut([{ width: 595, height: 842, items: [image] }]);
    await expect(writePdf(document, { pdfa: true })).rejects.toMatchObject({ code: 'pdf.pdfa-colour', kind: 'input' });
    await expect(writePdf(document)).resolves.toBeDefined();
  });
});

/** Ways to break a good file, by the clause that must notice. */
const breakers: Record<string, (pdf: PDFDocument, bytes: Buffer) => Buffer | undefined> = {
  '6.1.2 header': (_pdf, bytes) => Buffer.from(bytes.toString('latin1').replace(/%[\x80-\xff]{4}/, '%abcd'), 'latin1'),
  '6.1.3 trailer': (_pdf, bytes) => Buffer.concat([bytes, Buffer.from('more')]),
  '6.1.7 streams': (pdf) => setEverywhere(pdf, 'Length1', (dict) => dict.set(PDFName.of('FFilter'), PDFName.of('X'))),
  '6.1.13 limits': (pdf) => void pdf.catalog.set(PDFName.of('X'), PDFHexString.fromText('x'.repeat(20_000))),
  '6.2.2 operators': (pdf) => addContent(pdf, '/x sh'),
  '6.2.3 output intent': (pdf) => setEverywhere(pdf, 'N', (dict) => dict.set(PDFName.of('N'), PDFNumber.of(4))),
  '6.2.4.3 colours': (pdf) => addContent(pdf, '0 0 0 1 k'),
  '6.2.8 images': (pdf) => void pdf.context.register(pdf.context.stream('', { Subtype: 'Image', Interpolate: true })),
  '6.2.11.3 composite fonts': (pdf) =>
    setEverywhere(pdf, 'CIDToGIDMap', (dict) => dict.delete(PDFName.of('CIDToGIDMap'))),
  '6.2.11.4 font programs': (pdf) =>
    setEverywhere(pdf, 'W', (dict) => dict.set(PDFName.of('W'), pdf.context.obj([0, [7, 7, 7]]))),
  '6.3 annotations': (pdf) => void pdf.context.register(pdf.context.obj({ Type: 'Annot', F: 2 })),
  '6.5 actions': (pdf) => void pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj({ S: 'Launch' })),
  '6.6.2 metadata': (pdf) => changeMetadata(pdf, '</dc:title>', ''),
  '6.6.4 identification': (pdf) => changeMetadata(pdf, '<pdfaid:conformance>B', '<pdfaid:conformance>X'),
  '6.8 embedded files': (pdf) => void pdf.catalog.delete(PDFName.of('AF')),
  '6.9 optional content': (pdf) => void pdf.catalog.set(PDFName.of('OCProperties'), pdf.context.obj({})),
};

function setEverywhere(pdf: PDFDocument, key: string, change: (dict: PDFDict) => unknown): undefined {
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFRawStream ? object.dict : object;
    if (dict instanceof PDFDict && dict.has(PDFName.of(key))) change(dict);
  }
}

function addContent(pdf: PDFDocument, operators: string): undefined {
  const page = pdf.getPage(0).node;
  const more = pdf.context.register(pdf.context.flateStream(operators));
  const own = page.get(PDFName.of('Contents'));
  page.set(
    PDFName.of('Contents'),
    pdf.context.obj([...(own instanceof PDFArray ? own.asArray() : [own ?? more]), more]),
  );
}

function changeMetadata(pdf: PDFDocument, from: string, to: string): undefined {
  const ref = pdf.catalog.get(PDFName.of('Metadata')) as PDFRef;
  const stream = pdf.context.lookup(ref) as PDFRawStream;
  const text = Buffer.from(stream.getContents()).toString('utf8').replace(from, to);
  pdf.context.assign(ref, PDFRawStream.of(stream.dict, new TextEncoder().encode(text)));
}

describe('the check of PDF/A', () => {
  it('has a way to break every clause', () => {
    expect(Object.keys(breakers)).toEqual(clauseNames);
  });

  it.each(clauseNames)('notices what offends against %s', async (clause) => {
    const { bytes } = await writePdf(pages, { pdfa: true, attachment });
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    const given = breakers[clause]?.(pdf, Buffer.from(bytes));
    const broken = given ?? (await PDFWriter.forContext(pdf.context, Number.POSITIVE_INFINITY).serializeToBuffer());
    expect((await offences(broken)).join('\n')).toContain(clause);
  });
});
