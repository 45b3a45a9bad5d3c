import { describe, expect, it } from 'vitest';
import { onlyTable, p, paragraphs, r, read, textOf, what } from '../../../tests/word/small-document.ts';
import type { TextBox } from './types.ts';

const words = ({ blocks }: TextBox) => blocks.map((block) => (block.kind === 'paragraph' ? textOf(block) : 'table'));

const vml = (inner: string) =>
  `<w:r><w:pict><v:shape style="position:absolute;margin-left:10pt;margin-top:5pt;width:200pt;height:60pt"><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;

const drawing = (inner: string) =>
  '<wp:anchor><wp:extent cx="2540000" cy="635000"/><wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH>' +
  `<a:graphic><a:graphicData><wps:wsp><wps:spPr/><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>`;

describe('text boxes', () => {
  it('hang at their paragraph with their words and place, and stay named as not understood', () => {
    const document = read(
      p(r('Trước') + vml(p(r('Một')) + p(r('Hai')))) + p(`<w:r><w:drawing>${drawing(p(r('Ba')))}</w:drawing></w:r>`),
    );
    const [first, second] = paragraphs(document);
    expect(first!.textBoxes!.map(words)).toEqual([['Một', 'Hai']]);
    expect(first!.textBoxes![0]).toMatchObject({
      width: 4000,
      height: 1200,
      horizontal: { from: 'column', offset: 200 },
    });
    expect(second!.textBoxes!.map(words)).toEqual([['Ba']]);
    expect(second!.textBoxes![0]).toMatchObject({ width: 4000, horizontal: { from: 'margin', align: 'right' } });
    expect(what(document)).toEqual(['text box', 'text box']);
  });

  it('are read once where Word writes them twice, for old readers too', () => {
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${drawing(p(r('Mới')))}</w:drawing></mc:Choice><mc:Fallback>${vml(p(r('Cũ'))).slice('<w:r>'.length, -'</w:r>'.length)}</mc:Fallback></mc:AlternateContent></w:r>`;
    expect(paragraphs(read(p(both)))[0]!.textBoxes!.map(words)).toEqual([['Mới']]);
  });

  it('count their paragraphs after the one they hang at', () => {
    const document = read(p(vml(p(r('Trong')))) + p(r('Sau')));
    const [first, second] = paragraphs(document);
    const inside = first!.textBoxes![0]!.blocks[0]!;
    expect([first!.number, inside.kind === 'paragraph' && inside.number, second!.number]).toEqual([1, 2, 3]);
  });
});

describe('what else a reader of form asks for', () => {
  it('says where a paragraph begins in its part, and how much of it Word numbers', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    const body = p(r('Đầu')) + p(r('Việc'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    const [first, second] = paragraphs(read({ body, numbering }));
    expect(first!.part).toBe('word/document.xml');
    expect(second!.at - first!.at).toBe(p(r('Đầu')).length);
    expect([first!.numbered, second!.numbered]).toEqual([undefined, '1.\t'.length]);
  });

  it('reads footnotes, without the lines that part them from the text', () => {
    const footnotes = `<w:footnote w:type="separator" w:id="-1">${p(r('không'))}</w:footnote><w:footnote w:id="2">${p(r('Ghi chú'))}</w:footnote>`;
    const { notes } = read({ body: p(r('Chữ')), footnotes });
    expect(notes.map(({ kind, blocks }) => [kind, words({ blocks })])).toEqual([['footnote', ['Ghi chú']]]);
  });

  it('tells floating tables', () => {
    const table = (properties: string) =>
      read(
        `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid><w:tr><w:tc>${p('')}</w:tc></w:tr></w:tbl>`,
      );
    expect(onlyTable(table('<w:tblpPr w:tblpX="1"/>')).floating).toBe(true);
    expect(onlyTable(table('')).floating).toBeUndefined();
  });
});
