import { describe, expect, it } from 'vitest';
import { paragraphText } from '../../src/nd30/text.ts';
import type { WordPackage } from '../../src/word/package.ts';
import { readWord } from '../../src/word/reading/read-word.ts';
import type { Block, Paragraph, WordDocument } from '../../src/word/reading/types.ts';
import { addComments } from '../../src/word/comments/add-comments.ts';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const namespaces =
  `xmlns:w="${w}" xmlns:r="${office}" xmlns:v="urn:schemas-microsoft-com:vml" ` +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const relationships = (inner = '') =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
const link = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;

function file(body: string, more: Record<string, string> = {}, links = ''): WordPackage {
  return new Map<string, string>([
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    ['_rels/.rels', relationships(link('rId1', 'officeDocument', 'word/document.xml'))],
    ['word/_rels/document.xml.rels', relationships(links)],
    ['word/document.xml', `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`],
    ...Object.entries(more),
  ]);
}

const inBlocks = (blocks: readonly Block[] = []): Paragraph[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block, ...(block.textBoxes ?? []).flatMap((box) => inBlocks(box.blocks))]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => inBlocks(cell.blocks))),
  );
const paragraphsOf = ({ sections }: WordDocument) =>
  sections.flatMap(({ blocks, headers }) => [...inBlocks(blocks), ...inBlocks(headers.default)]);

/** A comment at words of the file. */
function at(parts: WordPackage, words: string) {
  const paragraph = paragraphsOf(readWord(parts)).find((one) => paragraphText(one).includes(words))!;
  const text = paragraphText(paragraph);
  const from = text.indexOf(words);
  return {
    place: { paragraph, text, from, to: from + words.length },
    lines: ['Một', 'Hai'],
    elsewhere: `chỗ “${words}”`,
  };
}

const documentOf = (parts: WordPackage) => parts.get('word/document.xml') as string;
const commentsOf = (parts: WordPackage) => (parts.get('word/comments.xml') ?? '') as string;
const texts = (parts: WordPackage) => paragraphsOf(readWord(parts)).map(paragraphText);

