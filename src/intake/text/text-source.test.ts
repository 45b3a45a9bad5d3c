import { describe, expect, it } from 'vitest';
import { oneLine, paragraphText } from '../../nd30/text.ts';
import type { Block, Paragraph, Table } from '../../word/reading/types.ts';
import { textSource } from './text-source.ts';

const blocksOf = (text: string): readonly Block[] => textSource(text).word.sections[0]?.blocks ?? [];
const isParagraph = (block: Block): block is Paragraph => block.kind === 'paragraph';
const said = (text: string) =>
  blocksOf(text)
    .filter(isParagraph)
    .map((one) => oneLine(paragraphText(one)))
    .filter((words) => words !== '');
const tablesOf = (text: string) => blocksOf(text).filter((block): block is Table => block.kind === 'table');
const cellsOf = ({ rows }: Table) =>
  rows.map(({ cells }) => cells.map(({ blocks }) => blocks.filter(isParagraph).map(paragraphText).join('/')));
const noiseOf = (text: string) => textSource(text).noise.map(({ what, text: quoted }) => `${what}: ${quoted}`);

/** Wrapped to a measure, as a PDF hands it out. */
function wrapped(paragraph: string, measure = 84): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > measure) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const body = [
  'I. MỤC ĐÍCH, YÊU CẦU',
  '1. Mục đích',
  '- Cụ thể hóa Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030 và kế hoạch của cấp trên thành những việc làm cụ thể, phù hợp với điều kiện của xã và yêu cầu vận hành mô hình chính quyền địa phương hai cấp.',
  '- Xây dựng nền hành chính của xã dân chủ, chuyên nghiệp, hiện đại, công khai, minh bạch; bộ máy gọn nhẹ, hoạt động hiệu lực, hiệu quả; lấy chuyển đổi số làm khâu đột phá.',
  '2. Yêu cầu',
  'a) Nhiệm vụ cải cách hành chính được triển khai đồng bộ, có trọng tâm, trọng điểm trên các lĩnh vực; kết quả phục vụ người dân, tổ chức là thước đo hoàn thành nhiệm vụ của từng cơ quan, đơn vị.',
  'b) Mỗi nhiệm vụ phải xác định rõ sản phẩm, thời hạn, cơ quan chủ trì, cơ quan phối hợp; đề cao trách nhiệm của người đứng đầu cơ quan, đơn vị trong toàn xã.',
];
const lines = body.flatMap((one) => wrapped(one));

describe('wrapped lines', () => {
  it.each([
    ['line by line', '\n'],
    ['with a blank line between all lines', ' \n\n'],
    ['with line ends of Windows', '\r\n'],
    ['with blanks at their ends', '   \n'],
  ])('become their paragraphs again, %s', (_, between) => {
    expect(said(lines.join(between))).toEqual(body);
  });

  it('tell which lines a paragraph came from', () => {
    const { linesOf } = textSource(lines.join('\n'));
    expect(linesOf?.(3)).toEqual({ from: 3, to: 2 + wrapped(body[2]!).length });
  });

  it('leave whole paragraphs on one line as they are', () => {
    expect(said(body.join('\n\n'))).toEqual(body);
  });

  const cut = (one: string, other: string) => [...lines, `${one}\n${other}`].join('\n');
  it.each([
    ['Nghị quyết số 06-', 'NQ/TU của Tỉnh ủy về chuyển đổi số', 'Nghị quyết số 06-NQ/TU của Tỉnh ủy về chuyển đổi số'],
    ['Quyết định số 458/QĐ-', 'TTg của Thủ tướng', 'Quyết định số 458/QĐ-TTg của Thủ tướng'],
    ['Thực hiện Nghị quyết số', '76/NQ-CP của Chính phủ', 'Thực hiện Nghị quyết số 76/NQ-CP của Chính phủ'],
    ['Tổng kết công tác trong giai đoạn 2021', '- 2025 của xã', 'Tổng kết công tác trong giai đoạn 2021 - 2025 của xã'],
    ['Phát triển kinh tế -', 'xã hội của xã', 'Phát triển kinh tế - xã hội của xã'],
    ['Phát triển kinh tế', '- xã hội của xã', 'Phát triển kinh tế - xã hội của xã'],
    ['Theo quy định tại khoản', '2. của Điều này', 'Theo quy định tại khoản 2. của Điều này'],
    [
      'Bố trí kinh phí (từ ngân sách xã',
      'Phòng Kinh tế tham mưu)',
      'Bố trí kinh phí (từ ngân sách xã Phòng Kinh tế tham mưu)',
    ],
  ])('go on from %j to %j', (one, other, whole) => {
    expect(said(cut(one, other)).at(-1)).toBe(whole);
  });

  it.each([
    ['- Lập danh mục văn bản cần ban hành;', 'Rà soát văn bản hết hiệu lực.'],
    ['1. Mục đích', 'Cụ thể hóa các chỉ tiêu.'],
    ['a) Cải cách thể chế', '- 100% văn bản được ban hành đúng hạn.'],
    ['IV. KINH PHÍ', 'Kinh phí do ngân sách xã bảo đảm.'],
    ['e) Xây dựng chính quyền điện tử, chính quyền số', 'Đến năm 2025:'],
  ])('stay two paragraphs: %j and %j', (one, other) => {
    expect(said(cut(one, other)).slice(-2)).toEqual([one, other]);
  });
});

