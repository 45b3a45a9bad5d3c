import { describe, expect, it } from 'vitest';
import { basedOn, onlyTable, p, paragraphs, r, read, style, textOf, what } from '../../../tests/word/small-document.ts';
import type { Paragraph, RunFormat } from './types.ts';

const first = (paragraph: Paragraph | undefined): RunFormat => {
  const inline = paragraph?.inlines[0];
  if (inline?.kind !== 'text') throw new Error('no text');
  return inline.format;
};

const styled = (id: string) => `<w:pStyle w:val="${id}"/>`;

describe('styles', () => {
  it('are resolved from defaults over the chain of styles to direct formatting', () => {
    const [paragraph] = paragraphs(
      read({
        styles:
          '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="26"/></w:rPr></w:rPrDefault>' +
          '<w:pPrDefault><w:pPr><w:spacing w:after="200" w:line="276"/></w:pPr></w:pPrDefault></w:docDefaults>' +
          style(
            'Base',
            '<w:pPr><w:spacing w:before="60"/><w:ind w:left="100" w:firstLine="720"/></w:pPr><w:rPr><w:i/></w:rPr>',
          ) +
          style('Own', `${basedOn('Base')}<w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="28"/></w:rPr>`),
        body: p(r('chữ', '<w:color w:val="ff0000"/>'), `${styled('Own')}<w:ind w:hanging="50"/>`),
      }),
    );
    expect(paragraph?.format).toMatchObject({
      alignment: 'both',
      indent: { left: 100, right: 0, firstLine: -50 },
      spacing: { before: 60, after: 200, line: 276, rule: 'auto' },
      widowControl: true,
    });
    expect(first(paragraph)).toMatchObject({ family: 'Arial', size: 14, italic: true, bold: false, color: 'FF0000' });
  });

  it('share one format among paragraphs and runs that say the same', () => {
    const [one, two] = paragraphs(read(p(r('a', '<w:b/>')) + p(r('b', '<w:b w:val="1"/>'))));
    expect(one?.format).toBe(two?.format);
    expect(first(one)).toBe(first(two));
  });

  it('turn bold over where paragraph and character style both set it; direct formatting sets it', () => {
    const styles =
      style('Heading', '<w:rPr><w:b/><w:caps/></w:rPr>') + style('Strong', '<w:rPr><w:b/></w:rPr>', 'character');
    const strong = '<w:rStyle w:val="Strong"/>';
    const [paragraph] = paragraphs(
      read({
        styles,
        body: p(r('a') + r('b', strong) + r('c', `${strong}<w:b/>`) + r('d', '<w:caps w:val="0"/>'), styled('Heading')),
      }),
    );
    const looks = paragraph?.inlines.map(
      (inline) => inline.kind === 'text' && [inline.format.bold, inline.format.caps],
    );
    expect(looks).toEqual([
      [true, true],
      [false, true],
      [true, true],
      [true, false],
    ]);
  });

  it('keep a toggle of the defaults on whatever styles say', () => {
    const defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>';
    const styles = defaults + style('Upright', '<w:rPr><w:b w:val="0"/></w:rPr>');
    const document = read({ styles, body: p(r('a'), styled('Upright')) + p(r('b')) });
    expect(paragraphs(document).map((paragraph) => first(paragraph).bold)).toEqual([true, true]);
  });

  it('take fonts from the theme', () => {
    const theme =
      '<a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Cambria"/></a:majorFont>' +
      '<a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements>';
    const fonts = (name: string) => `<w:rFonts w:ascii="Arial" w:asciiTheme="${name}" w:hAnsiTheme="${name}"/>`;
    const [paragraph] = paragraphs(read({ theme, body: p(r('a', fonts('majorHAnsi')) + r('b', fonts('minorHAnsi'))) }));
    expect(paragraph?.inlines.map((inline) => inline.kind === 'text' && inline.format.family)).toEqual([
      'Cambria',
      'Calibri',
    ]);
  });

  it('fall back to the default style and end circles', () => {
    const styles =
      style('Normal', '<w:rPr><w:sz w:val="30"/></w:rPr>', 'paragraph', 'w:default="1"') +
      style('A', basedOn('B')) +
      style('B', `${basedOn('A')}<w:rPr><w:i/></w:rPr>`);
    const [unknown, circle] = paragraphs(read({ styles, body: p(r('a'), styled('Gone')) + p(r('b'), styled('A')) }));
    expect(unknown?.style).toBe('Normal');
    expect(first(unknown).size).toBe(15);
    expect(first(circle).italic).toBe(true);
  });

  it('add tab stops up and take cleared ones away', () => {
    const tab = (at: number, kind = 'left') => `<w:tab w:val="${kind}" w:pos="${at}" w:leader="dot"/>`;
    const styles = style('Tabs', `<w:pPr><w:tabs>${tab(1000)}${tab(2000)}</w:tabs></w:pPr>`);
    const [paragraph] = paragraphs(
      read({ styles, body: p('', `${styled('Tabs')}<w:tabs>${tab(1000, 'clear')}${tab(500, 'right')}</w:tabs>`) }),
    );
    expect(paragraph?.format.tabs).toEqual([
      { position: 500, alignment: 'right', leader: 'dot' },
      { position: 2000, alignment: 'left', leader: 'dot' },
    ]);
  });

  it('of tables reach the text under the paragraph style, the first row with its own', () => {
    const styles =
      style('Normal', '', 'paragraph', 'w:default="1"') +
      style('Small', '<w:rPr><w:sz w:val="20"/></w:rPr>') +
      style(
        'Grid',
        '<w:pPr><w:spacing w:after="40"/></w:pPr><w:rPr><w:sz w:val="24"/></w:rPr>' +
          '<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:color="auto"/></w:tblBorders></w:tblPr>' +
          '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="d9d9d9"/></w:tcPr></w:tblStylePr>' +
          '<w:tblStylePr w:type="lastRow"><w:rPr><w:i/></w:rPr></w:tblStylePr>',
        'table',
      );
    const row = (properties = '') =>
      `<w:tr><w:tc><w:tcPr><w:tcW w:w="900"/></w:tcPr>${p(r('x'), properties)}</w:tc></w:tr>`;
    const document = read({
      styles,
      body: `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblLook w:firstRow="1" w:lastRow="1"/></w:tblPr>${row()}${row(styled('Small'))}</w:tbl>`,
    });
    const table = onlyTable(document);
    const looks = table.rows.map(({ cells: [cell] }) => first(cell?.blocks[0] as Paragraph));
    expect(looks.map(({ size, bold }) => [size, bold])).toEqual([
      [12, true],
      [10, false],
    ]);
    expect(table.rows.map(({ cells: [cell] }) => cell?.shading)).toEqual(['D9D9D9', undefined]);
    expect(table.borders.top).toEqual({ style: 'single', width: 8, color: '000000', space: 0 });
    expect(what(document)).toEqual(['table style lastRow']);
  });

  it('take back what cannot be represented where a nearer level does', () => {
    const styles = style('Raised', '<w:rPr><w:position w:val="6"/></w:rPr>');
    const document = read({
      styles,
      body: p(r('a', '<w:position w:val="0"/>'), styled('Raised')) + p(r('b'), styled('Raised')),
    });
    expect(
      document.unsupported.filter(({ what: element }) => element === 'w:position').map(({ paragraph }) => paragraph),
    ).toEqual([1, 2]);
    expect(textOf(paragraphs(document)[0]!)).toBe('a');
  });
});
