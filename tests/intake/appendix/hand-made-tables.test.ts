/** Tables as offices draw them, each with one trap. */
import { describe, expect, it } from 'vitest';
import { p, r } from '../../word/small-document.ts';
import { appendixOf, keysOf, rowsOf, table, type Made } from './tables.ts';

const heads = ['STT', 'Mục tiêu', 'Nhiệm vụ cụ thể', 'Đơn vị chủ trì', 'Tiến độ'];
const even = [600, 3000, 3000, 2500, 1500];
const row = (no: string, text: string) => [no, `Mục tiêu ${text}`, `Nhiệm vụ ${text}`, 'Văn phòng', 'Quý I'];
const cells = (text: string) => ({
  objective: `Mục tiêu ${text}`,
  task: `Nhiệm vụ ${text}`,
  lead: 'Văn phòng',
  time: 'Quý I',
});
const whole = (text: string): Made[] => [{ text, span: 5, bold: true }];

describe('columns', () => {
  it('are known by what offices call them, in any order, their headings kept to the letter', () => {
    const { appendix, report } = appendixOf(
      table(
        [
          ['Tiến độ', 'TT', 'Nội dung công việc', 'Sản phẩm', 'Cơ quan thực hiện', 'Ghi chú', 'Kinh phí (triệu đồng)'],
          ['Quý II', '1', 'Rà soát', 'Báo cáo', 'Tư pháp', 'Không', '12'],
          ['Quý III', '2', 'Tập huấn', 'Hội nghị', 'Văn phòng', '', '10'],
        ],
        [1500, 600, 3000, 1500, 1500, 1500, 1500],
      ),
    );
    expect(keysOf(appendix)).toEqual([
      'time: Tiến độ',
      'no: TT',
      'task: Nội dung công việc',
      'result: Sản phẩm',
      'lead: Cơ quan thực hiện',
      'note',
      'budget: Kinh phí (triệu đồng)',
    ]);
    expect(report.counts.free).toBe(0);
  });

  it('of unknown meaning are free, those without a heading stay without one', () => {
    const { appendix, report } = appendixOf(
      table(
        [
          ['STT', 'Nhiệm vụ', 'Chỉ số', ''],
          ['1', 'Rà soát', '95', 'a'],
          ['2', 'Số hóa', '96', 'b'],
        ],
        [600, 3000, 900, 900],
      ),
    );
    expect(keysOf(appendix)).toEqual(['no', 'task', 'chi-so: Chỉ số', 'cot-4: ']);
    expect(report.pieces.find(({ text }) => text === 'Chỉ số')).toMatchObject({
      confidence: 0.6,
      path: 'appendices[0].columns[2].heading',
    });
  });

  it('with headings in two rows carry both', () => {
    const { appendix } = appendixOf(
      table(
        [
          [
            { text: 'STT', merge: 'restart' },
            { text: 'Nhiệm vụ', merge: 'restart' },
            { text: 'Cơ quan thực hiện', span: 2 },
          ],
          [{ text: '', merge: 'continue' }, { text: '', merge: 'continue' }, 'Chủ trì', 'Phối hợp'],
          ['1', 'Rà soát', 'Tư pháp', 'Văn phòng'],
        ],
        [600, 3000, 1500, 1500],
      ),
    );
    expect(keysOf(appendix)).toEqual([
      'no',
      'task',
      'lead: Cơ quan thực hiện\nChủ trì',
      'support: Cơ quan thực hiện\nPhối hợp',
    ]);
    expect(rowsOf(appendix)).toEqual([
      [undefined, undefined, { task: 'Rà soát', lead: 'Tư pháp', support: 'Văn phòng' }],
    ]);
  });

  it('drawn a little off from row to row stay the same columns', () => {
    const { appendix } = appendixOf(
      table(
        [
          [
            { text: 'STT', span: 2 },
            { text: 'Nhiệm vụ', span: 1 },
            { text: 'Thời gian', span: 2 },
          ],
          ['1', { text: 'Rà soát', span: 3 }, 'Quý I'],
          [{ text: '2', span: 2 }, { text: 'Số hóa', span: 2 }, 'Quý II'],
        ],
        [600, 60, 3000, 70, 1500],
      ),
    );
    expect(keysOf(appendix)).toEqual(['no', 'task', 'time: Thời gian']);
    expect(rowsOf(appendix)).toEqual([
      [undefined, undefined, { task: 'Rà soát', time: 'Quý I' }],
      [undefined, undefined, { task: 'Số hóa', time: 'Quý II' }],
    ]);
  });

  it('without any row of headings have none', () => {
    const { appendix, report } = appendixOf(
      table(
        [
          ['1', 'Rà soát', 'Quý I'],
          ['2', 'Số hóa', 'Quý II'],
          ['3', 'Tập huấn', 'Quý III'],
        ],
        [600, 3000, 1500],
      ),
    );
    expect(keysOf(appendix)).toEqual(['no: ', 'cot-2: ', 'cot-3: ']);
    expect(rowsOf(appendix)).toHaveLength(3);
    expect(report.counts.free).toBe(0);
  });
});

