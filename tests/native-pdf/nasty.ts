/** Changes to a Word file's parts that no word processor makes: each is one that layouts have hung or crashed on. */

type Chance = () => number;
type Parts = Map<string, string | Uint8Array>;

const whole = (next: Chance, below: number) => Math.floor(next() * below);
const oneOf = <T>(next: Chance, all: readonly T[]): T | undefined => all[whole(next, all.length)];

const documentPart = 'word/document.xml';

const edges = ['0', '-1', '1', '31680', '-31680', '2147483648', '1e12'];
const counts = ['0', '-3', '2', '63', '1000000', '999999999'];

/** Elements whose attributes are set to what is out of range; where an element lacks the attribute it gets it. */
const extremes: readonly { element: string; attributes: readonly string[]; values: readonly string[] }[] = [
  { element: 'w:pgSz', attributes: ['w', 'h'], values: edges },
  { element: 'w:pgMar', attributes: ['top', 'bottom', 'left', 'right', 'header', 'footer'], values: edges },
  { element: 'w:pgNumType', attributes: ['start'], values: counts },
  { element: 'w:gridSpan', attributes: ['val'], values: counts },
  { element: 'w:gridCol', attributes: ['w'], values: edges },
  { element: 'w:tcW', attributes: ['w'], values: edges },
  { element: 'w:trHeight', attributes: ['val'], values: edges },
  { element: 'w:ind', attributes: ['left', 'right', 'firstLine', 'hanging'], values: edges },
  { element: 'w:spacing', attributes: ['before', 'after', 'line', 'val'], values: edges },
  { element: 'w:sz', attributes: ['val'], values: [...edges, '3276', 'NaN'] },
  { element: 'w:tab', attributes: ['pos'], values: edges },
  { element: 'w:ilvl', attributes: ['val'], values: ['-1', '8', '9', '100'] },
  { element: 'w:numId', attributes: ['val'], values: counts },
  { element: 'w:start', attributes: ['val'], values: counts },
  { element: 'w:defaultTabStop', attributes: ['val'], values: edges },
  { element: 'w:tblW', attributes: ['w'], values: edges },
  { element: 'wp:extent', attributes: ['cx', 'cy'], values: edges },
];

function extreme(xml: string, next: Chance): string {
  const { element, attributes, values } = oneOf(next, extremes) ?? { element: '', attributes: [], values: [] };
  const name = `${element.slice(0, 2) === 'w:' ? 'w:' : ''}${oneOf(next, attributes) ?? 'val'}`;
  const value = oneOf(next, values) ?? '0';
  const all = next() < 0.3;
  const keep = whole(next, 4);
  let seen = 0;
  return xml.replace(new RegExp(`<${element}(?=[ /])([^>]*?)(/?)>`, 'gu'), (tag, rest: string, end: string) => {
    if (!all && seen++ !== keep) return tag;
    return `<${element}${rest.replace(new RegExp(` ${name}="[^"]*"`, 'u'), '')} ${name}="${value}"${end}>`;
  });
}

