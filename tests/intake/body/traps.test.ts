/** What real bodies do to a reader: each plan prints the words of its source, in their order. */
import { expect, test } from 'vitest';
import { pathsIn } from '../../../src/intake/report.ts';
import type { PlanBody } from '../../../src/intake/body/read-body.ts';
import { bare, readAgain, type ReadAgain } from './written-body.ts';

function read(...lines: string[]): ReadAgain & { body: PlanBody } {
  const again = readAgain(lines);
  expect(bare(again.printed)).toBe(bare(again.source));
  const held = pathsIn({ plan: again.body });
  for (const { holder } of again.ledger.all) if (holder !== undefined) expect(held.has(holder[0])).toBe(true);
  return again;
}

const section = ({ body }: ReadAgain, at = 0) => body.outline?.[at];
const free = ({ ledger }: ReadAgain) => ledger.all.filter(({ state }) => state === 'free').length;

test('a heading that is fused with the next sentence is known by the name of its pillar', () => {
  const again = read(
    ...['**I. MỤC TIÊU**', 'a) Cải cách thể chế', '- Văn bản đúng hạn.'],
    ...['b) Cải cách tổ chức bộ máy hành chính nhà nước Đến năm 2025:', '- Gọn nhẹ.'],
    ...['c) Cải cách chế độ công vụ đến năm 2025:', '- Đúng vị trí.'],
  );
  const { pillars, outline } = again.body;
  expect(pillars?.map(({ id }) => id)).toEqual(['the-che', 'to-chuc-bo-may', 'che-do-cong-vu']);
  expect(pillars?.[1]).toMatchObject({
    name: 'Cải cách tổ chức bộ máy hành chính nhà nước',
    objectives: [{ marker: '', text: 'Đến năm 2025:' }, { text: 'Gọn nhẹ.' }],
  });
  expect(pillars?.[2]?.name).toBe('Cải cách chế độ công vụ');
  expect(outline?.[0]?.pass?.items?.[2]?.heading).toBe('Cải cách chế độ công vụ đến năm 2025:');
  expect(free(again)).toBe(0);
});

test('one pillar under two headings is one pillar, and a note between pillars keeps its place', () => {
  const again = read(
    ...['**I. MỤC TIÊU, NHIỆM VỤ**', '**1. Mục tiêu**', 'a) Cải cách thể chế', '- Một.', 'b) Cải cách TTHC', '- Hai.'],
    ...['**2. Nhiệm vụ**', 'a) Về cải cách thể chế', '- Ba.', 'b) Về cải cách thủ tục hành chính', '- Bốn.'],
    ...['(Nhiệm vụ cụ thể tại các Phụ lục I, II kèm theo).', 'f) Công tác chỉ đạo, điều hành', '- Năm.'],
  );
  expect(again.body.pillars).toMatchObject([
    { id: 'the-che', objectives: [{ text: 'Một.' }], tasks: [{ text: 'Ba.' }] },
    { id: 'thu-tuc-hanh-chinh', name: 'Cải cách TTHC', objectives: [{ text: 'Hai.' }], tasks: [{ text: 'Bốn.' }] },
    { id: 'chi-dao-dieu-hanh', tasks: [{ text: 'Năm.' }] },
  ]);
  const [, tasks, last] = section(again)?.children ?? [];
  expect(tasks?.note).toBe('(Nhiệm vụ cụ thể tại các Phụ lục I, II kèm theo).');
  expect(last?.pass?.items?.[0]?.label).toBe('f)');
});

test('pillars with headings for objectives and tasks, one without', () => {
  const again = read(
    ...['**II. NHIỆM VỤ**', '2.1 Cải cách thể chế', '* Mục tiêu', '- Một.', '* Nhiệm vụ', 'Dẫn vào:', '- Hai.'],
    ...['2.2 Cải cách tài chính công', '- Ba.', '2.3 Nội dung mới của địa phương', '* Mục tiêu', '- Bốn.'],
  );
  expect(again.body.pillars).toMatchObject([
    { objectives: [{ text: 'Một.' }], tasks: [{ marker: '', text: 'Dẫn vào:' }, { text: 'Hai.' }] },
    { id: 'tai-chinh-cong', tasks: [{ text: 'Ba.' }] },
    { id: 'noi-dung-moi-cua-dia-phuong', objectives: [{ text: 'Bốn.' }] },
  ]);
  expect(free(again)).toBe(0);
});

test('one pillar alone is known by its headings of objectives and tasks', () => {
  const again = read(
    ...['**II. NHIỆM VỤ**', '**1. Cải cách thể chế**', 'a) Mục tiêu', '- Một.', 'b) Nhiệm vụ', '- Hai.'],
    ...['**III. KINH PHÍ**', 'Từ ngân sách xã.'],
  );
  expect(again.body.pillars).toMatchObject([
    { id: 'the-che', objectives: [{ text: 'Một.' }], tasks: [{ text: 'Hai.' }] },
  ]);
  expect(again.body.generalObjectives).toBeUndefined();
});

