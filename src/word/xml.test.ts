import { describe, expect, it } from 'vitest';
import { escapeText, paragraphText, runContent, unescapeText, withToggles } from './xml.ts';

describe('text', () => {
  it('escapes what XML reads as its own, and comes back', () => {
    const text = `<w:t> & "đ" 'ê' ]]> &amp;`;
    expect(escapeText(text)).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
    expect(unescapeText(escapeText(text))).toBe(text);
  });

  it('makes line feeds and tabs elements between texts', () => {
    const t = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`;
    expect(runContent('a\nb\tc')).toBe(`${t('a')}<w:br/>${t('b')}<w:tab/>${t('c')}`);
    expect(runContent('\n\n')).toBe('<w:br/><w:br/>');
    expect(runContent(' a ')).toBe(t(' a '));
  });

  it('reads a paragraph as it was written', () => {
    expect(paragraphText(`<w:p><w:r>${runContent('a < b\nc\td')}</w:r></w:p>`)).toBe('a < b\nc\td');
  });
});

describe('withToggles', () => {
  it('leaves run properties alone when nothing is asked', () => {
    expect(withToggles('<w:rPr><w:i/></w:rPr>', undefined, undefined)).toBe('<w:rPr><w:i/></w:rPr>');
    expect(withToggles('', undefined, undefined)).toBe('');
  });

  it('turns on and off', () => {
    expect(withToggles('', true, false)).toBe('<w:rPr><w:b/><w:i w:val="0"/></w:rPr>');
  });

  it.each([
    ['before size', '<w:sz w:val="28"/>', '<w:b/><w:i/><w:sz w:val="28"/>'],
    [
      'after style and fonts',
      '<w:rStyle w:val="a"/><w:rFonts w:ascii="b"/><w:u w:val="single"/>',
      '<w:rStyle w:val="a"/><w:rFonts w:ascii="b"/><w:b/><w:i/><w:u w:val="single"/>',
    ],
    [
      'instead of what was there',
      '<w:b w:val="0"/><w:bCs/><w:i/><w:iCs/><w:color w:val="FF0000"/>',
      '<w:b/><w:i/><w:color w:val="FF0000"/>',
    ],
  ])('puts bold and italic %s, in the order of the schema', (_, given, expected) => {
    expect(withToggles(`<w:rPr>${given}</w:rPr>`, true, true)).toBe(`<w:rPr>${expected}</w:rPr>`);
  });

  it('changes one and keeps the other', () => {
    expect(withToggles('<w:rPr><w:b/><w:bCs/><w:i/></w:rPr>', undefined, false)).toBe(
      '<w:rPr><w:b/><w:bCs/><w:i w:val="0"/></w:rPr>',
    );
  });
});