describe('groups', () => {
  it('are Roman rows, sub-groups numbered rows with rows 1.1 below, however they are drawn', () => {
    const { appendix } = appendixOf(
      table(
        [
          heads,
          ['I', 'Thể chế', '', '', ''],
          row('1', 'một'),
          ['II', { text: 'Thủ tục', span: 4 }],
          whole('1. Kiểm soát'),
          row('1.1', 'hai'),
          whole('2 Một cửa'),
          row('2.1', 'ba'),
        ],
        even,
      ),
    );
    expect(rowsOf(appendix)).toEqual([
      [undefined, 'Thể chế', {}, [[undefined, undefined, cells('một')]]],
      [
        undefined,
        'Thủ tục',
        {},
        [
          ['1.', 'Kiểm soát', {}, [[undefined, undefined, cells('hai')]]],
          [undefined, 'Một cửa', {}, [[undefined, undefined, cells('ba')]]],
        ],
      ],
    ]);
  });

  it('keep numbers that are skipped, said twice or ended with a dot as they stand', () => {
    const { appendix } = appendixOf(
      table(
        [heads, whole('I. Thể chế'), row('1.', 'một'), row('1.', 'hai'), whole('III Bộ máy'), row('2', 'ba')],
        even,
      ),
    );
    expect(rowsOf(appendix)).toEqual([
      [
        'I.',
        'Thể chế',
        {},
        [
          ['1.', undefined, cells('một')],
          ['1.', undefined, cells('hai')],
        ],
      ],
      ['III', 'Bộ máy', {}, [['2', undefined, cells('ba')]]],
    ]);
  });

  it('may have cells of their own', () => {
    const { appendix } = appendixOf(
      table([heads, ['I', { text: 'Thể chế', span: 3 }, 'Cả năm'], row('1', 'một')], even),
    );
    expect(rowsOf(appendix)[0]).toEqual([
      undefined,
      'Thể chế',
      { time: 'Cả năm' },
      [[undefined, undefined, cells('một')]],
    ]);
  });

  it('are known by bold titles alone where nothing stands beside them', () => {
    const { appendix } = appendixOf(
      table([heads, ['', { text: 'Thể chế', bold: true }, '', '', ''], row('1', 'một'), row('2', 'hai')], even),
    );
    expect(rowsOf(appendix)[0]?.slice(0, 2)).toEqual(['', 'Thể chế']);
  });

  it('end a cell that spans rows: below them its places stay blank, and the clerk is told', () => {
    const open = (no: string, text: string, merge: 'restart' | 'continue'): (Made | string)[] => [
      ...row(no, text).slice(0, 4),
      { text: merge === 'restart' ? 'Cả năm' : '', merge },
    ];
    const { appendix, report } = appendixOf(
      table(
        [
          heads,
          ['I', { text: 'Thể chế', span: 3 }, ''],
          open('1', 'một', 'restart'),
          open('2', 'hai', 'continue'),
          ['II', 'Thủ tục', '', '', { text: '', merge: 'continue' }],
          open('1', 'ba', 'continue'),
        ],
        even,
      ),
    );
    expect(rowsOf(appendix)).toEqual([
      [
        undefined,
        'Thể chế',
        {},
        [
          [undefined, undefined, { ...cells('một'), time: 'Cả năm ×2' }],
          [undefined, undefined, { objective: 'Mục tiêu hai', task: 'Nhiệm vụ hai', lead: 'Văn phòng' }],
        ],
      ],
      [
        undefined,
        'Thủ tục',
        {},
        [[undefined, undefined, { objective: 'Mục tiêu ba', task: 'Nhiệm vụ ba', lead: 'Văn phòng' }]],
      ],
    ]);
    expect(report.pieces.find(({ text }) => text === 'Cả năm')?.confidence).toBe(0.5);
  });
});

