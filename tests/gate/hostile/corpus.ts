/** Two hundred hostile files: what costs, what reaches out, what lies, what is active, what is spoilt. */
import { limits } from '../../../src/word/gate/index.ts';
import { bomb } from './bombs.ts';
import { carriers } from './carriers.ts';
import { hostileFiles } from './costly.ts';
import { encryptedDocx, oldDoc } from './foreign.ts';
import type { Bait } from './listener.ts';
import { documentXml, text, wordFile, workbook } from './office-file.ts';
import { reaching } from './ordinary.ts';
import { bitFlipped, cutOff, numbers } from './spoilt.ts';
import { hostileZip, type Lies } from './zip.ts';

type Titled = readonly [title: string, bytes: Uint8Array];

const swapped = (content: string | Uint8Array) =>
  wordFile({ change: (entry) => (entry.name === 'word/document.xml' ? { ...entry, content, stored: true } : entry) });

const lying = (lies: Lies) =>
  wordFile({ change: (entry) => (entry.name === 'word/document.xml' ? { ...entry, ...lies } : entry) });

const lies: Readonly<Record<string, Lies>> = {
  'a size too small': { size: 10 },
  'a size too large': { size: 100_000 },
  'a size beyond all bounds': { size: 0xfffffffe },
  'another size before the data': { localSize: 10 },
  'more compressed bytes than there are': { compressed: 1_000_000 },
  'fewer compressed bytes': { compressed: 20 },
  'a wrong checksum': { crc: 1 },
  'another name before the data': { localName: 'word/comments.xml' },
  'entries over one another': { centralOffset: 0, localName: 'word/document.xml' },
  encryption: { flags: 1 },
  'strong encryption': { flags: 0x40 },
  'another packing': { method: 14 },
};

const names = [
  '../x.xml',
  '/etc/passwd',
  'word/../../x.xml',
  'C:/x.xml',
  'word\\x.xml',
  'word//x.xml',
  'a\0b.xml',
  './x',
];

const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');

const documents: Readonly<Record<string, string | Uint8Array>> = {
  'entities that multiply': `<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]><a>&l9;</a>`,
  'an outer entity': documentXml(text('x')).replace(
    '<w:document',
    '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><w:document',
  ),
  'an unknown entity': '<a>&nbsp;</a>',
  'XML that breaks off': '<a><b>',
  'no XML at all': '',
  'two roots': '<a/><b/>',
  'elements without end': `<a>${'<b/>'.repeat(limits.nodes)}</a>`,
  'another encoding': '<?xml version="1.0" encoding="UTF-16"?><a/>',
  'UTF-16': Buffer.from('\uFEFF<a/>', 'utf16le'),
  'bytes that are no text': new Uint8Array([0x3c, 0x61, 0xc3, 0x28, 0x3e]),
  // Passed by the gate, and work for all that comes after it.
  '250 tables in one another': documentXml(
    '<w:tbl><w:tr><w:tc>'.repeat(80) + text('x') + '</w:tc></w:tr></w:tbl>'.repeat(80),
  ),
  '20,000 comments on nothing': documentXml('<w:commentRangeStart w:id="0"/>'.repeat(20_000) + text('Điều 1')),
  '50,000 breaks in a paragraph': documentXml(`<w:p><w:r>${'<w:br/>'.repeat(50_000)}</w:r></w:p>`),
  '90,000 blanks and signs': documentXml(text(`Căn cứ ${' ,'.repeat(90_000)}`)),
  '100,000 dots': documentXml(text('.'.repeat(100_000))),
  '100,000 brackets': documentXml(text('('.repeat(100_000))),
  '8,000 dates': documentXml(text('ngày 1 tháng 1 năm 2026 '.repeat(8_000))),
  'a number that never ends': documentXml(text(`Số: ${'1'.repeat(80_000)}/QĐ${'-A'.repeat(50_000)}`)),
  '100,000 dashes': documentXml(text('Độc lập '.padEnd(100_000, '- '))),
};

const foreign: readonly Titled[] = [
  ['nothing', new Uint8Array()],
  ['plain words', new TextEncoder().encode('Xin chào')],
  ['a .doc', oldDoc()],
  ['a file with a password', encryptedDocx()],
  ['a workbook', workbook()],
  ['a PDF', new TextEncoder().encode('%PDF-1.7\n')],
  ['RTF', new TextEncoder().encode('{\\rtf1 {\\object\\objdata 01}}')],
  ['a zip of nothing', hostileZip([])],
  ['a zip that claims more entries', hostileZip([{ name: 'a', content: 'x' }], { count: 5 })],
];

/** @param docx a sound file, to be spoilt */
export async function hostileCorpus(bait: Bait, docx: Uint8Array): Promise<Titled[]> {
  const random = numbers(20200305);
  const size = 100 * 1024 * 1024;
  const all: Titled[] = [
    ...(await hostileFiles(bait.port)),
    ['a file that reaches out', reaching(docx, bait.web, bait.file)],
    ...carriers.map(({ title, bytes }): Titled => [title, bytes]),
    ...Object.entries(lies).map(([title, one]): Titled => [title, lying(one)]),
    ...names.map((name): Titled => [
      `an entry named ${JSON.stringify(name)}`,
      wordFile({ more: [{ name, content: 'x' }] }),
    ]),
    ...Object.entries(documents).map(([title, content]): Titled => [title, swapped(content)]),
    ...foreign,
    ['a bomb that claims 50 KB', await bomb(size, 50_000)],
    ['a bomb that claims what is allowed', await bomb(size, limits.entryBytes)],
  ];
  for (let n = 0; all.length < 200; n++) {
    all.push(n % 2 ? [`cut off, ${n}`, cutOff(docx, random)] : [`bits turned over, ${n}`, bitFlipped(docx, random)]);
  }
  return all;
}
