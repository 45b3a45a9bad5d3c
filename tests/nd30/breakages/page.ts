/** Paper, margins, letters of the file, page numbers. */
import type { Breakage } from './breakage.ts';
import { before, inBody, inPart, inTurn, look, type Change, words } from './broken-file.ts';

const header = 'word/header1.xml';
const inHeader = (from: string, to: string): Change => inPart(header, (xml) => xml.replace(from, to));
/** The page properties of the first section. */
const firstPage = (from: RegExp | string, to: string): Change => inBody((xml) => xml.replace(from, to));
const lastPage = (from: string, to: string): Change =>
  inBody((xml) => {
    const at = xml.lastIndexOf(from);
    return xml.slice(0, at) + to + xml.slice(at + from.length);
  });
const family = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:cs="${name}"/>`;
const body = 'Văn thư kiểm tra';

/** “tổ chức thực hiện” as fonts of old codes hold it. */
const inTcvn3 = 'Uû ban nh©n d©n x· ban hµnh kÕ ho¹ch c¶i c¸ch hµnh chÝnh';
const inVni = 'UÛy ban nhaân daân xaõ ban haønh keá hoaïch caûi caùch haønh chính';

export const brokenPages: readonly Breakage[] = [
  { rule: 'nd30.paper', of: 'chapters', change: firstPage('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"') },
  { rule: 'nd30.orientation', of: 'chapters', change: firstPage('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906"') },
  { rule: 'nd30.margin-top', of: 'decision', change: firstPage('w:top="1134"', 'w:top="1000"') },
  { rule: 'nd30.margin-bottom', of: 'decision', change: firstPage('w:bottom="1134"', 'w:bottom="1500"') },
  { rule: 'nd30.margin-left', of: 'chapters', change: firstPage('w:left="1701"', 'w:left="1600"') },
  { rule: 'nd30.margin-right', of: 'chapters', change: firstPage('w:right="851"', 'w:right="1200"') },
  {
    ...{ rule: 'nd30.margin-left', how: 'of a landscape page, as it is viewed', of: 'decision' },
    change: lastPage('w:left="1701"', 'w:left="1134"'),
  },
  { rule: 'nd30.font-family', of: 'chapters', change: look(body, family('Arial')) },
  { rule: 'nd30.legacy-font', of: 'chapters', change: look(body, family('.VnTime')) },
  {
    ...{ rule: 'nd30.legacy-font', how: 'text of its own code too', of: 'chapters' },
    change: inTurn(look(body, family('VNI-Times')), words(body, inVni)),
  },
  { rule: 'nd30.legacy-text', how: 'TCVN3', of: 'chapters', change: words(body, inTcvn3) },
  { rule: 'nd30.legacy-text', how: 'VNI', of: 'chapters', change: words(body, inVni) },
  { rule: 'nd30.unicode-composed', of: 'chapters', change: words(body, body.normalize('NFD')) },
  { rule: 'nd30.colour', of: 'chapters', change: look(body, '<w:color w:val="FF0000"/>') },
  {
    ...{ rule: 'nd30.page-number-present', of: 'decision' },
    change: inPart(header, (xml) => xml.replace(/<w:r>.*<\/w:r>/s, '')),
  },
  {
    ...{ rule: 'nd30.page-number-place', of: 'decision' },
    change: inTurn(
      inBody((xml) => xml.replaceAll('w:headerReference', 'w:footerReference')),
      inPart('word/_rels/document.xml.rels', (xml) => xml.replace('/header"', '/footer"')),
    ),
  },
  { rule: 'nd30.page-number-first', of: 'decision', change: firstPage('<w:titlePg/>', '') },
  { rule: 'nd30.page-number-start', of: 'decision', change: firstPage('w:start="1"', 'w:start="3"') },
  {
    ...{ rule: 'nd30.page-number-arabic', of: 'decision' },
    change: firstPage('<w:pgNumType ', '<w:pgNumType w:fmt="upperRoman" '),
  },
  {
    ...{ rule: 'nd30.page-number-alone', of: 'decision' },
    change: inHeader(
      '<w:r><w:fldChar w:fldCharType="begin"',
      '<w:r><w:t>Trang </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"',
    ),
  },
  {
    ...{ rule: 'nd30.page-number-appendix', of: 'decision' },
    change: lastPage('<w:pgNumType w:start="1"/>', ''),
  },
];

export const pageVariants = [
  {
    what: 'a stand-in with the widths of Times New Roman',
    of: 'chapters',
    change: look(body, family('Liberation Serif')),
  },
  {
    what: 'a bullet from a font of signs',
    of: 'chapters',
    change: before(
      body,
      '<w:p><w:pPr><w:spacing w:before="120"/><w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr><w:t>§</w:t></w:r><w:r><w:t> Nội dung.</w:t></w:r></w:p>',
    ),
  },
  { what: 'margins half a millimetre off', of: 'chapters', change: firstPage('w:left="1701"', 'w:left="1680"') },
  { what: 'black said as a colour', of: 'chapters', change: look(body, '<w:color w:val="000000"/>') },
  { what: 'a word from abroad', of: 'chapters', change: words(body, 'Văn thư Müller kiểm tra') },
  {
    what: 'an attached plan that goes on with the numbers',
    of: 'decision',
    change: words('<w:pgNumType w:start="1"/>', '', 1),
  },
] as const;