test('the pillars of the years before 2021 have names of their own', () => {
  const { body } = read(
    ...['**II. NHIỆM VỤ**', '**1. Cải cách thể chế**', '- Một.'],
    ...['**2. Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức**', '- Hai.'],
    ...['**3. Hiện đại hóa hành chính**', '- Ba.'],
  );
  expect(body.pillars?.map(({ id }) => id)).toEqual(['the-che', 'doi-ngu-can-bo', 'hien-dai-hoa']);
});

test('signs that are wrong, doubled, twice or skipped stay to the letter', () => {
  const again = read(
    ...[
      '**I. MỤC ĐÍCH**',
      'Lời dẫn.',
      '**III. GIẢI PHÁP**',
      '1. Một.',
      '1. Một nữa.',
      '4. Bốn.',
      'a. Nhỏ;',
      'b) Nhỏ nữa.',
    ],
    ...['- + Hai dấu.', '– Gạch dài.', '• Chấm.'],
  );
  expect(section(again, 1)?.label).toBe('III.');
  expect(again.body.solutions).toMatchObject([
    { text: 'Một.' },
    { label: '1.', text: 'Một nữa.' },
    {
      label: '4.',
      children: [{ label: 'a.' }, { text: 'Nhỏ nữa.', children: [{ marker: '+', label: '- +' }, { label: '–' }] }],
    },
  ]);
});

test('numbers under letters and dashes under pluses nest as this document nests them', () => {
  const { body } = read(
    ...[
      '**I. GIẢI PHÁP**',
      '1. Một.',
      'a) Gồm:',
      '1. Trong;',
      '2. Trong nữa.',
      'b) Sau.',
      '2. Hai:',
      '+ Cộng, gồm:',
      '- Gạch.',
    ],
  );
  expect(body.solutions).toMatchObject([
    {
      text: 'Một.',
      children: [{ text: 'Gồm:', children: [{ text: 'Trong;' }, { text: 'Trong nữa.' }] }, { text: 'Sau.' }],
    },
    { text: 'Hai:', children: [{ marker: '+', children: [{ text: 'Gạch.' }] }] },
  ]);
});

test('a lost dash is a paragraph among its siblings; what goes on in the midst of a sentence belongs to its item', () => {
  const { body } = read(
    '**I. YÊU CẦU**',
    '- Một.',
    'Mất dấu.',
    '- Ba, còn',
    'tiếp ở đây.',
    '1. Bốn.',
    'Đoạn hai của bốn.',
  );
  expect(body.requirements).toMatchObject([
    ...[{ text: 'Một.' }, { marker: '', text: 'Mất dấu.' }, { text: 'Ba, còn', more: ['tiếp ở đây.'] }],
    { marker: '1.', text: 'Bốn.', more: ['Đoạn hai của bốn.'] },
  ]);
});

test('headings that are not in capitals, run in, or carry a remark', () => {
  const again = read(
    ...['**I. Mục đích, yêu cầu**', '1. Mục đích: Nâng cao chất lượng.', '2. Yêu cầu', '- Kịp thời.'],
    ...['**II. PHÂN CÔNG NHIỆM VỤ (có phụ lục kèm theo).**', '**III. Kinh phí thực hiện:** Từ ngân sách xã.'],
  );
  expect(section(again)).toMatchObject({ marker: '1.', label: 'I.', heading: 'Mục đích, yêu cầu' });
  expect(section(again)?.children).toMatchObject([
    { heading: 'Mục đích', runIn: true, content: 'purpose' },
    { heading: 'Yêu cầu', content: 'requirements' },
  ]);
  expect(section(again, 1)).toMatchObject({ heading: 'PHÂN CÔNG NHIỆM VỤ', headingNote: '(có phụ lục kèm theo).' });
  expect(section(again, 2)).toMatchObject({ runIn: true, content: 'budget' });
  expect(again.body.budget).toMatchObject([{ marker: '', text: 'Từ ngân sách xã.' }]);
});

test('headings with a letter wrong or without number open their sections', () => {
  const again = read(
    '**I. MỤC DÍCH, YÊU CẤU**',
    '- Một.',
    '**GIẢI PHÁP**',
    '- Hai.',
    '**V. TỔ CHƯC THỰC HIÊN**',
    '1. Công an xã',
    '- Ba.',
  );
  expect(again.body.outline).toMatchObject([
    { content: 'purpose' },
    { label: '', content: 'solutions' },
    { label: 'V.', content: 'assignments' },
  ]);
});

test('a second section of one meaning keeps its words as blocks', () => {
  const again = read('**I. GIẢI PHÁP**', '- Một.', '**II. GIẢI PHÁP**', '- Hai.');
  expect(section(again, 1)).toMatchObject({ blocks: [{ text: 'Hai.' }] });
  expect(section(again, 1)?.content).toBeUndefined();
});

