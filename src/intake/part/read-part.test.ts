import { describe, expect, it } from 'vitest';
import { readPlan } from '../read-plan.ts';
import { textSource } from '../text/text-source.ts';

const read = (...lines: readonly string[]) => readPlan(textSource(lines.join('\n')));

const nation = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
const body = ['I. MỤC ĐÍCH, YÊU CẦU', '1. Mục đích', '- Nâng cao chất lượng phục vụ người dân./.'];
const title = ['KẾ HOẠCH', 'Cải cách hành chính nhà nước năm 2024'];

const alone = [
  'UBND HUYỆN TÂN CHÂU',
  'UBND XÃ TÂN PHÚ',
  'Số:      /KH-UBND',
  ...nation,
  'Tân Phú, ngày    tháng   năm 2024',
  ...title,
  'Thực hiện Quyết định số 12/QĐ-UBND ngày 05/01/2024 của UBND huyện Tân Châu; Ủy ban nhân dân xã Tân Phú xây dựng Kế hoạch cải cách hành chính năm 2024 như sau:',
  ...body,
  'Nơi nhận:',
  '- UBND huyện;',
  '- Phòng Nội vụ huyện;',
  '- Các ban, ngành xã;',
  '- Lưu: VT, VP (3).',
  'KT. CHỦ TỊCH',
  'PHÓ CHỦ TỊCH',
  'Nguyễn Thị Hoa',
  '(Để b/c)',
];

const decided = [
  'CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN ĐẠI LỘC',
  'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;',
  'Căn cứ Nghị quyết số 30c//NQ-CP ngày 08/11/2011 của Chính phủ;',
  'Xét đề nghị của Trưởng phòng Nội vụ,',
  'QUYẾT ĐỊNH:',
  'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính năm 2017 trên địa bàn huyện Đại Lộc.',
  'Điều 2. Giao Phòng Nội vụ:',
  '1. Chủ trì theo dõi, đôn đốc.',
  '2. Tổng hợp, báo cáo UBND huyện:',
  'a) Hằng quý;',
  'b) Hằng năm.',
  'Điều 3. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này./.',
  'Nơi nhận:',
  '- Như Điều 3;',
  '- Lưu: VT, NV.',
  'CHỦ TỊCH',
  '(Đã ký)',
  'Trần Văn Mai',
  'ỦY BAN NHÂN DÂN',
  'HUYỆN ĐẠI LỘC',
  ...nation,
  'KẾ HOẠCH',
  'Cải cách hành chính năm 2017 trên địa bàn huyện Đại Lộc',
  '(Kèm theo Quyết định số …/QĐ-UBND ngày … tháng 01 năm 2017 của UBND huyện)',
  ...body,
  'TM. UỶ BAN NHÂN DÂN',
  'CHỦ TỊCH',
  'Trần Văn Mai',
];

describe('A plan issued alone', () => {
  const { plan, report } = read(...alone);

  it('has the organ of its head, in the letters of its sentences, and the unit above', () => {
    expect(plan.organ).toEqual({
      unit: { type: 'xã', name: 'Tân Phú', parent: { type: 'huyện', name: 'Tân Châu' } },
      parentLine: 'UBND HUYỆN TÂN CHÂU',
      lines: ['UBND XÃ TÂN PHÚ'],
      authority: 'collective',
    });
  });

  it('leaves blank what the source leaves blank', () => {
    expect(plan.plan).toMatchObject({ date: '2024' });
    expect(plan.plan).not.toHaveProperty('number');
    expect(plan.plan).not.toHaveProperty('symbol');
    expect(plan.plan).not.toHaveProperty('place');
    expect(plan.period).toEqual({ from: 2024 });
  });

  it('gives a purpose behind the signer to the superiors at the head of its recipients', () => {
    expect(plan.plan?.recipients).toEqual({
      list: [{ names: ['UBND huyện', 'Phòng Nội vụ huyện'], purpose: 'Để b/c' }, { names: ['Các ban, ngành xã'] }],
      archive: { office: 'VT', unit: 'VP', copies: 3 },
    });
    expect(plan.plan?.signature).toEqual({
      lines: [{ capacity: 'KT.', title: 'CHỦ TỊCH' }, { title: 'PHÓ CHỦ TỊCH' }],
      name: 'Nguyễn Thị Hoa',
    });
  });

  it('prints what it was read from', () => {
    expect(report.findings.filter(({ code }) => code === 'intake.kept-as-block')).toEqual([]);
    expect(report.counts.free).toBe(0);
  });
});

