/** Made-up documents about lines: where they may break, looks within them, tabs. */
import { numbers } from './sentences.mjs';
import { paragraph, repeat, run, section, tab, wordFile } from './word-xml.mjs';

const align = (value) => `<w:jc w:val="${value}"/>`;
const indent = (attributes) => `<w:ind ${attributes}/>`;
const spacing = (attributes) => `<w:spacing ${attributes}/>`;

const plain =
  'căn cứ kế hoạch cải cách hành chính của ủy ban nhân dân tỉnh về việc giao chỉ tiêu và nhiệm vụ trong năm bảo đảm đúng quy định'.split(
    ' ',
  );
const signs = [
  '30/2020/NĐ-CP',
  '1083/QĐ-UBND-HC',
  '2021-2025',
  '2021–2025',
  '05/3/2026',
  'https://dichvucong.gov.vn/p/home/dvc-trang-chu.html',
  'www.baochinhphu.vn/cai-cach-hanh-chinh-2026',
  'vanphong@xa-tan-binh.gov.vn',
  '(sau đây gọi tắt là “Kế hoạch”)',
  '“một cửa”,',
  '‘liên thông’;',
  '[phụ lục 1]',
  '(mức độ 3, 4).',
  'và/hoặc',
  'COVID-19',
  'QĐ-1',
  'v.v...',
  'v.v…',
  'thu–chi',
  'có—không',
  'đúng hạn?',
  'hoàn thành!',
  '1.250.000đồng/người/tháng',
  '99,5%',
  '100%-tốt',
  '24/24h',
  'e-mail/fax:',
  'Thống kê - Kế hoạch',
  'I.1.a)',
  'số\u00a001/BC-UBND',
  '±0,5°C',
  'A&amp;B',
];

/** Words with signs among them, so that lines end at many different ones. */
function signed(seed, count) {
  const below = numbers(seed);
  return repeat(count, () => (below(3) === 0 ? signs[below(signs.length)] : plain[below(plain.length)])).join(' ');
}

const breakPlaces = () =>
  repeat(60, (i) =>
    paragraph(
      signed(2000 + i, 40),
      spacing('w:after="60"') + indent(`w:right="${(i % 12) * 311}"`) + align(i % 2 ? 'both' : 'left'),
    ),
  );

const looks = [
  '',
  '<w:i/>',
  '<w:b/><w:i/>',
  '<w:caps/>',
  '<w:spacing w:val="30"/>',
  '<w:spacing w:val="-10"/>',
  '<w:sz w:val="22"/>',
  '<w:b/><w:sz w:val="32"/>',
  '<w:vertAlign w:val="superscript"/>',
  '<w:vertAlign w:val="subscript"/>',
  '<w:u w:val="single"/>',
  '<w:strike/>',
];
const rules = [
  '',
  'w:line="300" w:lineRule="exact"',
  'w:line="360" w:lineRule="atLeast"',
  'w:line="312" w:lineRule="auto"',
  'w:line="216" w:lineRule="auto"',
];

/** Runs that begin and end inside words, with and without spaces at their ends. */
function runs(seed) {
  const below = numbers(seed);
  return repeat(9, () => {
    const text = signed(seed * 31 + below(1000), 1 + below(9));
    return run(below(4) ? `${text} ` : text, looks[below(3) ? below(looks.length) : 0]);
  }).join('');
}

const mixedRuns = () =>
  repeat(60, (i) =>
    paragraph(
      runs(3000 + i),
      spacing(`w:after="80" ${rules[i % rules.length]}`) +
        align(['both', 'both', 'left', 'center', 'right', 'both'][i % 6]),
    ),
  );

const stop = (value, position, leader = '') =>
  `<w:tab w:val="${value}" w:pos="${position}"${leader && ` w:leader="${leader}"`}/>`;
const stops = (...all) => `<w:tabs>${all.join('')}</w:tabs>`;
const tabbed = (texts, properties) => paragraph(texts.map((text) => run(text)).join(tab), properties);

function tabStops() {
  return [
    ...repeat(12, (i) =>
      tabbed([signed(4000 + i, 3), 'đồng', `${i}.250.000`], stops(stop('center', 5200), stop('right', 9354))),
    ),
    ...repeat(12, (i) =>
      tabbed(
        [`${i + 1})`, signed(4100 + i, 30)],
        stops(stop('left', 900)) + indent('w:left="567" w:hanging="567"') + align('both'),
      ),
    ),
    ...repeat(12, (i) => tabbed([signed(4200 + i, 9 + i), signed(4300 + i, 12)], align(i % 2 ? 'both' : 'left'))),
    ...repeat(6, (i) => tabbed([signed(4400 + i, 4), signed(4500 + i, 14)], stops(stop('right', 9354)))),
  ];
}

/** @returns names and files */
export const lineDocuments = () => [
  ['break-places', wordFile(breakPlaces(), section())],
  ['mixed-runs', wordFile(mixedRuns())],
  ['tab-stops', wordFile(tabStops())],
];
