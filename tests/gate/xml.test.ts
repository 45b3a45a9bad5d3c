import { describe, expect, it } from 'vitest';
import { limits } from '../../src/word/gate/index.ts';
import { documentXml, text, wordFile } from './hostile/office-file.ts';
import { passed, refusalOf } from './hostile/verdict.ts';

const withDocument = (content: string | Uint8Array) =>
  wordFile({ change: (entry) => (entry.name === 'word/document.xml' ? { ...entry, content, stored: true } : entry) });

const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');

describe('XML is refused', () => {
  it.each([
    ['with entities that multiply', `<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]><a>&l9;</a>`, 'word.gate-doctype'],
    ['with an outer entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'word.gate-doctype'],
    ['with a mere DOCTYPE', '<!DOCTYPE html><a/>', 'word.gate-doctype'],
    ['with an unknown entity', '<a>&nbsp;</a>', 'word.broken-xml'],
    ['that breaks off', '<a><b>', 'word.broken-xml'],
    ['that is empty', '', 'word.broken-xml'],
    ['with two roots', '<a/><b/>', 'word.broken-xml'],
    ['with 100,000 elements inside one another', '<a>'.repeat(100_000) + '</a>'.repeat(100_000), 'word.gate-too-deep'],
    ['with elements without end', `<a>${'<b/>'.repeat(limits.nodes)}</a>`, 'word.gate-too-many-nodes'],
    [
      'with attributes without end',
      `<a ${Array.from({ length: 500 }, (_, i) => `a${i}=""`).join(' ')}/>`,
      'word.gate-too-many-nodes',
    ],
    ['in another encoding', '<?xml version="1.0" encoding="UTF-16"?><a/>', 'word.gate-encoding'],
  ])('%s', (_, content, code) => {
    expect(refusalOf(withDocument(content))).toMatchObject({ kind: 'input', code });
  });

  it('in UTF-16 or with bytes that are no text', () => {
    expect(refusalOf(withDocument(Buffer.from('\uFEFF<a/>', 'utf16le'))).code).toBe('word.gate-encoding');
    expect(refusalOf(withDocument(new Uint8Array([0x3c, 0x61, 0xc3, 0x28, 0x3e]))).code).toBe('word.gate-encoding');
  });

  it('in the list of content types and in relationships as well', () => {
    for (const name of ['[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels']) {
      const bytes = wordFile({
        change: (entry) =>
          entry.name === name ? { ...entry, content: `<!DOCTYPE a>${entry.content as string}` } : entry,
      });
      expect(refusalOf(bytes).code, name).toBe('word.gate-doctype');
    }
  });
});

describe('XML passes', () => {
  it('as deep as the limit, without its byte order mark', () => {
    const deep = '<a>'.repeat(limits.depth) + '</a>'.repeat(limits.depth);
    expect(passed(withDocument(`\uFEFF${deep}`)).parts.get('word/document.xml')).toBe(deep);
  });

  it('with comments, CDATA and every way to write a character', () => {
    const xml = documentXml(`<!-- < --><w:p><w:r><w:t><![CDATA[<a>]]>&#x1EBF;&amp;</w:t></w:r></w:p>${text('ế')}`);
    expect(passed(withDocument(xml)).parts.get('word/document.xml')).toBe(xml);
  });
});
