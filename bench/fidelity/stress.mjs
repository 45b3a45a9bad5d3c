/** Made-up documents that ask for what the samples seldom hold. */
import { readFile } from 'node:fs/promises';
import { renderWord } from '../../dist/render/render.js';
import { loadStockTemplate, templateFor } from '../../dist/render/stock.js';
import { grownPlan } from '../grown-plan.mjs';
import { phrase, prose } from './sentences.mjs';
import { frameDocuments } from './stress-frames.mjs';
import { lineDocuments } from './stress-lines.mjs';
import { tabDocuments } from './stress-tabs.mjs';
import { tableDocuments } from './stress-tables.mjs';
import { cell, headRow, paragraph, repeat, row, run, section, tab, table, wordFile } from './word-xml.mjs';

const sample = new URL('../../samples/b-quyet-dinh-ke-hoach-xa-2026.json', import.meta.url);

const align = (value) => `<w:jc w:val="${value}"/>`;
const indent = (attributes) => `<w:ind ${attributes}/>`;
const spacing = (attributes) => `<w:spacing ${attributes}/>`;

function alignments() {
  const indents = [
    '',
    'w:firstLine="567"',
    'w:left="720" w:hanging="360"',
    'w:left="1134" w:right="851"',
    'w:left="-284" w:firstLine="284"',
  ];
  return indents.flatMap((attributes, i) =>
    ['left', 'center', 'right', 'both'].map((value, j) =>
      paragraph(prose(10 * i + j, 3), spacing('w:after="120"') + (attributes && indent(attributes)) + align(value)),
    ),
  );
}

function spacings() {
  const kinds = [
    'w:line="240" w:lineRule="auto"',
    'w:line="276" w:lineRule="auto"',
    'w:line="360" w:lineRule="auto"',
    'w:line="480" w:lineRule="auto"',
    'w:line="300" w:lineRule="exact"',
    'w:line="400" w:lineRule="exact"',
    'w:line="240" w:lineRule="atLeast"',
    'w:line="440" w:lineRule="atLeast"',
  ];
  const around = ['', 'w:before="120" w:after="120"', 'w:before="240"', 'w:after="60"'];
  return kinds.flatMap((kind, i) =>
    around.map((space, j) => paragraph(prose(100 + 10 * i + j, 2), spacing(`${space} ${kind}`) + align('both'))),
  );
}

const contextual = () =>
  repeat(24, (i) =>
    paragraph(prose(200 + i, 1), i % 4 === 3 ? spacing('w:before="160" w:after="160"') : '<w:pStyle w:val="Close"/>'),
  );

function longTable() {
  const widths = [700, 4200, 2400, 2054];
  const rows = repeat(220, (i) =>
    row(
      [
        cell(String(i + 1), widths[0]),
        cell(prose(300 + i, 1), widths[1]),
        cell(phrase(i), widths[2]),
        cell(`Tháng ${(i % 12) + 1}/2026`, widths[3]),
      ],
      i % 3 ? '' : '<w:cantSplit/>',
    ),
  );
  return [
    paragraph('DANH MỤC NHIỆM VỤ', align('center')),
    table(widths, [headRow(['TT', 'Nhiệm vụ', 'Cơ quan thực hiện', 'Thời gian'], widths), ...rows]),
    paragraph('Hết danh mục.'),
  ];
}

/** Spans of 2 to 9 rows, and rows that go over two columns, so that spans stand at the ends of pages. */
function spans() {
  const widths = [1500, 3400, 2400, 2054];
  const rows = [];
  for (let i = 0, group = 0; i < 110; group++) {
    const height = 2 + (group % 8);
    rows.push(
      row([
        cell(
          paragraph(run(`${group + 1}. ${prose(group, 1)}`, '<w:b/>')),
          widths[0] + widths[1] + widths[2] + widths[3],
          '<w:gridSpan w:val="4"/>',
        ),
      ]),
    );
    for (let k = 0; k < height; k++, i++) {
      const merge = k === 0 ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
      rows.push(
        row([
          cell(k === 0 ? `Mục tiêu ${group + 1}: ${phrase(i)}` : paragraph(''), widths[0], merge),
          cell(phrase(i), widths[1]),
          cell(phrase(i + 50), widths[2]),
          cell(k === 0 ? 'Cả năm' : paragraph(''), widths[3], `${merge}<w:vAlign w:val="center"/>`),
        ]),
      );
    }
  }
  return [table(widths, [headRow(['Mục tiêu', 'Nhiệm vụ', 'Sản phẩm', 'Thời gian'], widths), ...rows])];
}

function narrowColumns() {
  const widths = repeat(14, (i) => (i === 1 ? 2200 : 930));
  const small = '<w:sz w:val="18"/><w:szCs w:val="18"/>';
  const text = (i, j) =>
    j === 0
      ? String(i + 1)
      : j === 1
        ? phrase(i)
        : j % 3
          ? String((i * j * 37) % 10000)
          : phrase(i + j)
              .slice(0, 34)
              .trim();
  return [
    table(
      widths,
      repeat(30, (i) =>
        row(widths.map((width, j) => cell(paragraph(run(text(i, j), small), align(j % 2 ? 'both' : 'center')), width))),
      ),
    ),
  ];
}

