/** Files that cost as much as they can, and files that want to reach out. */
import { bomb, sharedBomb } from './bombs.ts';
import { documentXml, paragraph, text, wordFile, workbook } from './office-file.ts';
import type { HostileEntry } from './zip.ts';

/** @param port where a listener is on loopback */
export async function hostileFiles(port: number): Promise<[string, Uint8Array][]> {
  const gigabyte = 1024 * 1024 * 1024;
  const web = `http://127.0.0.1:${port}`;
  const swap = (content: string) =>
    wordFile({ change: (entry) => (entry.name === 'word/document.xml' ? { ...entry, content, stored: true } : entry) });
  const stored = (entry: HostileEntry): HostileEntry => ({ ...entry, stored: true });
  const sources = Array.from({ length: 190 }, (_, i) => `a${i}:src="http://${'a'.repeat(65_000)}"`).join(' ');
  const swollenType = (entry: HostileEntry): HostileEntry => ({
    ...entry,
    content: (entry.content as string).replace('"application/xml"', `"application/${'xml'.repeat(4_100_000)}"`),
    stored: true,
  });
  const parts = Array.from({ length: 1_000 }, (_, i) => ({ name: `word/a${i}.xml`, content: '<a/>' }));
  const pieces = `<w:fldChar w:fldCharType="begin"/>${'<w:instrText>DDE </w:instrText>'.repeat(300_000)}`;
  const runs = Array.from({ length: 240_000 }, (_, i) => `<w:t w:b="${i}">Phụ lục ${(i * 7_919) % 10_007}</w:t>`);
  const half = documentXml(paragraph(runs.join('')));
  const full = (entry: HostileEntry): HostileEntry =>
    /document\.xml$|more\.xml$/.test(entry.name) ? { ...entry, content: half } : entry;
  const reaching = wordFile({
    body:
      paragraph(`<a:blip r:link="rId7"/><w:pict><v:imagedata src="${web}/vml.png"/></w:pict>`) +
      `<w:p><w:fldSimple w:instr="INCLUDEPICTURE &quot;${web}/field.png&quot;"/></w:p><w:altChunk r:id="rId9"/>`,
    links: [
      { id: 'rId7', type: 'image', target: `${web}/image.png`, external: true },
      { id: 'rId8', type: 'image', target: 'file:///etc/passwd', external: true },
      { id: 'rId9', type: 'aFChunk', target: `${web}/chunk.htm`, external: true },
      { id: 'rId10', type: 'attachedTemplate', target: `${web}/x.dotm`, external: true },
    ],
  });
  const pictures = Array.from({ length: 60 }, (_, i) => ({
    name: `word/media/image${i}.png`,
    content: Buffer.alloc(512 * 1024, `\x89PNG${i}`, 'latin1'),
    stored: true,
  }));
  return [
    ['a bomb of 1 GB that says so', await bomb(gigabyte, gigabyte)],
    ['a bomb of 1 GB that claims 1 KB', await bomb(gigabyte, 1_024)],
    ['a bomb of 1 GB that claims the most that is allowed', await bomb(gigabyte, 4 * 1024 * 1024)],
    ['a bomb of 1 GB in 200 KB: five entries over one', await sharedBomb(gigabyte / 5, 5)],
    ['a bomb of zips', wordFile({ parts: [{ name: 'word/media/a.png', content: await bomb(gigabyte / 8, 1_024) }] })],
    ['100,000 nested elements', swap('<a>'.repeat(100_000) + '</a>'.repeat(100_000))],
    ['12 MB of small elements', swap(documentXml('<w:p/>'.repeat(2_000_000)))],
    ['12 MB of one text', swap(documentXml(text('ế'.repeat(4_100_000))))],
    ['a tag with 500,000 attributes', swap(`<a ${Array.from({ length: 500_000 }, (_, i) => `a${i}="x"`).join(' ')}/>`)],
    ['100,000 nested fields', swap(documentXml(paragraph('<w:fldChar w:fldCharType="begin"/>'.repeat(100_000))))],
    ['a field in 300,000 pieces', swap(documentXml(paragraph(pieces)))],
    ['100,000 things to strip', swap(documentXml(paragraph('<w:object><w:control/></w:object>'.repeat(100_000))))],
    ['a formula of 12 MB', workbook({ body: `<c><f>${'a|'.repeat(6_200_000)}</f></c>`, change: stored })],
    ['a tag of 12 MB with addresses', swap(documentXml(paragraph(`<v:imagedata ${sources}/>`)))],
    ['a content type of 12 MB for 1,000 parts', wordFile({ change: swollenType, more: parts })],
    [
      'a target of 12 MB',
      wordFile({ links: [{ id: 'rId7', type: 'image', target: '../'.repeat(4_100_000) }], change: stored }),
    ],
    [
      'all that the limits allow at once',
      wordFile({ change: full, parts: [{ name: 'word/more.xml', content: '' }], more: pictures.slice(0, 52) }),
    ],
    ['30 MB of pictures', wordFile({ more: pictures })],
    ['addresses to be fetched', reaching],
  ];
}