describe('the furniture of pages', () => {
  const paged = (number: (at: number) => string) =>
    [0, 1, 2]
      .map((at) =>
        [
          ...lines,
          'Các cơ quan, đơn vị căn cứ nhiệm vụ được giao nghiêm túc thực hiện và',
          number(at + 2),
          'báo cáo kết quả theo quy định.',
        ].join('\n'),
      )
      .join('\n');

  it.each([
    (at: number) => String(at),
    (at: number) => `- ${String(at)} -`,
    (at: number) => `Trang ${String(at)}/4`,
    (at: number) => `${String(at)} | Trang`,
  ])('page numbers inside of a sentence are quoted and taken out (%#)', (number) => {
    const text = paged(number);
    expect(noiseOf(text)).toEqual([2, 3, 4].map((at) => `Số trang: ${number(at)}`));
    expect(said(text)).toContain(
      'Các cơ quan, đơn vị căn cứ nhiệm vụ được giao nghiêm túc thực hiện và báo cáo kết quả theo quy định.',
    );
  });

  it('keeps a lone number that is no page', () => {
    expect(said(`${lines.join('\n')}\n17\n${lines.join('\n')}`)).toContain('17');
  });

  it('stamps and accounts of signing, addresses and rules are quoted and taken out', () => {
    const noise = [
      '2025-02-11T13:52:08+0700',
      'Người ký: ỦY BAN NHÂN DÂN XÃ',
      'Email: ubnd@example.vn',
      'Thời gian ký: 11/02/2025 13:52:08',
      'https://vbpl.vn/van-ban?id=1',
      '-------',
    ];
    const text = [...lines, ...noise, 'III. TỔ CHỨC THỰC HIỆN'].join('\n');
    expect(textSource(text).noise.map(({ text: quoted }) => quoted)).toEqual(noise);
    expect(said(text)).toEqual([...body, 'III. TỔ CHỨC THỰC HIỆN']);
  });

  it('a head that runs over the pages is taken out', () => {
    const text = Array.from({ length: 4 }, () => lines.join('\n')).join('\n\fUBND xã Yên Khánh\n');
    expect(noiseOf(text)).toHaveLength(3);
    expect(said(text)).not.toContain('UBND xã Yên Khánh');
  });
});

describe('columns that one line holds', () => {
  const head = [
    '    ỦY BAN NHÂN DÂN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    '     XÃ YÊN KHÁNH                       Độc lập - Tự do - Hạnh phúc',
    '    Số: 12/KH-UBND               Yên Khánh, ngày 15 tháng 01 năm 2026',
    '',
    '                            KẾ HOẠCH',
  ];
  it('are parted in a head', () => {
    expect(said(head.join('\n'))).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ YÊN KHÁNH',
      'Số: 12/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Yên Khánh, ngày 15 tháng 01 năm 2026',
      'KẾ HOẠCH',
    ]);
  });

  it('are parted where a single blank is between number and date', () => {
    expect(said('Số: 12/KH-UBND Yên Khánh, ngày 15 tháng 01 năm 2026\nKẾ HOẠCH').slice(0, 2)).toEqual([
      'Số: 12/KH-UBND',
      'Yên Khánh, ngày 15 tháng 01 năm 2026',
    ]);
  });

  it('are parted in a signing block', () => {
    const end = [
      'Nơi nhận:                                TM. ỦY BAN NHÂN DÂN',
      '- Sở Nội vụ;                                  CHỦ TỊCH',
      '- Đảng ủy xã;',
      '- Lưu: VT.                                  Nguyễn Hải Đăng',
    ];
    expect(said([...lines, 'Yêu cầu các đơn vị thực hiện./.', ...end].join('\n')).slice(-7)).toEqual([
      'Nơi nhận:',
      '- Sở Nội vụ;',
      '- Đảng ủy xã;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Nguyễn Hải Đăng',
    ]);
  });
});

