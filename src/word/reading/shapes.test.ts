import { describe, expect, it } from 'vitest';
import { p, paragraphs, read, what } from '../../../tests/word/small-document.ts';

const drawing = (inner: string) => p(`<w:r><w:drawing>${inner}</w:drawing></w:r>`);
const graphic = (inner: string) => `<a:graphic><a:graphicData>${inner}</a:graphicData></a:graphic>`;
const shape = (
  geometry: string,
  line = '<a:ln w="12700"><a:solidFill><a:srgbClr val="c00000"/></a:solidFill></a:ln>',
  more = '',
) => graphic(`<wps:wsp><wps:spPr><a:prstGeom prst="${geometry}"/>${line}</wps:spPr>${more}<wps:bodyPr/></wps:wsp>`);
const anchored = (
  inner: string,
  horizontal = '<wp:align>center</wp:align>',
  from = 'column',
  wrap = '<wp:wrapNone/>',
) =>
  drawing(
    `<wp:anchor><wp:positionH relativeFrom="${from}">${horizontal}</wp:positionH><wp:positionV relativeFrom="paragraph">` +
      `<wp:posOffset>31750</wp:posOffset></wp:positionV><wp:extent cx="1270000" cy="0"/>${wrap}${inner}</wp:anchor>`,
  );
const pict = (inner: string) => p(`<w:r><w:pict>${inner}</w:pict></w:r>`);

function line(body: string) {
  const document = read(body);
  const inline = paragraphs(document)[0]?.inlines[0];
  return { shape: inline?.kind === 'line' ? inline.shape : undefined, unsupported: what(document) };
}

describe('lines', () => {
  it('of DrawingML have place, length, thickness and colour', () => {
    expect(line(anchored(shape('line')))).toEqual({
      shape: {
        width: 2000,
        height: 0,
        weight: 20,
        color: 'C00000',
        horizontal: { from: 'column', align: 'center', offset: 0 },
        vertical: { from: 'paragraph', offset: 50 },
      },
      unsupported: [],
    });
    expect(
      line(anchored(shape('straightConnector1'), '<wp:posOffset>-63500</wp:posOffset>', 'margin')).shape?.horizontal,
    ).toEqual({
      from: 'margin',
      offset: -100,
    });
  });

  it('take colour and width from the theme where only a style names them', () => {
    const theme =
      '<a:themeElements><a:clrScheme><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme>' +
      '<a:fmtScheme><a:lnStyleLst><a:ln w="6350"/></a:lnStyleLst></a:fmtScheme></a:themeElements>';
    const styled = '<wps:style><a:lnRef idx="1"><a:schemeClr val="accent1"/></a:lnRef></wps:style>';
    const document = read({ theme, body: anchored(shape('line', '', styled)) });
    expect(paragraphs(document)[0]?.inlines[0]).toMatchObject({ shape: { weight: 10, color: '4472C4' } });
  });

  it('of VML are read with from and to, or with margins and size', () => {
    const fromTo =
      '<v:line style="position:absolute;mso-position-horizontal-relative:margin" from="10pt,2pt" to="110pt,2pt" strokeweight="1.5pt" strokecolor="#f00"/>';
    expect(line(pict(fromTo))).toEqual({
      shape: {
        width: 2000,
        height: 0,
        weight: 30,
        color: 'FF0000',
        horizontal: { from: 'margin', offset: 200 },
        vertical: { from: 'paragraph', offset: 40 },
      },
      unsupported: [],
    });
    const connector =
      '<v:shapetype id="_x0000_t32"/><v:shape type="#_x0000_t32" style="position:absolute;margin-left:5pt;margin-top:96;width:2cm;height:0;mso-position-horizontal:center"/>';
    expect(line(pict(connector)).shape).toMatchObject({
      width: 1133.86,
      horizontal: { from: 'column', align: 'center' },
      vertical: { offset: 1440 },
    });
  });

  it('report what a plain line has not', () => {
    const arrow =
      '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:prstDash val="dash"/><a:tailEnd type="triangle"/></a:ln>';
    expect(
      line(anchored(shape('line', arrow), '<wp:align>center</wp:align>', 'column', '<wp:wrapSquare/>')).unsupported,
    ).toEqual(['dashed line', 'arrow', 'text around a line']);
    expect(line(anchored(shape('line'), '<wp:align>inside</wp:align>', 'leftMargin')).unsupported).toEqual([
      'line placed from leftMargin',
      'line aligned inside',
    ]);
    expect(line(drawing(`<wp:inline><wp:extent cx="127000" cy="0"/>${shape('line')}</wp:inline>`)).unsupported).toEqual(
      ['line in the text'],
    );
  });

  it('without a stroke show nothing', () => {
    expect(line(anchored(shape('line', '<a:ln><a:noFill/></a:ln>')))).toEqual({ shape: undefined, unsupported: [] });
  });
});

describe('other drawings', () => {
  it('are reported by what they are', () => {
    const box = '<wps:txbx><w:txbxContent><w:p/></w:txbxContent></wps:txbx>';
    expect(what(read(anchored(shape('rect', '', box))))).toEqual(['text box']);
    expect(what(read(anchored(shape('ellipse'))))).toEqual(['shape']);
    expect(what(read(anchored(graphic('<pic:pic/>'))))).toEqual(['anchored image']);
    expect(what(read(pict('<v:shape><v:textpath string="MẬT"/></v:shape>')))).toEqual(['watermark']);
    expect(what(read(pict('<v:rect/>')))).toEqual(['v:rect']);
  });
});

describe('images in the text', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]);
  const picture = (id: string, more = '') =>
    drawing(
      `<wp:inline><wp:extent cx="635000" cy="317500"/>${graphic(`<pic:pic><pic:blipFill><a:blip r:embed="${id}"/>${more}</pic:blipFill><pic:spPr/></pic:pic>`)}</wp:inline>`,
    );

  it('have their size and bytes', () => {
    const document = read({ media: { 'image1.png': png }, body: picture('image1') });
    expect(paragraphs(document)[0]?.inlines).toEqual([
      { kind: 'image', image: { width: 1000, height: 500, mediaType: 'image/png', bytes: png } },
    ]);
    expect(what(document)).toEqual([]);
  });

  it('of other types, cropped, or not there are reported', () => {
    const media = { 'image1.png': png, 'image2.emf': new Uint8Array([1, 0, 0, 0]) };
    expect(what(read({ media, body: picture('image1', '<a:srcRect l="100"/>') }))).toEqual(['cropped image']);
    expect(what(read({ media, body: picture('image2') }))).toEqual(['image of type unknown']);
    expect(what(read({ media, body: picture('image3') }))).toEqual(['linked image']);
  });
});