describe('A decision without its head', () => {
  const { plan, report } = read(...decided);

  it('is known by the line of who decides', () => {
    expect(plan.organ).toMatchObject({ unit: { type: 'huyện', name: 'Đại Lộc' }, authority: 'head' });
    expect(plan.decision).not.toHaveProperty('authorityLine');
  });

  it('has typed căn cứ, to the letter where the form would write them otherwise', () => {
    expect(plan.decision?.preamble).toMatchObject({
      citations: [
        { kind: 'Luật', subject: 'Tổ chức chính quyền địa phương', date: '2015-06-19' },
        {
          number: '30c/NQ-CP',
          date: '2011-11-08',
          text: 'Căn cứ Nghị quyết số 30c//NQ-CP ngày 08/11/2011 của Chính phủ;',
        },
      ],
      proposal: 'Xét đề nghị của Trưởng phòng Nội vụ,',
    });
    expect(plan.decision?.preamble?.citations?.[0]).not.toHaveProperty('text');
  });

  it('has khoản and điểm below its articles', () => {
    expect(plan.decision?.articles?.map(({ text }) => text)).toHaveLength(3);
    expect(plan.decision?.articles?.[1]).toEqual({
      text: 'Giao Phòng Nội vụ:',
      children: [
        { marker: '1.', text: 'Chủ trì theo dõi, đôn đốc.' },
        {
          marker: '1.',
          text: 'Tổng hợp, báo cáo UBND huyện:',
          children: [
            { marker: 'a)', text: 'Hằng quý;' },
            { marker: 'a)', text: 'Hằng năm.' },
          ],
        },
      ],
    });
  });

  it('keeps the signature under its plan, and the old spelling in it', () => {
    expect(plan.plan?.signature?.lines).toEqual([{ capacity: 'TM.', title: 'UỶ BAN NHÂN DÂN' }, { title: 'CHỦ TỊCH' }]);
    expect(plan.plan?.reference).toBe('(Kèm theo Quyết định số …/QĐ-UBND ngày … tháng 01 năm 2017 của UBND huyện)');
    expect(report.counts.free).toBe(0);
    expect(report.pieces.filter(({ state }) => state === 'noise').map(({ text }) => text)).toEqual(['(Đã ký)']);
  });
});

describe('A plan of a department', () => {
  const { plan } = read(
    'UBND TỈNH HƯNG YÊN',
    'SỞ NỘI VỤ',
    'Số: 15/KH-SNV',
    ...nation,
    'Hưng Yên, ngày 15 tháng 3 năm 2023',
    'KẾ HOẠCH',
    'Cải cách hành chính năm 2023 của Sở Nội vụ',
    'Sở Nội vụ ban hành Kế hoạch cải cách hành chính năm 2023 như sau:',
    ...body,
    'Nơi nhận:',
    '- UBND tỉnh;',
    '- Lưu: VT.',
    'GIÁM ĐỐC Nguyễn Văn Hải',
  );

  it('has the department as organ of the unit above it', () => {
    expect(plan.organ).toMatchObject({ body: 'Sở Nội vụ', unit: { type: 'tỉnh', name: 'Hưng Yên' } });
    expect(plan.plan).toMatchObject({ number: '15', symbol: 'KH-SNV' });
  });

  it('parts office and name that one line holds', () => {
    expect(plan.plan?.signature).toEqual({ lines: [{ title: 'GIÁM ĐỐC' }], name: 'Nguyễn Văn Hải' });
  });
});
