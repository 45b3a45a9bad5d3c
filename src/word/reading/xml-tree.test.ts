import { describe, expect, it } from 'vitest';
import { child, parseXml, signature } from './xml-tree.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

describe('the tree', () => {
  it('has names, attributes, text and decoded signs', () => {
    const root = parseXml(
      `<?xml version="1.0"?><w:t xmlns:w="${word}" w:a="&quot;1&quot;">Sở &amp; <!-- x -->ban &#7879;</w:t>`,
      'x',
    );
    expect(root).toMatchObject({ name: 'w:t', text: 'Sở & ban ệ' });
    expect(root.attributes['w:a']).toBe('"1"');
  });

  it('names elements by their namespace, whatever the prefix', () => {
    const root = parseXml(
      `<document xmlns="${strict}" xmlns:x="${word}"><x:p x:val="1" plain="2"/><y:p xmlns:y="${word}"/></document>`,
      'x',
    );
    expect([root.name, ...root.children.map(({ name }) => name)]).toEqual(['w:document', 'w:p', 'w:p']);
    expect(root.children[0]?.attributes).toEqual({ 'w:val': '1', plain: '2' });
  });

  it('does not take a foreign namespace for a known one', () => {
    const root = parseXml(`<w:p xmlns:w="urn:other"><a/></w:p>`, 'x');
    expect(root.name).toBe('w?:p');
    expect(child(root, 'a')?.name).toBe('a');
  });

  it.each(['<a><b></a>', '<a><b/>', '<a><b', '<a><b></b>', '<a>x/', '<a>x//', '', 'text'])(
    'is refused when cut or crossed: %s',
    (xml) => {
      expect(() => parseXml(xml, 'word/document.xml')).toThrow(expect.objectContaining({ code: 'word.broken-xml' }));
    },
  );

  it('is refused when nested beyond any document', () => {
    expect(() => parseXml('<a>'.repeat(100_000), 'x')).toThrow(expect.objectContaining({ code: 'word.gate-too-deep' }));
  });

  it('has one signature for the same properties', () => {
    const [one, two, three] = [
      '<a><b x="1"/><c><d/></c></a>',
      '<a> <b x="1"></b><c><d/></c></a>',
      '<a><b x="2"/></a>',
    ].map((xml) => signature(parseXml(xml, 'x')));
    expect(one).toBe(two);
    expect(one).not.toBe(three);
  });
});
