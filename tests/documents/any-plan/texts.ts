/** Texts as people and machines may send them. */
import fc from 'fast-check';

const words = fc.constantFrom(
  'Ủy ban nhân dân',
  'cải cách hành chính;',
  'Rà soát thủ tục',
  '100%',
  'năm 2026.',
  './.',
  '(b/c)',
  'điểm đ)',
);

/** Everything here may stand in a Word file. */
const curious = fc.constantFrom(
  '<w:p>',
  '</w:t></w:r>',
  ']]>',
  '&amp;',
  '&#0;',
  `<>&"'`,
  '{tên}',
  '{#Kế hoạch.Có ký}',
  '}}',
  '{',
  '$1$&$`',
  'descr="Kẻ 0,4 dòng"',
  'e\u0302\u0301 a\u0306\u0323',
  'Ho\u0300a, Hoà',
  '\u0301\u0301\u0301',
  'שלום \u202Eمرحبا\u202C',
  '\u200B\u200D\uFEFF',
  '👩‍👩‍👧‍👦🇻🇳',
  '𠀀\u{E0001}',
  'ß ŉ ǰ ﬁ İ ı',
  '\u00A0\u2003\u2028\u2029\u0085',
  '\u0080\uFFFD\uE000\uE001',
  'W'.repeat(400),
  '\t',
  '\n',
  '\r\n',
  '  ',
  '',
);

/** What no document can hold or no placeholder means: a text with it is refused. */
export const refusedText = fc.constantFrom(
  '\u0000',
  'a\u0008',
  '\u001B[2J',
  '\uD800',
  'x\uDFFF\uD83D',
  '\uFFFE',
  '\uFFFF',
  '{{',
  '{{nam',
  '{{khong_co}}',
  '{{#each nam}}x{{/each}}',
  '{{constructor}}',
  '{{__proto__.x}}',
  '{{> nam}}',
  '{{lookup . "nam"}}',
  '{{vien_dan "khong-co"}}',
);

const joined = (pieces: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(pieces, { maxLength: 4, depthIdentifier: 'text' }).map((list) => list.join(' '));

const unicode = fc.string({ unit: 'grapheme', maxLength: 12 });

/** Any text that a Word file can hold; two braces, which open a placeholder, never stand together. */
export const printableText = joined(
  fc.oneof({ arbitrary: words, weight: 6 }, { arbitrary: curious, weight: 3 }, { arbitrary: unicode, weight: 1 }),
).map((text) => text.replaceAll('{{', '{ {'));

/** The same, never blank. */
export const writtenText = printableText.map((text) => (text.trim() === '' ? 'Văn bản' : text));