test('bearers by unit, person, run-in heading, dash, and none', () => {
  const { body } = read(
    ...['**I. TỔ CHỨC THỰC HIỆN**', 'Các bộ phận thực hiện Kế hoạch này.', '**1. Chủ tịch UBND xã**', '- Chỉ đạo.'],
    ...['**2. Công chức Tư pháp có trách nhiệm**', 'Rà soát văn bản.', '- Báo cáo.', '3. Trạm Y tế: đổi mới phục vụ.'],
    ...['4. Văn hóa - Xã hội, thông tin.', 'Tuyên truyền.', '5. Phối hợp với các đoàn thể tuyên truyền sâu rộng.'],
  );
  expect(body.assignments).toMatchObject([
    { bearer: 'none', marker: '', text: 'Các bộ phận thực hiện Kế hoạch này.' },
    { bearer: 'person', name: 'Chủ tịch UBND xã', duties: [{ text: 'Chỉ đạo.' }] },
    {
      name: 'Công chức Tư pháp',
      heading: 'Công chức Tư pháp có trách nhiệm',
      text: 'Rà soát văn bản.',
      duties: [{ text: 'Báo cáo.' }],
    },
    { name: 'Trạm Y tế', runIn: true, text: 'đổi mới phục vụ.' },
    { name: 'Văn hóa - Xã hội, thông tin', heading: 'Văn hóa - Xã hội, thông tin.', text: 'Tuyên truyền.' },
    { bearer: 'none', text: 'Phối hợp với các đoàn thể tuyên truyền sâu rộng.' },
  ]);
  const dashes = read('**I. TỔ CHỨC THỰC HIỆN**', '- Văn phòng UBND xã: tham mưu.', '- Công an xã: phối hợp.');
  expect(dashes.body.assignments).toMatchObject([{ marker: '-', name: 'Văn phòng UBND xã' }, { name: 'Công an xã' }]);
});

test('a bearer that is fused with the sentence of its duty is its heading', () => {
  const { body } = read(
    ...['**I. TỔ CHỨC THỰC HIỆN**', '1. Công chức Văn phòng - Thống kê Tham mưu UBND xã tổ chức thực hiện.'],
    ...['2. Ban Chỉ đạo', 'Theo dõi chung.'],
  );
  expect(body.assignments).toMatchObject([
    { name: 'Công chức Văn phòng - Thống kê', text: 'Tham mưu UBND xã tổ chức thực hiện.' },
    { name: 'Ban Chỉ đạo', text: 'Theo dõi chung.' },
  ]);
});

test('a side of a pillar whose heading runs into its text is that side', () => {
  const { body } = read(
    ...['**I. NHIỆM VỤ**', '1. Cải cách thể chế', '* Mục tiêu: Một.', '* Nhiệm vụ:', '- Hai.'],
    ...['2. Cải cách tài chính công', '* Mục tiêu: Ba.', '* Nhiệm vụ:', '- Bốn.'],
  );
  expect(body.pillars).toMatchObject([
    { objectives: [{ text: 'Một.' }], tasks: [{ text: 'Hai.' }] },
    { objectives: [{ text: 'Ba.' }], tasks: [{ text: 'Bốn.' }] },
  ]);
});

test('closing paragraphs stand outside the items, the note in brackets after the end mark', () => {
  const { body, ledger } = read(
    ...['**I. KINH PHÍ**', 'Từ ngân sách.', '**II. TỔ CHỨC THỰC HIỆN**', '1. Công an xã', 'Phối hợp.'],
    ...['Trên đây là Kế hoạch năm 2024.', 'Các bộ phận nghiêm túc thực hiện./.', '(Có Phụ lục kèm theo)'],
  );
  expect(body.closing).toEqual(['Trên đây là Kế hoạch năm 2024.', 'Các bộ phận nghiêm túc thực hiện']);
  expect(body.closingNote).toBe('(Có Phụ lục kèm theo)');
  expect(ledger.all.filter(({ state }) => state === 'form').map(({ placed }) => placed.text)).toEqual(['./.']);
  const last = read('**I. TỔ CHỨC THỰC HIỆN**', '**1. Công an xã**', 'Phối hợp với các bộ phận./.');
  expect(last.body.closing).toBeUndefined();
  expect(last.body.assignments).toMatchObject([{ text: 'Phối hợp với các bộ phận' }]);
});

test('chapters and parts are headings with a title of their own', () => {
  const again = read(
    '**Chương I**',
    '**QUY ĐỊNH CHUNG**',
    'Đoạn một.',
    '**Chương II**',
    '**KINH PHÍ**',
    'Từ ngân sách.',
  );
  expect(section(again)).toMatchObject({ heading: 'Chương I', label: '' });
  expect(free(again)).toBe(0);
});

test('a body without any heading is kept paragraph by paragraph, as free blocks', () => {
  const again = read('Đoạn một chưa rõ.', '- Gạch một.', 'Đoạn hai {{lạ}} chưa rõ.');
  expect(again.body.outline).toHaveLength(1);
  expect(free(again)).toBe(3);
});

test('a sign alone and an end mark in the midst are printed as they stand', () => {
  read('**I. YÊU CẦU**', '1.', '- Một./.', '2. Hai.', '3.Sát dấu.');
  read('**I. YÊU CẦU**', '1.', '2.');
});
