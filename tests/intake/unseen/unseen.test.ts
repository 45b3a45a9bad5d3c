/** Texts of the genre as they come in practice, written for this test: what has a place of its meaning stands in it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importText } from '../imported.ts';
import { typedPlaces } from '../seeds/typed-places.ts';

const text = (name: string) => readFileSync(new URL(`${name}.txt`, import.meta.url), 'utf8');

const pillars = (...sizes: readonly (readonly [name: string, objectives: number, tasks: number])[]) =>
  sizes.map(([name, objectives, tasks]) => ({ name, objectives, tasks }));
const units = (...headings: readonly string[]) => headings.map((heading) => ({ heading, duties: 0 }));

const ofWard = {
  period: [2021, 2025],
  unit: 'phường Tân Sơn',
  subject: 'Cải cách hành chính nhà nước phường Tân Sơn giai đoạn 2021 - 2025 và định hướng những năm tiếp theo',
  sections: ['MỤC ĐÍCH, YÊU CẦU', 'MỤC TIÊU, NHIỆM VỤ', 'GIẢI PHÁP', 'KINH PHÍ THỰC HIỆN', 'TỔ CHỨC THỰC HIỆN'],
  pillars: pillars(
    ['Công tác chỉ đạo, điều hành cải cách hành chính', 2, 2],
    ['Cải cách thể chế', 0, 2],
    ['Cải cách thủ tục hành chính', 1, 2],
    ['Cải cách tổ chức bộ máy hành chính nhà nước', 1, 1],
    ['Cải cách chế độ công vụ', 1, 1],
    ['Cải cách tài chính công', 1, 1],
    ['Xây dựng và phát triển chính quyền điện tử, chính quyền số', 1, 1],
  ),
  units: units(
    'Công chức Văn phòng - Thống kê',
    'Công chức Tư pháp - Hộ tịch',
    'Công chức Tài chính - Kế toán',
    'Công chức Văn hóa - Xã hội',
    'Đề nghị UBMTTQ phường và các đoàn thể',
  ),
};

const expected = {
  'phuong-tu-pdf': {
    ...ofWard,
    end: {
      recipients: [
        'UBND thành phố, Phòng Nội vụ thành phố, TT Đảng uỷ, HĐND phường (Để b/c)',
        'Các bộ phận chuyên môn',
      ],
      archive: 'Lưu: VP.',
      signature: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      signer: 'Lê Thị Minh Hằng',
    },
  },
  'moi-trang-mot-dong': {
    ...ofWard,
    end: {
      recipients: ['UBND thành phố (b/c)'],
      archive: 'Lưu: VP.',
      signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
      signer: 'Lê Thị Minh Hằng',
    },
  },
  'doc-bang-may': {
    unit: 'xã Tân Sơn',
    subject: 'Cải cách hành chính năm 2O17',
    sections: ['MỤC ĐÍCH, YÊU CẦU', 'NHIỆM VỤ', 'TỔ CHỨC THỰC HIỆN'],
    pillars: pillars(
      ['Cải cách thể chế', 0, 1],
      ['Cải cách thủ tục hành chính', 0, 1],
      ['Cải cách tài chính công', 0, 1],
    ),
    units: [
      { heading: 'Cán bộ Văn phòng – Thống kê:', duties: 1 },
      { heading: 'Cán bộ Tư pháp – Hộ tịch:', duties: 1 },
    ],
  },
  'so-theo-phan': {
    period: [2019],
    sections: ['Phần I', 'Phần II', 'Phần III'],
    pillars: pillars(
      ['Cải cách thể chế', 0, 2],
      ['Cải cách thủ tục hành chính', 0, 1],
      ['Cải cách tổ chức bộ máy', 0, 0],
      ['Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức', 0, 0],
      ['Cải cách tài chính công', 0, 0],
      ['Hiện đại hóa hành chính', 0, 0],
    ),
    units: [
      { heading: 'Văn phòng Sở', duties: 1 },
      { heading: 'Các phòng, đơn vị thuộc Sở', duties: 1 },
    ],
  },
};

describe.each(Object.entries(expected))('the text %s', (name, want) => {
  const { plan, report } = importText(text(name));

  it('has its parts in their typed places', () => {
    expect(typedPlaces(plan)).toMatchObject(want);
  });

  it('is printed again without a word beside it', () => {
    const codes = report.findings.map(({ code }) => code);
    expect(codes).not.toContain('intake.kept-as-block');
    expect(codes).not.toContain('intake.beyond-source');
  });

  it('has nothing taken for noise but page numbers', () => {
    const noise = report.pieces.filter(({ state }) => state === 'noise');
    expect(noise.map(({ text, what }) => `${what} ${text}`)).toEqual(
      name === 'phuong-tu-pdf' ? ['Số trang 2', 'Số trang 3'] : [],
    );
  });
});

describe('a text with', () => {
  const told = (words: string) => importText(words).plan;
  const after = (...lines: readonly string[]) =>
    ['KẾ HOẠCH', 'Cải cách hành chính năm 2024', ...lines, 'III. KINH PHÍ', 'Từ ngân sách xã./.'].join('\n');

  it('a number that has a blank before its slash prints the number once, in its place', () => {
    const head = 'ỦY BAN NHÂN DÂN\nXÃ TÂN SƠN\nSố: 15 /KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n';
    const { plan } = told(head + after('Thực hiện Kế hoạch số 2/KH-UBND ngày 05/01/2024, UBND xã ban hành kế hoạch:'));
    expect(plan?.number).toBe('15');
    expect(JSON.stringify(plan)).not.toContain('15 /KH');
  });

  it('headings fused with their first item has both in their places', () => {
    const { plan } = told(after('I. MỤC ĐÍCH, YÊU CẦU 1. Mục đích', '- Một.', '2. Yêu cầu - Hai.'));
    expect(plan).toMatchObject({ purpose: [{ text: 'Một.' }], requirements: [{ text: 'Hai.' }] });
    expect(plan?.outline?.[0]?.heading).toBe('MỤC ĐÍCH, YÊU CẦU');
  });

  it('buttons of a web page above the head keeps the organ, and tells the buttons as noise', () => {
    const head = 'Chia sẻ\nFacebook\nTin mới\nỦY BAN NHÂN DÂN\nXÃ TÂN SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n';
    const { plan, report } = importText(head + after('I. GIẢI PHÁP', '1. Một.'));
    expect(plan.organ?.unit).toMatchObject({ type: 'xã', name: 'Tân Sơn' });
    expect(report.pieces.filter(({ state }) => state === 'noise').map(({ text }) => text)).toEqual([
      'Chia sẻ',
      'Facebook',
    ]);
    expect(JSON.stringify(plan.plan)).toContain('Tin mới');
  });
});
