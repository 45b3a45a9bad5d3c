import { describe, expect, it } from 'vitest';
import { p, paragraphs, r, read, style, textOf, what } from '../../../tests/word/small-document.ts';
import { numberFormats } from './list-numbers.ts';

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/>` +
  `<w:pPr><w:ind w:left="${720 * (at + 1)}" w:hanging="360"/></w:pPr></w:lvl>`;

const numbering =
  `<w:abstractNum w:abstractNumId="7">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2')}${level(2, 'lowerLetter', '%3)', '<w:suff w:val="space"/>')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '\uF0B7').replace('</w:lvl>', '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:lvl>')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="9">${level(0, 'chicago', '%1', '<w:pStyle w:val="Item"/>')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>' +
  '<w:num w:numId="4"><w:abstractNumId w:val="9"/></w:num>';

const item = (list: number, at: number, text: string, more = '') =>
  p(r(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>${more}`);

describe('lists', () => {
  it('count their levels, begin again below a higher one, and take the indent of the level', () => {
    const items = paragraphs(
      read({
        numbering,
        body: item(1, 0, 'a') + item(1, 1, 'b') + item(1, 1, 'c') + item(1, 2, 'd') + item(1, 0, 'e') + item(1, 1, 'f'),
      }),
    );
    expect(items.map(textOf)).toEqual(['I.\ta', 'I.1\tb', 'I.2\tc', 'a) d', 'II.\te', 'II.1\tf']);
    expect(items[1]?.format.indent).toEqual({ left: 1440, right: 0, firstLine: -360 });
  });

  it('of one definition go on from each other, unless one starts anew', () => {
    const items = paragraphs(
      read({ numbering, body: item(1, 0, 'a') + item(3, 0, 'b') + item(3, 0, 'c') + item(1, 0, 'd') }),
    );
    expect(items.map(textOf)).toEqual(['I.\ta', 'IV.\tb', 'V.\tc', 'VI.\td']);
  });

  it('write bullets of symbol fonts as Unicode, in a text font and without underline', () => {
    const [bullet] = paragraphs(read({ numbering, body: item(2, 0, 'a', '<w:rPr><w:u w:val="single"/></w:rPr>') }));
    expect(bullet?.inlines[0]).toMatchObject({ text: '•', format: { family: 'Times New Roman', underline: false } });
    expect(bullet?.mark.underline).toBe(true);
  });

  it('of a style yield to its own indent, are told when unknown, and end at number 0', () => {
    const styles = style('Item', '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr><w:ind w:left="99"/></w:pPr>');
    const document = read({
      numbering,
      styles,
      body:
        p(r('a'), '<w:pStyle w:val="Item"/>') +
        p(r('b'), '<w:pStyle w:val="Item"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    });
    const [one, two] = paragraphs(document);
    expect(textOf(one!)).toBe('1\ta');
    expect(one?.format.indent).toEqual({ left: 99, right: 0, firstLine: -360 });
    expect(textOf(two!)).toBe('b');
    expect(two?.format.indent).toEqual({ left: 99, right: 0, firstLine: 0 });
    expect(what(document)).toEqual(['list numbers chicago']);
  });

  it('know Roman numbers and letters beyond z', () => {
    const write = (format: string, number: number) => numberFormats.get(format)?.(number);
    expect([
      write('upperRoman', 1994),
      write('lowerRoman', 9),
      write('lowerLetter', 26),
      write('lowerLetter', 27),
    ]).toEqual(['MCMXCIV', 'ix', 'z', 'aa']);
  });
});
