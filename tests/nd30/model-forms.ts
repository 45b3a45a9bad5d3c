/** The model forms of Phụ lục III, cut into packages of their own; the decree's files are no part of the project. */
import { existsSync, readFileSync } from 'node:fs';
import { passGate } from '../../src/word/gate/index.ts';
import { documentPart, type WordPackage } from '../../src/word/package.ts';
import { child, parseXml, type XmlElement } from '../../src/word/reading/xml-tree.ts';

const folder = new URL('../../../shared/nd30/', import.meta.url);
const elsewhere = process.env['KEHOACH_DECREE_FOLDER'];

const fileOf = (name: string) => (elsewhere === undefined ? new URL(name, folder) : `${elsewhere}/${name}`);

/** Say so where the tests are skipped: `the decree's files are not here`. */
export const decreeIsHere = existsSync(fileOf('Phuluc3.docx'));

/** @param name `Phuluc1.docx` */
export function decreeFile(name: string): WordPackage {
  return passGate(new Uint8Array(readFileSync(fileOf(name))), { door: 'check', name }).parts;
}

export interface ModelForm {
  /** `Mẫu 1.2 - Quyết định (cá biệt) quy định trực tiếp` */
  name: string;
  parts: WordPackage;
}

const textOf = (element: XmlElement): string =>
  element.name === 'w:t'
    ? element.text
    : element.name === 'w:drawing' || element.name === 'w:pict'
      ? ''
      : element.children.map(textOf).join('');

const headings = /^Mẫu (\d\.\d+ ?-|văn bản \(được)/;

/** Each form with the body between its heading and the next, and the file's page, styles and headers. */
export function modelForms(): ModelForm[] {
  if (!decreeIsHere) return [];
  const parts = decreeFile('Phuluc3.docx');
  const xml = parts.get(documentPart) as string;
  const body = child(parseXml(xml, documentPart), 'w:body');
  const elements = body?.children ?? [];
  const starts = elements.flatMap((one, at) =>
    one.name === 'w:p' && headings.test(textOf(one).normalize('NFC')) ? [at] : [],
  );
  const first = elements[0]?.at ?? 0;
  const section = elements.findIndex(({ name }) => name === 'w:sectPr');
  const end = elements[section]?.at ?? xml.length;
  return starts.map((start, index) => {
    const heading = elements[start]!;
    const from = elements[start + 1]?.at ?? end;
    const to = elements[starts[index + 1] ?? section]?.at ?? end;
    return {
      name: textOf(heading).normalize('NFC').replace(/\s+/g, ' ').trim(),
      parts: new Map([...parts, [documentPart, xml.slice(0, first) + xml.slice(from, to) + xml.slice(end)]]),
    };
  });
}
