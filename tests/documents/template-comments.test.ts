import { beforeAll, describe, expect, it } from 'vitest';
import { loadStockTemplate } from '../../src/render/stock.ts';
import { renderWord } from '../../src/render/render.ts';
import { withoutComments } from '../../src/word/comments/without-comments.ts';
import { documentPart, openPackage, writePackage, type WordPackage } from '../../src/word/package.ts';
import { sampleData } from './samples.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const microsoft = 'http://schemas.microsoft.com/office';
const wordml = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const run = (inner: string) => `<w:r>${inner}</w:r>`;
const reference = (id: number) =>
  `<w:commentRangeEnd w:id="${id}"/>${run(`<w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/>`)}`;

/** The parts that Word 365 keeps for one remark with an answer and a picture. */
const beside: Readonly<Record<string, string | Uint8Array>> = {
  'word/comments.xml': `<w:comments xmlns:w="${wordml}"><w:comment w:id="7" w:author="Người góp ý"><w:p><w:r><w:t>Sửa {Trích yếu} giúp tôi</w:t></w:r></w:p></w:comment></w:comments>`,
  'word/_rels/comments.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/image" Target="media/image9.png"/></Relationships>`,
  'word/media/image9.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
  'word/commentsExtended.xml': `<w15:commentsEx xmlns:w15="${microsoft}/word/2012/wordml"/>`,
  'word/people.xml': `<w15:people xmlns:w15="${microsoft}/word/2012/wordml"><w15:person w15:author="Người góp ý"/></w15:people>`,
};

const links = [
  ['comments', `${office}/comments`, 'comments.xml'],
  ['commentsExtended', `${microsoft}/2011/relationships/commentsExtended`, 'commentsExtended.xml'],
  ['people', `${microsoft}/2011/relationships/people`, '/word/people.xml'],
];

/** A template as Word saves it with remarks: around a tag that is repeated, from one paragraph to another, on a word of the table. */
function remarked(parts: WordPackage): WordPackage {
  const text = (name: string) => String(parts.get(name));
  const document = text(documentPart)
    .replace(
      /(<w:r>(?:(?!<w:r>).)*?\{Kế hoạch\.Nơi nhận\}.*?<\/w:r>)/,
      `<w:commentRangeStart w:id="7"/>$1${reference(7)}`,
    )
    .replace(/(<w:r>(?:(?!<w:r>).)*?\{Kế hoạch\.Trích yếu\}.*?<\/w:r>)/, `<w:commentRangeStart w:id="8"/>$1`)
    .replace(/(<w:r>(?:(?!<w:r>).)*?\{Kế hoạch\.Nội dung\}.*?<\/w:r>)/, `$1${reference(8)}`)
    .replace(/(<w:r>(?:(?!<w:r>).)*?\{Tên nhóm\}.*?<\/w:r>)/, `<w:commentRangeStart w:id="9"/>$1${reference(9)}`);
  const types = ['comments', 'commentsExtended', 'people'].map(
    (name) =>
      `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml"/>`,
  );
  const entries = links.map(
    ([id = '', type = '', target = '']) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return new Map([
    ...parts,
    ...Object.entries(beside),
    [documentPart, document],
    [
      '[Content_Types].xml',
      text('[Content_Types].xml').replace(
        '</Types>',
        `<Default Extension="png" ContentType="image/png"/>${types.join('')}</Types>`,
      ),
    ],
    [
      'word/_rels/document.xml.rels',
      text('word/_rels/document.xml.rels').replace('</Relationships>', `${entries.join('')}</Relationships>`),
    ],
  ]);
}

describe('remarks that colleagues leave in the margin of a template', () => {
  let parts: WordPackage;
  let withRemarks: WordPackage;

  beforeAll(async () => {
    parts = openPackage((await loadStockTemplate('ke-hoach')).bytes);
    withRemarks = remarked(parts);
  });

  it('do not come through to the document, nor who wrote them', () => {
    const bytes = writePackage(withRemarks);
    const made = renderWord(sampleData('toi-thieu'), { id: 'ke-hoach', version: '2', bytes }).files[0]!.bytes;
    const document = openPackage(made);
    expect([...document.keys()].filter((name) => /comment|people|image9/i.test(name))).toEqual([]);
    for (const [name, content] of document) expect(`${name} ${String(content)}`).not.toMatch(/comment|Người góp ý/i);
  });

  it('change nothing of what is made', async () => {
    const plan = sampleData('a-ke-hoach-xa-2021-2025');
    const made = (bytes: Uint8Array) => openPackage(renderWord(plan, { id: 'x', version: '1', bytes }).files[0]!.bytes);
    const { bytes } = await loadStockTemplate('ke-hoach');
    expect(made(writePackage(withRemarks)).get(documentPart)).toBe(made(bytes).get(documentPart));
  });

  it('are taken from the text alone where a file has no part for them', () => {
    const only = new Map(parts).set(documentPart, String(withRemarks.get(documentPart)));
    expect(withoutComments(only).get(documentPart)).toBe(parts.get(documentPart));
    expect(withoutComments(parts)).toBe(parts);
  });

  it('keep a run that has words beside the mark, and a picture that the text shows too', () => {
    const document = String(parts.get(documentPart)).replace(
      '</w:body>',
      `<w:p>${run('<w:t>còn</w:t><w:commentReference w:id="7"/>')}</w:p></w:body>`,
    );
    const relationships = String(withRemarks.get('word/_rels/document.xml.rels')).replace(
      '</Relationships>',
      `<Relationship Id="rIdP" Type="${office}/image" Target="media/image9.png"/></Relationships>`,
    );
    const mixed = new Map(withRemarks).set(documentPart, document).set('word/_rels/document.xml.rels', relationships);
    const left = withoutComments(mixed);
    expect(left.get(documentPart)).toContain('<w:r><w:t>còn</w:t></w:r>');
    expect([...left.keys()].filter((name) => /comment|people|image9/.test(name))).toEqual(['word/media/image9.png']);
    expect(left.get('[Content_Types].xml')).not.toMatch(/comments|people/);
  });
});
