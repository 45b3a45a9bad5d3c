/** What ISO 19005-2 and -3 ask of a file at level B, as far as our PDFs could offend against it: clause by clause. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
  type PDFObject,
} from 'pdf-lib';
import { SaxesParser } from 'saxes';
import { operationsOf, type Operation } from './content.ts';
import { compositeProblems, programProblems } from './fonts.ts';

interface Opened {
  bytes: Buffer;
  pdf: PDFDocument;
  objects: PDFObject[];
  dicts: PDFDict[];
  streams: PDFRawStream[];
  pages: { dict: PDFDict; operations: Operation[] }[];
}

type Problems = (string | false | undefined)[];
type Check = (file: Opened) => Problems;

const name = (text: string) => PDFName.of(text);
const has = (dict: PDFDict, ...keys: string[]) => keys.find((key) => dict.has(name(key)));
const is = (dict: PDFDict, key: string, value: string) => dict.lookup(name(key)) === name(value);
const decoded = (stream: PDFRawStream) => Buffer.from(decodePDFRawStream(stream).decode());
const number = (object: PDFObject | undefined) => (object instanceof PDFNumber ? object.asNumber() : Number.NaN);

function metadata({ pdf }: Opened): string {
  const stream = pdf.catalog.lookup(name('Metadata'));
  return stream instanceof PDFRawStream ? Buffer.from(stream.getContents()).toString('utf8') : '';
}

const part = (file: Opened) => Number(/<pdfaid:part>(\d)<\/pdfaid:part>/.exec(metadata(file))?.[1]);

function wellFormed(xml: string): boolean {
  try {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(xml.replace(/<\?xpacket.*?\?>/g, '')).close();
    return true;
  } catch {
    return false;
  }
}

/** Every object, also the ones inside others. */
function everything(pdf: PDFDocument): PDFObject[] {
  const found: PDFObject[] = [];
  const visit = (object: PDFObject | undefined): void => {
    if (!object) return;
    found.push(object);
    if (object instanceof PDFRawStream) visit(object.dict);
    if (object instanceof PDFDict) for (const [, value] of object.entries()) visit(value);
    if (object instanceof PDFArray) object.asArray().forEach(visit);
  };
  for (const [, object] of pdf.context.enumerateIndirectObjects()) visit(object);
  return found;
}

const operators = new Set(
  'b B b* B* BDC BMC BT c cm d Do EMC ET f f* g G h i j J l m M n q Q re rg RG s S Tc Td TD Tf Tj TJ Tm Tr Ts Tw Tz T* v w W W* y'.split(
    ' ',
  ),
);

const limits: Check = ({ objects, pages }) => [
  ...objects.map(
    (object) =>
      (object instanceof PDFString || object instanceof PDFHexString) &&
      object.asBytes().length > 32767 &&
      'a long string',
  ),
  ...objects.map((object) => object instanceof PDFName && object.asString().length > 128 && 'a long name'),
  ...pages.flatMap(({ dict, operations }) => {
    const box = dict.lookup(name('MediaBox'), PDFArray);
    const [width, height] = [number(box.lookup(2)), number(box.lookup(3))];
    let depth = 0;
    const deepest = Math.max(
      ...operations.map(({ operator }) => (operator === 'q' ? ++depth : operator === 'Q' ? --depth : depth)),
    );
    return [
      !(width >= 3 && width <= 14400 && height >= 3 && height <= 14400) && 'page size',
      deepest > 28 && 'q within q',
      depth !== 0 && 'q without Q',
    ];
  }),
];

const intents: Check = ({ pdf }) => {
  const list = pdf.catalog.lookup(name('OutputIntents'));
  if (!(list instanceof PDFArray)) return ['no output intent'];
  return list.asArray().flatMap((_, at): Problems => {
    const intent = list.lookup(at, PDFDict);
    const profile = intent.lookup(name('DestOutputProfile'));
    if (!(profile instanceof PDFRawStream)) return ['no profile'];
    const icc = decoded(profile);
    return [
      !is(intent, 'S', 'GTS_PDFA1') && 'kind of intent',
      !(intent.lookup(name('OutputConditionIdentifier')) instanceof PDFString) && 'no condition',
      number(profile.dict.lookup(name('N'))) !== 3 && 'N',
      icc.readUInt32BE(0) !== icc.length && 'length of the profile',
      icc.toString('latin1', 36, 40) !== 'acsp' && 'not a profile',
      !['mntr', 'prtr'].includes(icc.toString('latin1', 12, 16)) && 'class of the profile',
      icc.toString('latin1', 16, 20) !== 'RGB ' && 'colours of the profile',
      (icc[8] ?? 9) > 4 && 'version of the profile',
    ];
  });
};

