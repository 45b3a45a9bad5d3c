/** Small Word files and workbooks, with whatever a test puts into them. */
import { type HostileEntry, hostileZip } from './zip.ts';

const ooxml = 'application/vnd.openxmlformats';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Link {
  id: string;
  /** The last segment of its type, or a whole type. */
  type: string;
  target: string;
  external?: boolean;
}

export interface Part {
  name: string;
  content: string | Uint8Array;
  type?: string;
}

export interface OfficeFile {
  /** What stands in the body, or in the sheet's data. */
  body?: string;
  links?: readonly Link[];
  parts?: readonly Part[];
  mainType?: string;
  /** Changes an entry, or adds lies to it. */
  change?: (entry: HostileEntry) => HostileEntry;
  more?: readonly HostileEntry[];
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

export function relationships(links: readonly Link[]): string {
  const all = links.map(({ id, type, target, external }) => {
    const mode = external ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${type.includes('/') ? type : `${office}/${type}`}" Target="${escaped(target)}"${mode}/>`;
  });
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

function entries(main: Part, relationshipsName: string, file: OfficeFile): HostileEntry[] {
  const parts = [main, ...(file.parts ?? [])];
  const overrides = parts.map(({ name, type }) =>
    type ? `<Override PartName="/${name}" ContentType="${type}"/>` : '',
  );
  const types =
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    `<Default Extension="rels" ContentType="${ooxml}-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>` +
    `${overrides.join('')}</Types>`;
  return [
    { name: '[Content_Types].xml', content: types },
    { name: '_rels/.rels', content: relationships([{ id: 'rId1', type: 'officeDocument', target: main.name }]) },
    { name: relationshipsName, content: relationships(file.links ?? []) },
    ...parts.map(({ name, content }) => ({ name, content })),
  ].map((entry) => (file.change ? file.change(entry) : entry));
}

export const wordMain = `${ooxml}-officedocument.wordprocessingml.document.main+xml`;

export function documentXml(body: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"' +
    ' xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
    ` xmlns:r="${office}"><w:body>${body}</w:body></w:document>`
  );
}

export const paragraph = (content: string) => `<w:p><w:r>${content}</w:r></w:p>`;
export const text = (words: string) => paragraph(`<w:t>${words}</w:t>`);

export function wordFile(file: OfficeFile = {}): Uint8Array {
  const main = {
    name: 'word/document.xml',
    content: documentXml(file.body ?? text('Điều 1')),
    type: file.mainType ?? wordMain,
  };
  return hostileZip([...entries(main, 'word/_rels/document.xml.rels', file), ...(file.more ?? [])]);
}

export function workbook(file: OfficeFile = {}): Uint8Array {
  const main = {
    name: 'xl/workbook.xml',
    content: `<workbook xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    type: file.mainType ?? `${ooxml}-officedocument.spreadsheetml.sheet.main+xml`,
  };
  const sheet = {
    name: 'xl/worksheets/sheet1.xml',
    content: `<worksheet xmlns:r="${office}"><sheetData><row r="1">${file.body ?? '<c r="A1"><v>1</v></c>'}</row></sheetData></worksheet>`,
    type: `${ooxml}-officedocument.spreadsheetml.worksheet+xml`,
  };
  const links = [{ id: 'rId1', type: 'worksheet', target: 'worksheets/sheet1.xml' }, ...(file.links ?? [])];
  return hostileZip([
    ...entries(main, 'xl/_rels/workbook.xml.rels', { ...file, links, parts: [sheet, ...(file.parts ?? [])] }),
    ...(file.more ?? []),
  ]);
}