const paragraph = (inner: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const text = (words: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
const row = (inner: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${inner}</w:tr>`;
const table = (rows: string, columns: readonly number[]) =>
  `<w:tbl><w:tblPr/><w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`;
const times = (count: number, what: string) => what.repeat(count);
const said = paragraph(text('Ủy ban nhân dân xã xây dựng kế hoạch cải cách hành chính năm 2026.'));
const nested = (depth: number): string =>
  depth === 0 ? said : table(row(cell(nested(depth - 1) + said)), [9000 - depth * 100]);
const tall = (height: number) => `<w:trHeight w:val="${height}" w:hRule="exact"/>`;

/** Blocks that are put somewhere between the blocks of the document. */
const blocks: readonly ((next: Chance) => string)[] = [
  () => table('', []),
  () => table(row(''), []),
  () => table(row(cell('')), [0]),
  () => table(row(cell(said) + cell(said)), []),
  () => table(row(cell(said, '<w:gridSpan w:val="0"/>') + cell(said, '<w:gridSpan w:val="-1"/>')), [1000, 1000]),
  () => table(times(3, row(cell(said, '<w:gridSpan w:val="500"/>') + cell(said))), [1000]),
  () => table(times(60, row(cell(said, '<w:vMerge/>') + cell(said))), [4000, 4000]),
  () => table(times(60, row(cell(said, '<w:vMerge w:val="restart"/>') + cell(said))), [4000, 4000]),
  () => table(row(cell(said), '<w:gridBefore w:val="9999"/>') + row(cell(said), '<w:gridBefore w:val="-4"/>'), [500]),
  () => table(times(40, row(cell(said), '<w:tblHeader/>')), [3000]) + said,
  () => table(row(cell(times(90, said)), '<w:tblHeader/>') + times(5, row(cell(said))), [3000]),
  () => table(row(cell(said), `<w:tblHeader/>${tall(16_000)}`) + times(5, row(cell(said), tall(900))), [3000]),
  () => table(times(4, row(cell(times(200, said)), '<w:cantSplit/>')), [5000]),
  () => table(times(4, row(cell(said), tall(90_000))), [5000]),
  () =>
    table(
      times(3, row(times(70, cell(said)))),
      Array.from({ length: 70 }, () => 10),
    ),
  (next) => nested(2 + whole(next, 5)),
  (next) => nested(20 + whole(next, 200)),
  () => times(300, '<w:sdt><w:sdtContent>') + said + times(300, '</w:sdtContent></w:sdt>'),
  () => times(80, paragraph(text('Điều 1'), '<w:keepNext/><w:keepLines/>')),
  () => times(40, paragraph(text('Điều 1'), '<w:pageBreakBefore/>')),
  () => paragraph(text('ư'.repeat(20_000))),
  () => paragraph(text('a-'.repeat(10_000))),
  () => paragraph(text(' '.repeat(5000))),
  () => paragraph(times(500, '<w:r><w:tab/></w:r>')),
  () => paragraph(times(200, '<w:r><w:br/></w:r>')),
  () => paragraph(times(30, '<w:r><w:br w:type="page"/></w:r>')),
  () => paragraph(text('Ủy ban nhân dân', '<w:sz w:val="3276"/>')),
  () => paragraph(text('Ủy ban nhân dân', '<w:spacing w:val="-2000"/>')),
  () => paragraph(text('Ủy ban nhân dân xã'), '<w:ind w:left="20000" w:right="20000"/><w:jc w:val="both"/>'),
  () => paragraph(text('Ủy ban nhân dân xã'), '<w:ind w:left="-20000" w:hanging="9000"/><w:jc w:val="center"/>'),
  () => paragraph(text('Ủy ban'), '<w:spacing w:line="1" w:lineRule="exact"/>'),
  () => paragraph(text('Ủy ban'), '<w:spacing w:line="31680" w:lineRule="exact"/>'),
  () => paragraph(times(100, '<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + text('Ủy ban')),
  () => paragraph(times(9, '<w:r><w:fldChar w:fldCharType="end"/></w:r>') + text('Ủy ban')),
  () => paragraph('', '<w:sectPr><w:pgSz w:w="0" w:h="0"/></w:sectPr>'),
  () => paragraph('', '<w:sectPr/>') + paragraph('', '<w:sectPr/><w:sectPr/>'),
  () =>
    paragraph(
      '',
      '<w:sectPr><w:pgSz w:w="300" w:h="300"/><w:pgMar w:top="900" w:bottom="900" w:left="900" w:right="900"/></w:sectPr>',
    ),
  () => '<w:sectPr/><w:sectPr><w:pgNumType w:start="4000000"/></w:sectPr>',
  () => paragraph(text('\u0301\u0323\u0301'.repeat(3000))),
  () => paragraph(text('\ud83d\ude00 \u202e\u200b\ufffe'.replace('\ufffe', ''))),
];

function insert(xml: string, next: Chance): string {
  const ends = [...xml.matchAll(/<\/w:p>/gu)].map(({ index }) => index + 6);
  const at = oneOf(next, ends);
  const block = oneOf(next, blocks)?.(next) ?? '';
  return at === undefined ? xml : xml.slice(0, at) + block + xml.slice(at);
}

/** Definitions that name each other in a circle. */
function circles(xml: string, next: Chance): string {
  const ids = [...xml.matchAll(/w:styleId="([^"]*)"/gu)].map(([, id]) => id ?? '');
  const circled = xml
    .replace(/<w:basedOn w:val="[^"]*"\/>/gu, () => `<w:basedOn w:val="${oneOf(next, ids) ?? ''}"/>`)
    .replace(/<w:next w:val="[^"]*"\/>/gu, () => `<w:link w:val="${oneOf(next, ids) ?? ''}"/>`);
  return circled.replace(/(<w:abstractNum [^>]*>)/gu, '$1<w:numStyleLink w:val="Danh"/><w:styleLink w:val="Danh"/>');
}

const xmlParts = (parts: Parts) => [...parts.keys()].filter((name) => /\.(?:xml|rels)$/u.test(name));

/** Each changes the parts in place. */
const partChanges: readonly ((parts: Parts, next: Chance) => void)[] = [
  // A part is missing.
  (parts, next) => void parts.delete(oneOf(next, xmlParts(parts)) ?? ''),
  // A part holds what another should.
  (parts, next) => {
    const [one, other] = [oneOf(next, xmlParts(parts)), oneOf(next, xmlParts(parts))];
    if (one !== undefined && other !== undefined) parts.set(one, parts.get(other) ?? '');
  },
  // Relationships point at each other's parts, at nothing, at the document itself.
  (parts, next) => {
    const name = 'word/_rels/document.xml.rels';
    const xml = String(parts.get(name) ?? '');
    const targets = [...xml.matchAll(/Target="([^"]*)"/gu)].map(([, target]) => target ?? '');
    const wrong = [...targets, 'document.xml', '../word/document.xml', 'khong-co.xml', '../../x', ''];
    if (parts.has(name)) {
      parts.set(
        name,
        xml.replace(/Target="[^"]*"/gu, (was) => (next() < 0.5 ? was : `Target="${oneOf(next, wrong) ?? ''}"`)),
      );
    }
  },
  (parts, next) => {
    for (const name of ['word/styles.xml', 'word/numbering.xml']) {
      if (parts.has(name)) parts.set(name, circles(String(parts.get(name)), next));
    }
  },
  // A header that is higher than the page.
  (parts, next) => {
    const name = oneOf(
      next,
      [...parts.keys()].filter((part) => /^word\/(?:header|footer)\d*\.xml$/u.test(part)),
    );
    if (name === undefined) return;
    const xml = String(parts.get(name));
    parts.set(
      name,
      xml.replace(/<\/w:(?:hdr|ftr)>/u, (end) => times(150, said) + (next() < 0.3 ? nested(30) : '') + end),
    );
  },
  (parts, next) => void parts.set(documentPart, insert(String(parts.get(documentPart)), next)),
  (parts, next) => void parts.set(documentPart, insert(String(parts.get(documentPart)), next)),
  (parts, next) => {
    const name = oneOf(next, [
      documentPart,
      documentPart,
      'word/styles.xml',
      'word/numbering.xml',
      'word/settings.xml',
    ]);
    if (name !== undefined && parts.has(name)) parts.set(name, extreme(String(parts.get(name)), next));
  },
  (parts, next) => {
    if (parts.has(documentPart)) parts.set(documentPart, extreme(String(parts.get(documentPart)), next));
  },
];

export function makeNasty(parts: Parts, next: Chance): void {
  for (let count = 1 + whole(next, 3); count > 0; count--) oneOf(next, partChanges)?.(parts, next);
}