describe('signs of format', () => {
  const looks = (text: string) =>
    blocksOf(text)
      .filter(isParagraph)
      .map(({ inlines }) =>
        inlines.map((one) =>
          one.kind === 'text' ? `${one.format.bold ? 'b' : ''}${one.format.italic ? 'i' : ''}:${one.text}` : one.kind,
        ),
      );

  it.each([
    ['**Điều 1.** Ban hành kèm theo', ['b:Điều 1.', ': Ban hành kèm theo']],
    ['### **3. Cải cách tổ chức bộ máy**', ['b:3. Cải cách tổ chức bộ máy']],
    ['theo quy định (*kể cả nội bộ*), công khai', [':theo quy định (', 'i:kể cả nội bộ', ':), công khai']],
    ['<b>1 Kiểm soát</b> thủ tục &amp; hồ sơ', ['b:1 Kiểm soát', ': thủ tục & hồ sơ']],
    ['* Mục tiêu', [':* Mục tiêu']],
    ['Chỉ số 5 * 3 và (*)', [':Chỉ số 5 * 3 và (*)']],
    ['\\- Rà soát 1\\. văn bản', [':- Rà soát 1. văn bản']],
    ['Số: ____/KH-UBND', [':Số: ____/KH-UBND']],
  ])('%j', (text, runs) => {
    expect(looks(text)).toEqual([runs]);
  });

  it('a sign without its partner is quoted', () => {
    expect(said('**Điều 1. Ban hành')).toEqual(['Điều 1. Ban hành']);
    expect(noiseOf('**Điều 1. Ban hành')).toEqual(['Dấu Markdown: **']);
  });
});

describe('tables', () => {
  const rows = [
    ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì'],
    ['I', 'Cải cách thể chế', ''],
    ['1', 'Rà soát văn bản', 'Tư pháp'],
  ];
  it.each([
    ['tabs', rows.map((row) => row.join('\t')).join('\n')],
    [
      'Markdown',
      ['|---|---|---|'].reduce(
        (text, line) => text.replace('\n', `\n${line}\n`),
        rows.map((row) => `| ${row.join(' | ')} |`).join('\n'),
      ),
    ],
    [
      'HTML',
      `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
    ],
  ])('of %s are tables', (_, text) => {
    expect(tablesOf(`Phụ lục\n${text}`).map(cellsOf)).toEqual([rows]);
  });

  it('with cells over rows and columns keep them', () => {
    const [table] = tablesOf(
      '<table><tr><td rowspan="2">a</td><td colspan="2">b</td></tr><tr><td>c</td><td>d</td></tr></table>',
    );
    expect(table?.rows.map(({ cells }) => cells.map(({ merge, columns }) => `${merge} ${String(columns)}`))).toEqual([
      ['start 1', 'none 2'],
      ['covered 1', 'none 1', 'none 1'],
    ]);
  });

  it('with a cell too few in one row stay text, word for word', () => {
    const text = [...rows.map((row) => row.join('\t')), 'Kiểm tra văn bản\tTư pháp'].join('\n');
    expect(tablesOf(text)).toEqual([]);
    expect(said(text).join(' ')).toBe(oneLine(text));
  });
});

describe('letters', () => {
  it('come composed, without what has no width', () => {
    expect(said('Ủy\u200B ban\u00A0nhân dân'.normalize('NFD'))).toEqual(['Ủy ban nhân dân']);
  });

  it('that no document can hold are replaced and told', () => {
    expect(said('Kế\u0000 hoạch')).toEqual(['Kế\uFFFD hoạch']);
    expect(noiseOf('Kế\u0000 hoạch')).toHaveLength(1);
  });

  it.each(['行政改革計画', 'خطة الإصلاح الإداري', '😀 👩‍👩‍👧', '', ' \n\f\n'])('of any script come through: %j', (text) => {
    expect(said(text).join(' ')).toBe(oneLine(text));
  });
});
