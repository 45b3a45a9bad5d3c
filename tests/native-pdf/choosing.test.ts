import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { engineNamed } from '../../src/pdf/choose.ts';
import type { PdfEngine } from '../../src/pdf/engine.ts';
import { documentPart, openPackage, writePackage } from '../../src/word/package.ts';
import { documentsOf, sampleData } from '../documents/samples.ts';

const namespaces = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w10="urn:schemas-microsoft-com:office:word"';
const run = (inner: string, look = '') => `<w:r><w:rPr>${look}</w:rPr>${inner}</w:r>`;

interface Change {
  what: string;
  /** What the finding says. */
  told: RegExp;
  /** A paragraph that is put before all others, inner XML. */
  paragraph: string;
}

const changes: readonly Change[] = [
  {
    what: 'a paragraph border of two lines',
    told: /đường viền đoạn văn hai nét/u,
    paragraph: `<w:pPr><w:pBdr><w:top w:val="double" w:sz="4" w:space="1" w:color="000000"/></w:pBdr></w:pPr>${run('<w:t>Viền</w:t>')}`,
  },
  {
    what: 'a right tab beyond the right indent of a justified paragraph',
    told: /tab canh phải trong đoạn canh đều/u,
    paragraph: `<w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs><w:ind w:right="600"/><w:jc w:val="both"/></w:pPr>${run('<w:t>Mục</w:t><w:tab/><w:t>3</w:t>')}`,
  },
  {
    what: 'a text box',
    told: /text box|textbox|v:|w:pict/iu,
    paragraph: run(
      `<w:pict><v:shape ${namespaces} style="width:90pt;height:20pt"><v:textbox><w:txbxContent><w:p>${run('<w:t>Hộp</w:t>')}</w:p></w:txbxContent></v:textbox></v:shape></w:pict>`,
    ),
  },
  {
    what: 'a footnote',
    told: /footnote/iu,
    paragraph: `${run('<w:t>Chú thích</w:t>')}${run('<w:footnoteReference w:id="2"/>')}`,
  },
  {
    what: 'a font of pictures',
    told: /phông ký hiệu Webdings/u,
    paragraph: run('<w:t>abc</w:t>', '<w:rFonts w:ascii="Webdings" w:hAnsi="Webdings" w:cs="Webdings"/>'),
  },
  { what: 'a character of no font at hand', told: /漢/u, paragraph: run('<w:t>漢 tự</w:t>') },
];

let plain: Uint8Array;

function changed({ paragraph }: Change): Uint8Array {
  const parts = new Map(openPackage(plain));
  const xml = String(parts.get(documentPart));
  parts.set(documentPart, xml.replace(/<w:body>/u, `<w:body><w:p>${paragraph}</w:p>`));
  return writePackage(parts);
}

const failureOf = (engine: PdfEngine, docx: Uint8Array): Promise<unknown> =>
  engine.convert(docx).then(
    () => 'no failure',
    (error: unknown) => error,
  );

const native = engineNamed('native');
const auto = engineNamed('auto');
const alone = engineNamed('auto', { env: { PATH: '/khong/co', KEHOACH_SOFFICE: '/khong/co/soffice' } });

beforeAll(async () => {
  const [file] = (await documentsOf(sampleData('toi-thieu'))).files;
  plain = file?.bytes ?? new Uint8Array();
});
afterAll(() => Promise.all([native, auto, alone].map((engine) => engine.close())));

describe('a document that holds nothing special', () => {
  it('is set by the engine of our own, with and without LibreOffice', async () => {
    const bytes = await native.convert(plain);
    expect(Buffer.compare(await auto.convert(plain), bytes)).toBe(0);
    expect(Buffer.compare(await alone.convert(plain), bytes)).toBe(0);
    expect(await auto.version(plain)).toMatch(/^Kehoach \d/u);
  });
});

describe.each(changes)('a document with $what', (change) => {
  it('is refused by the engine of our own, which says what and where', async () => {
    const failure = await failureOf(native, changed(change));
    expect(failure).toBeInstanceOf(Failure);
    const { code, kind, findings } = failure as Failure;
    expect({ code, kind }).toEqual({ code: 'pdf.native-unsupported', kind: 'input' });
    const finding = findings.find(({ message }) => change.told.test(message));
    expect(finding, JSON.stringify(findings)).toBeDefined();
    expect(finding?.path).not.toBe('');
  });

  it('is refused on a machine without LibreOffice, with the line that installs it', async () => {
    const failure = await failureOf(alone, changed(change));
    expect(failure).toBeInstanceOf(Failure);
    const { code, findings, message } = failure as Failure;
    expect(code).toBe('pdf.native-unsupported');
    expect(findings.some((finding) => change.told.test(finding.message))).toBe(true);
    expect(message).toMatch(/apt-get install .*libreoffice-writer/u);
  });
});

it('the engine that will make a document is known before it is made, also where a character decides it', async () => {
  const checkBox = changes.find(({ what }) => what === 'a character of no font at hand');
  expect(await auto.version(changed(checkBox!))).toMatch(/^LibreOffice \d/u);
});

it('LibreOffice sets what the engine of our own cannot, and is named for it', async () => {
  for (const change of changes.filter(({ what }) => /border|no font/u.test(what))) {
    const docx = changed(change);
    const pdf = Buffer.from(await auto.convert(docx));
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(pdf.toString('latin1'), change.what).not.toContain('Kehoach');
    expect(await auto.version(docx), change.what).toMatch(/^LibreOffice \d/u);
  }
});