function tabs() {
  const stops =
    '<w:tabs><w:tab w:val="left" w:pos="2268"/><w:tab w:val="center" w:pos="5103"/><w:tab w:val="right" w:pos="9354"/></w:tabs>';
  const one = (i) => [phrase(i).slice(0, 14), 'Trái', `Giữa ${i}`, `${i}.000 đồng`];
  return [
    ...repeat(20, (i) =>
      paragraph(
        one(i)
          .map((text) => run(text))
          .join(tab),
        stops,
      ),
    ),
    ...repeat(20, (i) =>
      paragraph(
        [run(`${i + 1}.`), tab, run(prose(400 + i, 2))].join(''),
        indent('w:left="567" w:hanging="567"') + align('both'),
      ),
    ),
    ...repeat(10, (i) => paragraph([run(phrase(i).slice(0, 4 + i)), tab, run('sau'), tab, run('mặc định')].join(''))),
  ];
}

function keeps() {
  return repeat(60, (i) => {
    const head = paragraph(run(`${i + 1}. ${phrase(i)}`, '<w:b/>'), '<w:keepNext/>');
    const properties = `${i % 3 === 1 ? '<w:keepLines/>' : ''}${i % 20 === 19 ? '<w:pageBreakBefore/>' : ''}${i % 5 === 4 ? '<w:widowControl w:val="0"/>' : ''}${spacing('w:after="80"')}${align('both')}`;
    return head + paragraph(prose(500 + i, 2 + (i % 3)), properties);
  });
}

function sections() {
  const text = (seed, count) =>
    repeat(count, (i) => paragraph(prose(seed + i, 3), indent('w:firstLine="567"') + align('both')));
  const end = (how) => `<w:p><w:pPr>${section(how)}</w:pPr></w:p>`;
  return [
    ...text(600, 16),
    end({ titlePage: true }),
    ...text(650, 12),
    end({ landscape: true, startAt: 1, titlePage: true }),
    ...text(700, 14),
  ];
}

function nestedTables() {
  const inner = (i) =>
    table(
      [1500, 2200],
      repeat(3, (k) => row([cell(`Ý ${k + 1}`, 1500), cell(phrase(i + k), 2200)])),
    );
  const widths = [5000, 4354];
  return [
    table(
      widths,
      repeat(16, (i) =>
        row([
          cell(inner(i) + paragraph(prose(i, 1)), widths[0]),
          cell(prose(800 + i, 2), widths[1], '<w:vAlign w:val="center"/>'),
        ]),
      ),
    ),
  ];
}

function looks() {
  const all = [
    '',
    '<w:b/>',
    '<w:i/>',
    '<w:b/><w:i/>',
    '<w:u w:val="single"/>',
    '<w:sz w:val="20"/>',
    '<w:sz w:val="36"/>',
    '<w:caps/>',
    '<w:spacing w:val="20"/>',
  ];
  return repeat(24, (i) =>
    paragraph(
      all.map((look, k) => run(`${phrase(i + k)} `, look)).join('') +
        run('2', '<w:vertAlign w:val="superscript"/>') +
        run(' km'),
      spacing('w:after="120"') + align('both'),
    ),
  );
}

export const prosePages = (seed, count) =>
  repeat(count, (i) =>
    paragraph(
      prose(seed + i, 3),
      `${spacing('w:before="60" w:after="60"')}${indent('w:firstLine="567"')}${align('both')}`,
    ),
  );

/** @returns name and bytes of every stress document */
export async function stressDocuments() {
  const plan = JSON.parse(await readFile(sample, 'utf8'));
  const grown = renderWord(grownPlan(plan, 150), await loadStockTemplate(templateFor(plan)), false).files[0].bytes;
  const landscape = section({ landscape: true });
  return [
    ['alignments', wordFile(alignments())],
    ['spacings', wordFile(spacings())],
    ['contextual-spacing', wordFile(contextual())],
    ['long-table', wordFile(longTable())],
    ['spans-over-page-ends', wordFile(spans())],
    ['narrow-columns', wordFile(narrowColumns(), landscape)],
    ['tabs', wordFile(tabs())],
    ['keeps-and-widows', wordFile(keeps())],
    ['sections', wordFile(sections(), section({ startAt: 5 }))],
    ['nested-tables', wordFile(nestedTables())],
    ...tableDocuments(),
    ['looks', wordFile(looks())],
    ['one-page', wordFile(prosePages(900, 3))],
    ['sixty-pages', wordFile(prosePages(1000, 350))],
    ['appendix-150-rows', grown],
    ...lineDocuments(),
    ...frameDocuments(),
    ...tabDocuments(),
  ].map(([name, docx]) => ({ name, kind: 'stress', docx }));
}