const embedded: Check = (file) => {
  const specifications = file.dicts.filter((dict) => dict.has(name('EF')));
  if (part(file) === 2) return [specifications.length > 0 && 'a file in part 2'];
  const associated = file.pdf.catalog.lookup(name('AF'));
  const listed = associated instanceof PDFArray ? associated.asArray().map((_, at) => associated.lookup(at)) : [];
  return specifications.flatMap((specification) => {
    const content = specification.lookup(name('EF'), PDFDict).lookup(name('F'));
    const dict = content instanceof PDFRawStream ? content.dict : undefined;
    const parameters = dict?.lookup(name('Params'));
    return [
      has(specification, 'F') === undefined && 'no F',
      has(specification, 'UF') === undefined && 'no UF',
      !['Source', 'Data', 'Alternative', 'Supplement', 'Unspecified'].some((kind) =>
        is(specification, 'AFRelationship', kind),
      ) && 'no AFRelationship',
      !listed.includes(specification) && 'not among the associated files',
      dict?.get(name('Subtype'))?.toString() !== '/application#2Fjson' && 'no media type',
      !(parameters instanceof PDFDict && parameters.has(name('ModDate'))) && 'no date',
    ];
  });
};

const clauses: Record<string, Check> = {
  '6.1.2 header': ({ bytes }) => [
    !/^%PDF-1\.[0-7][\r\n]/.test(bytes.toString('latin1', 0, 16)) && 'version',
    !/^%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}/.test(bytes.toString('latin1', 0, 24)) && 'no binary comment',
  ],
  '6.1.3 trailer': ({ bytes, pdf }) => [
    !(pdf.context.trailerInfo.ID instanceof PDFArray) && 'no ID',
    pdf.context.trailerInfo.Encrypt !== undefined && 'encrypted',
    !/%%EOF\r?\n?$/.test(bytes.toString('latin1', bytes.length - 8)) && 'something behind the end',
  ],
  '6.1.7 streams': ({ streams }) =>
    streams.flatMap(({ dict }) => [
      has(dict, 'F', 'FFilter', 'FDecodeParms'),
      is(dict, 'Filter', 'LZWDecode') && 'LZW',
    ]),
  '6.1.13 limits': limits,
  '6.2.2 operators': ({ pages }) =>
    pages.flatMap(({ operations }) => operations.map(({ operator }) => !operators.has(operator) && operator)),
  '6.2.3 output intent': intents,
  '6.2.4.3 colours': ({ streams, pages }) => [
    ...streams.map(({ dict }) => is(dict, 'ColorSpace', 'DeviceCMYK') && 'a picture in CMYK'),
    ...pages.flatMap(({ operations }) =>
      operations.map(({ operator }) => ['k', 'K', 'cs', 'CS'].includes(operator) && operator),
    ),
  ],
  '6.2.8 images': ({ streams }) =>
    streams.flatMap(({ dict }) => [
      is(dict, 'Subtype', 'Image') && has(dict, 'Alternates', 'OPI'),
      dict.get(name('Interpolate'))?.toString() === 'true' && 'Interpolate',
      is(dict, 'Subtype', 'PS') && 'PostScript',
    ]),
  '6.2.11.3 composite fonts': ({ dicts }) => compositeProblems(dicts),
  '6.2.11.4 font programs': ({ dicts, pages }) => programProblems(dicts, pages),
  '6.3 annotations': ({ dicts }) =>
    dicts.map((dict) => is(dict, 'Type', 'Annot') && !((number(dict.lookup(name('F'))) & 4) > 0) && 'not printed'),
  '6.5 actions': ({ pdf, dicts }) => [
    has(pdf.catalog, 'AA', 'Perms', 'NeedsRendering', 'Requirements', 'AcroForm'),
    ...dicts.flatMap((dict) => [
      has(dict, 'JS', 'AA'),
      ['Launch', 'JavaScript', 'SubmitForm', 'ImportData', 'ResetForm'].some((kind) => is(dict, 'S', kind)) &&
        'forbidden action',
    ]),
  ],
  '6.6.2 metadata': (file) => {
    const stream = file.pdf.catalog.lookup(name('Metadata'));
    if (!(stream instanceof PDFRawStream)) return ['none'];
    const xmp = metadata(file);
    return [
      !is(stream.dict, 'Type', 'Metadata') && 'type',
      !is(stream.dict, 'Subtype', 'XML') && 'subtype',
      stream.dict.has(name('Filter')) && 'compressed',
      !wellFormed(xmp) && 'not well-formed',
      /<\?xpacket[^>]*(?:bytes|encoding)=/.test(xmp) && 'header of the packet',
    ];
  },
  '6.6.4 identification': (file) => [
    ![2, 3].includes(part(file)) && 'part',
    !metadata(file).includes('<pdfaid:conformance>B</pdfaid:conformance>') && 'conformance',
  ],
  '6.8 embedded files': embedded,
  '6.9 optional content': ({ pdf }) => [has(pdf.catalog, 'OCProperties')],
};

export const clauseNames = Object.keys(clauses);

/** @returns `clause: what`, each once; empty for a file that offends against none of them */
export async function offences(pdf: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const objects = everything(document);
  const streams = objects.filter((object) => object instanceof PDFRawStream);
  const file: Opened = {
    bytes: Buffer.from(pdf),
    pdf: document,
    objects,
    dicts: objects.filter((object) => object instanceof PDFDict),
    streams,
    pages: document.getPages().map(({ node }) => ({ dict: node, operations: operationsOf(node) })),
  };
  const found = Object.entries(clauses).flatMap(([clause, check]) =>
    check(file)
      .filter((problem) => typeof problem === 'string')
      .map((problem) => `${clause}: ${problem}`),
  );
  return [...new Set(found)];
}
