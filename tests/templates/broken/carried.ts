import { inBody, inPart, inTurn, words, type Change } from '../../nd30/breakages/broken-file.ts';
import type { BrokenTemplate } from './broken-template.ts';

const name = '{Quyết định.Họ và tên}';
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const author = 'w:id="90" w:author="Pháp chế"';

/** The run with those words, as something else around it. */
const around = (text: string, begin: string, end: string): Change => words(run(text), `${begin}${run(text)}${end}`);

const setting = (element: string) =>
  inPart('word/settings.xml', (xml) => xml.replace('<w:defaultTabStop', `${element}<w:defaultTabStop`));

const part =
  (path: string, content: string | Uint8Array): Change =>
  (parts) =>
    new Map([...parts, [path, content]]);
const typed = (path: string, type: string): Change =>
  inPart('[Content_Types].xml', (xml) =>
    xml.replace('</Types>', `<Override PartName="/${path}" ContentType="${type}"/></Types>`),
  );
const related = (id: string, type: string, target: string, mode = ''): Change =>
  inPart('word/_rels/document.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode}/></Relationships>`,
    ),
  );
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const box = (text: string) =>
  '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:200pt;height:40pt"><v:textbox><w:txbxContent>' +
  `<w:p>${run(text)}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;

const picture =
  '<w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="77" name="Hình"/><a:graphic>' +
  '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
  '<pic:nvPicPr><pic:cNvPr id="77" name="Hình"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="rId70"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>' +
  '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>' +
  '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';

/** What Word leaves in a file, what documents would carry along, and what is unsafe. */
export const carriedFaults: readonly BrokenTemplate[] = [
  {
    ...{ name: 'an insertion that nobody has accepted', change: around(name, `<w:ins ${author}>`, '</w:ins>') },
    ...{ code: 'template.tracked-changes', at: name, remedy: /Accept All/ },
  },
  {
    name: 'a deletion beside a tag, with tracking left on',
    change: inTurn(
      words(run(name), `<w:del ${author}><w:r><w:delText>Ông </w:delText></w:r></w:del>${run(name)}`),
      setting('<w:trackRevisions/>'),
    ),
    ...{ code: 'template.tracked-changes', at: name, remedy: /Accept All/ },
  },
  {
    ...{ name: 'tracking left on', change: setting('<w:trackRevisions/>') },
    ...{
      code: 'template.tracking-on',
      pagePart: 'Thiết lập của tệp',
      severity: 'warning',
      remedy: /tắt Track Changes/,
    },
  },
  {
    ...{ name: 'the file locked', change: setting('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>') },
    ...{ code: 'template.protected', pagePart: 'Thiết lập của tệp', severity: 'warning', remedy: /bỏ khóa/ },
  },
  {
    name: 'a field of a mail merge',
    change: words(
      run(name),
      `${run(name)}<w:fldSimple w:instr=" MERGEFIELD Họ_và_tên \\* MERGEFORMAT ">${run('«Họ_và_tên»')}</w:fldSimple>`,
    ),
    ...{ code: 'template.merge-field', at: name, remedy: /Họ và tên}/ },
  },
  {
    ...{
      name: 'a tag in a content control',
      change: around(name, '<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>', '</w:sdtContent></w:sdt>'),
    },
    ...{ code: 'template.content-control', at: name, severity: 'warning', remedy: /Remove Content Control/ },
  },
  {
    ...{
      name: 'a tag in a text box',
      change: words(run('{Kế hoạch.Tên loại}'), run('{Kế hoạch.Tên loại}') + box('{Đơn vị}')),
    },
    ...{ code: 'template.tag-in-text-box', at: '{Đơn vị}', nth: 1, severity: 'warning', remedy: /đoạn văn thường/ },
  },
  {
    name: 'a tag in what a field shows',
    change: words(
      run(name),
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TITLE \\* MERGEFORMAT </w:instrText></w:r>` +
        `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(name)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ),
    ...{ code: 'template.tag-in-field', at: name, severity: 'warning', remedy: /Ctrl\+Shift\+F9/ },
  },
  {
    name: 'a mistyped tag behind a text box',
    change: words(run(name), box('Dấu') + run('{Quyết định.Họ và tê}')),
    ...{ code: 'template.unknown-tag', at: 'Họ và tê}', nth: 0, remedy: /{Quyết định\.Họ và tên}/ },
  },
  {
    name: 'small capitals in the footer',
    change: inTurn(
      part(
        'word/footer1.xml',
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:ftr ${w}><w:p/><w:p><w:r><w:rPr><w:smallCaps/></w:rPr><w:t>Hai</w:t></w:r></w:p></w:ftr>`,
      ),
      typed('word/footer1.xml', `${word}.footer+xml`),
      related('rId73', `${office}/footer`, 'footer1.xml'),
      inBody((xml) =>
        xml.replace('<w:headerReference', '<w:footerReference w:type="default" r:id="rId73"/><w:headerReference'),
      ),
    ),
    ...{
      code: 'pdf.native-unsupported',
      pagePart: 'Chân trang',
      paragraph: 2,
      severity: 'warning',
      remedy: /LibreOffice/,
    },
  },
  {
    name: 'a tag in a footnote',
    change: inTurn(
      words(run('{Kế hoạch.Tên loại}'), `${run('{Kế hoạch.Tên loại}')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
      part(
        'word/footnotes.xml',
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes ${w}><w:footnote w:id="2"><w:p>${run('Theo {Cơ quan}.')}</w:p></w:footnote></w:footnotes>`,
      ),
      typed('word/footnotes.xml', `${word}.footnotes+xml`),
      related('rId71', `${office}/footnotes`, 'footnotes.xml'),
    ),
    ...{ code: 'template.tag-not-rendered', pagePart: 'Cước chú', paragraph: 1, remedy: /thân văn bản/ },
  },
  {
    name: 'a picture that lies outside of the file',
    change: inTurn(
      words(run(name), run(name) + picture),
      related('rId70', `${office}/image`, 'https://example.vn/dau.png', ' TargetMode="External"'),
    ),
    ...{ code: 'word.gate-external-image', pagePart: 'Thân văn bản', remedy: /chèn hình vào trong tệp/ },
  },
  {
    name: 'a macro',
    change: inTurn(
      part('word/vbaProject.bin', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])),
      typed('word/vbaProject.bin', 'application/vnd.ms-office.vbaProject'),
      related('rId72', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'),
    ),
    ...{ code: 'word.gate-macro', pagePart: 'Toàn mẫu', remedy: /lưu lại dạng \.docx/ },
  },
  {
    name: 'a field that fetches another file',
    change: words(
      run(name),
      `${run(name)}<w:fldSimple w:instr=" INCLUDETEXT &quot;C:\\\\mau.docx&quot; ">${run('x')}</w:fldSimple>`,
    ),
    ...{ code: 'word.gate-active-field', at: name, remedy: /đổi trường thành chữ/ },
  },
  {
    ...{
      name: 'letters in small capitals',
      change: inPart('word/styles.xml', (xml) => xml.replace(/(w:styleId="KHNoiNhan">.*?<w:rPr>)/, '$1<w:smallCaps/>')),
    },
    ...{ code: 'pdf.native-unsupported', at: '{Quyết định.Nơi nhận}', severity: 'warning', remedy: /LibreOffice/ },
  },
  {
    ...{
      name: 'a rule around words',
      change: inBody((xml) =>
        xml.replace(
          `<w:r><w:t xml:space="preserve">${name}`,
          `<w:r><w:rPr><w:bdr w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:rPr><w:t xml:space="preserve">${name}`,
        ),
      ),
    },
    ...{ code: 'pdf.native-unsupported', at: name, severity: 'warning', remedy: /LibreOffice/ },
  },
];
