import { expect, it } from 'vitest';
import { Failure } from '../../failure.ts';
import { namesKept, namesKnown, nameOf } from '../gate/xml/names.ts';
import { NodeBudget, scanXml } from '../gate/xml/scan.ts';
import { parseXml } from './xml-tree.ts';
import { sharedTrees, XmlTrees } from './xml-trees.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const styles = (name: string) => `<w:styles xmlns:w="${word}"><w:style w:styleId="${name}"/></w:styles>`;

function scanned(trees: XmlTrees, part: string, xml: string): void {
  const listener = trees.alongside(part, xml);
  if (listener) scanXml(xml, { part, file: 'x' }, new NodeBudget(), listener);
}

it('a tree that grew in the gate is the one that parsing gives', () => {
  const xml = `<w:p xmlns:w="${word}"><w:r><w:rPr><w:b/></w:rPr><w:t>Sở &amp; <![CDATA[ban]]></w:t></w:r></w:p>`;
  const trees = new XmlTrees();
  scanned(trees, 'word/document.xml', xml);
  expect(trees.of('word/document.xml', xml)).toEqual(parseXml(xml, 'x'));
});

it('a tree does not count when the gate stripped something from its part afterwards', () => {
  const trees = new XmlTrees();
  scanned(trees, 'word/styles.xml', styles('Before'));
  const root = trees.of('word/styles.xml', styles('After'));
  expect(root.children[0]?.attributes).toEqual({ 'w:styleId': 'After' });
});

it('parts of the same words have one tree, in whatever file they come', () => {
  const first = new XmlTrees();
  scanned(first, 'word/styles.xml', styles('Shared'));
  const root = first.of('word/styles.xml', styles('Shared'));
  const second = new XmlTrees();
  expect(second.alongside('word/styles.xml', styles('Shared'))).toBeUndefined();
  expect(second.of('word/styles.xml', styles('Shared'))).toBe(root);
});

it('properties of the same words are one element, and others are not', () => {
  const paragraph = (inside: string) => `<w:p><w:pPr>${inside}</w:pPr></w:p>`;
  const root = parseXml(
    `<w:body xmlns:w="${word}">${paragraph('<w:keepNext/>')}${paragraph('<w:keepNext/>')}${paragraph('<w:keepLines/>')}</w:body>`,
    'x',
  );
  const [one, two, three] = root.children.map(({ children }) => children[0]);
  expect(two).toBe(one);
  expect(three?.children[0]?.name).toBe('w:keepLines');
});

it('properties of the same words under other namespaces are not taken for each other', () => {
  const root = parseXml(
    `<w:body xmlns:w="${word}"><w:p><w:rPr><w:b/></w:rPr></w:p><w:p xmlns:w="urn:other"><w:rPr><w:b/></w:rPr></w:p></w:body>`,
    'x',
  );
  expect(root.children.map(({ children }) => children[0]?.name)).toEqual(['w:rPr', 'w?:rPr']);
});

it('what is kept between documents stays bounded', () => {
  for (let i = 0; i < 200; i++) new XmlTrees().of('word/styles.xml', styles(`Style${i}`));
  expect(sharedTrees.size).toBe(sharedTrees.most);
  for (let i = 0; i < 2 * namesKept; i++) nameOf(`w:made-up-${i}`);
  expect(namesKnown()).toBeLessThanOrEqual(namesKept);
  const long = 'x'.repeat(10_000);
  const before = sharedTrees.size;
  new XmlTrees().of('word/document.xml', `<a>${long.repeat(4)}</a>`);
  expect(sharedTrees.get(`<a>${long.repeat(4)}</a>`)).toBeUndefined();
  expect(sharedTrees.size).toBe(before);
});

it('the reading ends where a paragraph becomes too long, not counting paragraphs inside it', () => {
  const limits = {
    paragraph: 10,
    exceeded: ({ part, number }: { part: string; number: number }): never => {
      throw new Failure('input', 'test.too-long', `${part} ${number}`);
    },
  };
  const read = (body: string) => parseXml(`<w:body xmlns:w="${word}">${body}</w:body>`, 'a.xml', limits);
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  expect(() => read(`<w:p>${run('12345678')}</w:p>`.repeat(3))).not.toThrow();
  expect(() => read(`<w:p>${run('1')}</w:p><w:p>${run('123456789')}</w:p>`)).toThrow('a.xml 2');
  expect(() => read(`<w:p>${'<w:tab/>'.repeat(11)}</w:p>`)).toThrow('a.xml 1');
  expect(() => read(`<w:p>${run('123')}<w:x><w:p>${run('123456')}</w:p></w:x>${run('1')}</w:p>`)).not.toThrow();
  expect(() => read(`<w:p><w:p>${run('123456')}</w:p>${run('123456789')}</w:p>`)).toThrow('a.xml 1');
});
