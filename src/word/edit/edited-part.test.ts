import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseXml } from '../reading/xml-tree.ts';
import { EditedPart } from './edited-part.ts';
import {
  allOf,
  append,
  attribute,
  childElements,
  childOf,
  insertAfter,
  insertBefore,
  make,
  prepend,
  remove,
  setAttribute,
  setText,
} from './elements.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const opened = (xml: string) => new EditedPart('word/document.xml', xml, parseXml(xml, 'word/document.xml'));

/** Everything that XML may have between two elements, and written in more than one way. */
const written = `<?xml version='1.0' standalone="yes"?>
<!-- before -->
<w:document  xmlns:w='${main}' w:a="1 &lt; 2"><?word x?>
  <w:body><!-- in --><w:p w:rsid = 'A'><w:r ><w:t>M&#7909;c &amp; <![CDATA[<đích>]]></w:t></w:r><w:r/></w:p>
    <w:p></w:p>
    <w:p
/>
  </w:body>
</w:document>
<!-- after -->`;

describe('a part', () => {
  it('that nobody changes is as it was', () => {
    expect(opened(written).changed()).toBeUndefined();
  });

  it('in which a value is set that it has already is as it was', () => {
    const part = opened(written);
    setAttribute(part.root, 'a', '1 < 2');
    expect(part.changed()).toBeUndefined();
  });

  it('keeps every sign around what is changed', () => {
    const part = opened(written);
    const [first, second, third] = allOf(part.root, 'p');
    setAttribute(first!, 'rsid', 'B');
    append(second!, make(second!, 'r'));
    append(third!, make(third!, 'r'));
    const expected = written
      .replace("<w:p w:rsid = 'A'>", '<w:p w:rsid="B">')
      .replace('<w:p></w:p>', '<w:p><w:r/></w:p>')
      .replace('<w:p\n/>', '<w:p><w:r/></w:p>');
    expect(part.changed()).toBe(expected);
  });

  it('has text and attributes with signs that mean something in XML as they were given', () => {
    const part = opened(written);
    const [run] = allOf(part.root, 'r');
    setText(childOf(run!, 't')!, ' a < b & c > d ');
    setAttribute(run!, 'x', '"\t\n\r<&>');
    const root = parseXml(part.changed()!, 'a');
    const read = root.children[0]!.children[0]!.children[0]!;
    expect(read.attributes['w:x']).toBe('"\t\n\r<&>');
    expect(read.children[0]).toMatchObject({ text: ' a < b & c > d ', attributes: { 'xml:space': 'preserve' } });
  });

  it('has elements where they were put, and not where they were taken from', () => {
    const part = opened(`<w:a xmlns:w="${main}"><w:b/><w:c><w:d/> </w:c></w:a>`);
    const [b, c] = childElements(part.root);
    prepend(c!, b!);
    insertBefore(make(c!, 'e'), c!);
    insertAfter(make(c!, 'f', { val: '1' }), c!);
    remove(childOf(c!, 'd'));
    expect(part.changed()).toBe(`<w:a xmlns:w="${main}"><w:e/><w:c><w:b/> </w:c><w:f w:val="1"/></w:a>`);
  });

  it('has copies with all that stood in the first one', () => {
    const part = opened(`<w:a xmlns:w="${main}"><w:b w:v="&quot;"> <w:c>x &amp; y</w:c></w:b></w:a>`);
    const [b] = childElements(part.root);
    append(part.root, b!.copy());
    append(part.root, b!.copyTag());
    const copied = '<w:b w:v="&quot;"><w:c>x &amp; y</w:c></w:b><w:b w:v="&quot;"/>';
    expect(part.changed()).toContain(`</w:b>${copied}</w:a>`);
  });
});

describe('namespaces', () => {
  it('are what counts, not prefixes', () => {
    const part = opened(`<d xmlns="${main}" xmlns:q="${main}" xmlns:w="urn:else"><p q:a="1" w:a="2"/><w:p/></d>`);
    const found = allOf(part.root, 'p');
    expect(found.map((one) => attribute(one, 'a'))).toEqual(['1']);
    setAttribute(found[0]!, 'a', '3');
    append(found[0]!, make(found[0]!, 'r', { b: '4' }));
    expect(part.changed()).toContain('<p q:a="3" w:a="2"><q:r q:b="4"/></p><w:p/>');
  });

  it('get a prefix of their own where attributes need one and another meaning has taken it', () => {
    const part = opened(`<d xmlns="${main}" xmlns:w="urn:else"><p/></d>`);
    setAttribute(childElements(part.root)[0]!, 'a', '1');
    expect(part.changed()).toBe(`<d xmlns="${main}" xmlns:w="urn:else" xmlns:w2="${main}"><p w2:a="1"/></d>`);
  });

  it('declared further in hold there only', () => {
    const part = opened(`<w:d xmlns:w="urn:else"><w:p xmlns:w="${main}"/><w:p/></w:d>`);
    const [inner, outer] = childElements(part.root);
    expect([inner!.namespace, outer!.namespace]).toEqual([main, 'urn:else']);
  });
});

it('gives back any well-formed text, changed only where it was changed', () => {
  const gap = fc.constantFrom('', ' ', '\n\t', '<!-- < -->', '<?a <b ?>');
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('<w:t/>', '<w:t></w:t>', '<w:t >a&amp;b</w:t >', "<w:t a='>'/>"),
      fc
        .tuple(gap, fc.array(fc.tuple(tie('tree'), gap), { maxLength: 4 }))
        .map(([first, all]) => `<w:g>${first}${all.flat().join('')}</w:g>`),
    ),
  }));
  fc.assert(
    fc.property(tree, fc.nat(), (inner, which) => {
      const xml = `<w:d xmlns:w="${main}">${inner}</w:d>`;
      const part = opened(xml);
      expect(part.changed()).toBeUndefined();
      const all = allOf(part.root, 't');
      const chosen = all[which % Math.max(1, all.length)];
      if (chosen === undefined) return;
      const { before = 0 } = chosen.source ?? {};
      insertBefore(make(chosen, 'x'), chosen);
      expect(part.changed()).toBe(`${xml.slice(0, before)}<w:x/>${xml.slice(before)}`);
    }),
  );
});