describe('rows', () => {
  it('under a cell that spans them leave its columns out', () => {
    const { appendix } = appendixOf(
      table(
        [
          heads,
          [{ text: '1', merge: 'restart' }, { text: 'Đúng hạn', merge: 'restart' }, 'Công bố', 'Tư pháp', 'Quý I'],
          [{ text: '', merge: 'continue' }, { text: '', merge: 'continue' }, 'Niêm yết', 'Văn phòng', 'Quý II'],
          row('2', 'hai'),
        ],
        even,
      ),
    );
    expect(rowsOf(appendix)).toEqual([
      [undefined, undefined, { no: ' ×2', objective: 'Đúng hạn ×2', task: 'Công bố', lead: 'Tư pháp', time: 'Quý I' }],
      [undefined, undefined, { task: 'Niêm yết', lead: 'Văn phòng', time: 'Quý II' }],
      [undefined, undefined, cells('hai')],
    ]);
  });

  it('with a cell too few keep what they have, without a number of their own', () => {
    const { appendix } = appendixOf(table([heads, row('1', 'một'), ['', 'Thiếu ô', 'Công khai']], even));
    expect(rowsOf(appendix)[1]).toEqual(['', undefined, { objective: 'Thiếu ô', task: 'Công khai' }]);
  });

  it('after headings said again go on where a page cut a sentence, told as doubtful; else they stay rows', () => {
    const { appendix, report } = appendixOf(
      table(
        [
          heads,
          row('1', 'về rà soát,'),
          heads,
          ['', '', 'công khai thủ tục', '', ''],
          row('2', 'hai.'),
          heads,
          ['', '', 'Việc khác', '', ''],
        ],
        even,
      ),
    );
    expect(rowsOf(appendix)).toEqual([
      [undefined, undefined, { ...cells('về rà soát,'), task: 'Nhiệm vụ về rà soát, công khai thủ tục' }],
      [undefined, undefined, cells('hai.')],
      ['', undefined, { task: 'Việc khác' }],
    ]);
    expect(report.counts.noise).toBe(2 * heads.length);
    expect(report.pieces.find(({ text }) => text === 'công khai thủ tục')?.confidence).toBe(0.5);
  });

  it('of a table that the page parted in two are rows of one table', () => {
    const { appendix } = appendixOf(
      table([heads, row('1', 'một')], even) + '<!-- -->' + table([heads, row('2', 'hai'), row('3', 'ba')], even),
    );
    expect(rowsOf(appendix)).toHaveLength(3);
  });

  it('with the total below the last group stand in no group', () => {
    const { appendix } = appendixOf(
      table([heads, whole('I. Thể chế'), row('1', 'một'), ['', 'Tổng cộng', '', '', '12']], even),
    );
    expect(rowsOf(appendix)[1]).toEqual(['', undefined, { objective: 'Tổng cộng', time: '12' }]);
  });
});

describe('cells', () => {
  const one = (cell: Made | string) =>
    appendixOf(
      table(
        [
          ['STT', 'Nhiệm vụ', 'Cơ quan phối hợp'],
          ['1', cell, 'x'],
          ['2', 'Số hóa', cell],
        ],
        [600, 3000, 2000],
      ),
    ).appendix.rows!.map(({ cells: all }) => all);

  it('keep their paragraphs, dashes and looks', () => {
    const inner = p(r('- Rà soát ') + r('kịp thời', '<w:i/>')) + p(r('- Số hóa {{x}}'));
    expect(one({ text: '', inner })[0]!['task']).toEqual({
      text: ['- Rà soát ', { text: 'kịp thời', italic: true }],
      more: ['- Số hóa \\{{x}}'],
    });
  });

  it('are lists of organs only where the list prints the same', () => {
    expect(one('Tư pháp;\nCông an (khi cần)')[1]!['support']).toEqual({
      organs: [{ name: 'Tư pháp' }, { name: 'Công an', remark: 'khi cần' }],
    });
    expect(one('Tư pháp\nCông an(khi cần)')[1]!['support']).toEqual({ text: 'Tư pháp', more: ['Công an(khi cần)'] });
  });

  it('with a table inside say its words line by line', () => {
    const inner =
      p(r('Gồm')) +
      table(
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
        [500, 500],
      ) +
      p('');
    expect(one({ text: '', inner })[0]!['task']).toEqual({ text: 'Gồm', more: ['a', 'b', 'c', 'd'] });
  });
});
