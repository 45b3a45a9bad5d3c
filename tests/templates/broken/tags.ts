import { inPart, words } from '../../nd30/breakages/broken-file.ts';
import { apart } from '../../documents/templates/changed.ts';
import type { BrokenTemplate } from './broken-template.ts';

const subject = '{Kế hoạch.Trích yếu}';

/** Faults in what stands between braces, and in the braces. */
export const tagFaults: readonly BrokenTemplate[] = [
  {
    ...{ name: 'a letter of a tag mistyped', change: words(subject, '{Kế hoạch.Trích yêu cầu}') },
    ...{ code: 'template.unknown-tag', at: '{Kế hoạch.Trích yêu cầu}', remedy: /Kế hoạch\.Trích yếu/ },
  },
  {
    ...{ name: 'a tag without its part', change: words('{Kế hoạch.Nơi nhận}', '{Nơi nhận}') },
    ...{ code: 'template.unknown-tag', at: '{Nơi nhận}', remedy: /\.Nơi nhận}/ },
  },
  {
    ...{ name: 'a tag of somebody’s own invention', change: words(subject, `${subject} {Người được ủy quyền số hai}`) },
    ...{ code: 'template.unknown-tag', at: 'ủy quyền số hai', remedy: /^Hãy tìm tên đúng|^Hãy viết/ },
  },
  {
    ...{ name: 'smart quotes inside the braces', change: words(subject, '{“Kế hoạch.Trích yếu”}') },
    ...{ code: 'template.unknown-tag', at: '“Kế hoạch.Trích yếu”', remedy: /{Kế hoạch\.Trích yếu}/ },
  },
  {
    ...{ name: 'a formatter misspelled', change: words(subject, '{Kế hoạch.Trích yếu | chữ hao}') },
    ...{ code: 'template.unknown-tag', at: 'chữ hao', remedy: /chữ hoa, chữ thường/ },
  },
  {
    ...{ name: 'a formatter of another program', change: words(subject, '{Kế hoạch.Trích yếu | upper}') },
    ...{ code: 'template.unknown-tag', at: 'upper', remedy: /chữ hoa/ },
  },
  {
    ...{ name: 'a closing brace forgotten', change: words(subject, '{Kế hoạch.Trích yếu') },
    ...{ code: 'template.tag-not-closed', at: '{Kế hoạch.Trích yếu', remedy: /thêm dấu }/ },
  },
  {
    ...{ name: 'an opening brace forgotten', change: words(subject, 'Về việc: Kế hoạch.Trích yếu}') },
    ...{ code: 'template.tag-not-opened', at: 'Về việc:', remedy: /thêm dấu {/ },
  },
  {
    ...{ name: 'two braces, as in other programs', change: words(subject, '{{Kế hoạch.Trích yếu}}') },
    ...{ code: 'template.tag-doubled', at: '{{Kế hoạch.Trích yếu}}', remedy: /chỉ dùng một dấu/ },
  },
  {
    ...{ name: 'fullwidth braces', change: words('{Kế hoạch.Nội dung}', '｛Kế hoạch.Nội dung｝') },
    ...{ code: 'template.tag-brackets', at: '｛Kế hoạch.Nội dung｝', remedy: /viết {Kế hoạch\.Nội dung}/ },
  },
  {
    ...{ name: 'the marks of a mail merge, typed', change: words('{Quyết định.Nơi nhận}', '«Quyết định.Nơi nhận»') },
    ...{ code: 'template.tag-brackets', at: '«Quyết định.Nơi nhận»', remedy: /viết {Quyết định\.Nơi nhận}/ },
  },
  {
    ...{ name: 'square brackets', change: words('{Quyết định.Họ và tên}', '[Quyết định.Họ và tên]') },
    ...{ code: 'template.tag-brackets', at: '[Quyết định.Họ và tên]', remedy: /viết {Quyết định\.Họ và tên}/ },
  },
  {
    ...{ name: 'no braces at all', change: words('{Quyết định.Họ và tên}', 'Quyết định.Họ và tên') },
    ...{ code: 'template.tag-brackets', at: 'Quyết định.Họ và tên', remedy: /viết {Quyết định\.Họ và tên}/ },
  },
  {
    ...{ name: 'a condition written like a text', change: words(subject, `${subject} {Quyết định.Có ký}`) },
    ...{ code: 'template.unknown-tag', at: '{Quyết định.Có ký}', remedy: /{#Quyết định\.Có ký}/ },
  },
  {
    ...{ name: 'a text opened like a condition', change: words(subject, '{#Kế hoạch.Trích yếu}') },
    ...{ code: 'template.unknown-tag', at: '{#Kế hoạch.Trích yếu}', remedy: /viết {Kế hoạch\.Trích yếu}/ },
  },
  {
    ...{
      name: 'words beside the tag of the body',
      change: words('{Kế hoạch.Nội dung}', 'Nội dung: {Kế hoạch.Nội dung}'),
    },
    ...{ code: 'template.tag-place', at: 'Nội dung: ', remedy: /chuyển các chữ khác/ },
  },
  {
    ...{
      name: 'two lists in one paragraph',
      change: words('{Kế hoạch.Lời dẫn}', '{Kế hoạch.Lời dẫn} {Kế hoạch.Căn cứ}'),
    },
    ...{ code: 'template.tag-place', at: '{Kế hoạch.Lời dẫn} ', remedy: /tách thành các đoạn/ },
  },
  {
    ...{ name: 'a tag of the appendix in the plan', change: words(subject, `${subject} {Phụ lục.Nhãn}`) },
    ...{ code: 'template.tag-place', at: subject, remedy: /chuyển thẻ sang phần đó/ },
  },
  {
    ...{
      name: 'an unknown tag in the header',
      change: inPart('word/header1.xml', (xml) => xml.replace('<w:t>2</w:t>', '<w:t>{Trang số}</w:t>')),
    },
    ...{ code: 'template.unknown-tag', pagePart: 'Đầu trang', paragraph: 1, remedy: /./ },
  },
  {
    ...{
      name: 'a tag without its part, which another part has too',
      change: words(subject, '{Trích yếu}'),
    },
    ...{ code: 'template.unknown-tag', at: '{Trích yếu}', remedy: /^Hãy viết {Kế hoạch\.Trích yếu}/ },
  },
  {
    ...{ name: 'braces with nothing between', change: words(subject, `${subject} { }`) },
    ...{ code: 'template.unknown-tag', at: `${subject} { }`, remedy: /viết tên thẻ vào giữa/ },
  },
  {
    ...{
      name: 'a space before the sign of a condition',
      change: words('{#Kế hoạch.Có ký}', `{ #Kế hoạch.Có ký}`),
    },
    ...{ code: 'template.unknown-tag', at: '{ #Kế hoạch.Có ký}', remedy: /viết liền {#Kế hoạch\.Có ký}/ },
  },
  {
    ...{ name: 'a formatter on the body', change: words('{Kế hoạch.Nội dung}', '{Kế hoạch.Nội dung | chữ hoa}') },
    ...{ code: 'template.unknown-tag', at: '| chữ hoa', remedy: /viết {Kế hoạch\.Nội dung}/ },
  },
  {
    ...{ name: 'a text over two paragraphs', change: words(subject, `Về: {Kế hoạch.${apart('Trích yếu}')}`) },
    ...{ code: 'template.tag-across-paragraphs', at: 'Về: {Kế hoạch.', remedy: /một đoạn/ },
  },
  {
    ...{
      name: 'a list over two paragraphs',
      change: words('{Quyết định.Nơi nhận}', `{Quyết định. ${apart(' Nơi nhận}')}`),
    },
    ...{ code: 'template.tag-across-paragraphs', at: '{Quyết định. ', remedy: /một đoạn/ },
  },
  {
    name: 'half of a tag in bold',
    change: words('{Kế hoạch.Lời dẫn}', '{Kế hoạch.</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>Lời dẫn}'),
    ...{ code: 'template.tag-looks', at: '{Kế hoạch.Lời dẫn}', severity: 'warning', remedy: /chọn cả thẻ/ },
  },
  {
    name: 'a tag whose end is larger and red',
    change: words(
      '{Kế hoạch.Trích yếu}',
      '{Kế hoạch.Trích </w:t></w:r><w:r><w:rPr><w:color w:val="FF0000"/><w:sz w:val="32"/></w:rPr><w:t>yếu}',
    ),
    ...{ code: 'template.tag-looks', at: '{Kế hoạch.Trích yếu}', severity: 'warning', remedy: /chọn cả thẻ/ },
  },
  {
    name: 'a tag in hidden letters',
    change: words(
      '<w:r><w:t xml:space="preserve">{Quyết định.Họ và tên}',
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve">{Quyết định.Họ và tên}',
    ),
    ...{ code: 'template.tag-hidden', at: '{Quyết định.Họ và tên}', remedy: /Hidden/ },
  },
];