describe('a comment', () => {
  it('stands around its words, the run cut where they begin and end', () => {
    const parts = file('<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Độc lập - Tự do</w:t></w:r></w:p>');
    const commented = addComments(parts, [at(parts, 'lập - Tự')]);
    const run = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    expect(documentOf(commented)).toContain(
      `${run('Độc ')}<w:commentRangeStart w:id="0"/>${run('lập - Tự')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run(' do')}`,
    );
    expect(texts(commented)).toEqual(texts(parts));
  });

  it('has an author and no date, so that the same file gets the same comments', () => {
    const parts = file('<w:p><w:r><w:t>Một</w:t></w:r></w:p>');
    const commented = addComments(parts, [at(parts, 'Một')]);
    expect(commentsOf(commented)).toContain('<w:comment w:id="0" w:author="Kehoach" w:initials="KH">');
    expect(commentsOf(commented)).not.toContain('w:date');
    expect(addComments(parts, [at(parts, 'Một')])).toEqual(commented);
  });

  it.each([
    ['in a link', '<w:hyperlink r:id="x"><w:r><w:t>một hai</w:t></w:r></w:hyperlink>'],
    ['put in by a revision', '<w:ins w:id="9" w:author="A"><w:r><w:t>một hai</w:t></w:r></w:ins>'],
    [
      'beside what a revision took out',
      '<w:del w:id="9" w:author="A"><w:r><w:delText>một hai</w:delText></w:r></w:del><w:r><w:t>một hai</w:t></w:r>',
    ],
    ['in a content control', '<w:sdt><w:sdtContent><w:r><w:t>một hai</w:t></w:r></w:sdtContent></w:sdt>'],
    [
      'in the result of a field',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>một hai</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ],
    [
      'over several runs',
      '<w:r><w:t>một</w:t></w:r><w:r><w:tab/><w:t>m</w:t></w:r><w:r><w:t xml:space="preserve">ột h</w:t><w:t>ai</w:t></w:r>',
    ],
  ])('finds words %s', (_, inner) => {
    const parts = file(`<w:p><w:r><w:t xml:space="preserve">Đầu </w:t></w:r>${inner}<w:r><w:t>cuối</w:t></w:r></w:p>`);
    const commented = addComments(parts, [at(parts, 'ột h')]);
    const inside =
      /<w:commentRangeStart w:id="0"\/>(.*)<w:commentRangeEnd w:id="0"\/>/.exec(documentOf(commented))?.[1] ?? '';
    expect([...inside.matchAll(/<w:t\b[^>]*>([^<]*)</g)].map(([, text]) => text).join('')).toBe('ột h');
    expect(texts(commented)).toEqual(texts(parts));
  });

  it('in a text box goes to the paragraph it hangs at, and says where', () => {
    const box =
      '<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>';
    const parts = file(`<w:p><w:r><w:t>Đầu</w:t></w:r></w:p><w:p>${box}</w:p>`);
    const commented = addComments(parts, [at(parts, 'khung')]);
    expect(documentOf(commented)).toContain(`<w:commentRangeStart w:id="0"/>${box}<w:commentRangeEnd w:id="0"/>`);
    expect(commentsOf(commented)).toContain('Chỗ này: chỗ “khung”.');
  });

  it('in a header goes to the first paragraph of the body, and says where', () => {
    const header = `<w:hdr ${namespaces}><w:p><w:r><w:t>Đầu trang</w:t></w:r></w:p></w:hdr>`;
    const section = '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/></w:sectPr>';
    const parts = file(`<w:p/><w:p/>${section}`, { 'word/header1.xml': header }, link('rId5', 'header', 'header1.xml'));
    const commented = addComments(parts, [at(parts, 'trang')]);
    expect(documentOf(commented)).toContain('<w:body><w:p><w:commentRangeStart w:id="0"/>');
    expect(commented.get('word/header1.xml')).toBe(header);
    expect(commentsOf(commented)).toContain('Chỗ này: chỗ “trang”.');
  });

  it('on the whole goes to the first paragraph', () => {
    const commented = addComments(file('<w:p/>'), [{ place: undefined, lines: ['Một'], elsewhere: '' }]);
    expect(documentOf(commented)).toContain('<w:p><w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/>');
    expect(commentsOf(commented)).not.toContain('Chỗ này');
  });

  it('goes on with those that are there', () => {
    const known = `<w:comments ${namespaces}><w:comment w:id="7" w:author="A"><w:p/></w:comment></w:comments>`;
    const body = '<w:p><w:commentRangeStart w:id="7"/><w:r><w:t>Một</w:t></w:r><w:commentRangeEnd w:id="7"/></w:p>';
    const parts = file(body, { 'word/remarks.xml': known }, link('rId1', 'comments', 'remarks.xml'));
    const commented = addComments(parts, [at(parts, 'Một')]);
    expect(commented.get('word/remarks.xml')).toMatch(/w:id="7".*w:id="8" w:author="Kehoach"/);
    expect(commented.has('word/comments.xml')).toBe(false);
    expect(documentOf(commented)).toContain('<w:commentReference w:id="8"/>');
  });

  it('around a paragraph whose characters cannot be told stands around all of it', () => {
    const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r>';
    const parts = file(
      `<w:p>${field}</w:p><w:p><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Một</w:t></w:r></w:p>`,
    );
    const [, paragraph] = paragraphsOf(readWord(parts));
    const commented = addComments(parts, [
      { place: { paragraph: paragraph!, text: 'khác', from: 1, to: 2 }, lines: ['Một'], elsewhere: '' },
    ]);
    expect(documentOf(commented)).toContain('<w:p><w:commentRangeStart w:id="0"/><w:r>');
  });
});

it('without comments the file stays the very same', () => {
  const parts = file('<w:p/>');
  expect(addComments(parts, [])).toBe(parts);
});
