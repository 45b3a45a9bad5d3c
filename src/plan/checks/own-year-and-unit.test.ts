import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../model/plan.ts';
import { parsePlan } from '../parse.ts';
import { checkConsistency } from './index.ts';

/** The plan of xã Khoái Châu (tỉnh Hưng Yên) for 2026, issued by its Chairman's decision 57/QĐ-UBND of 15 January 2026. */
const sample: Plan = parsePlan(
  JSON.parse(readFileSync(new URL('../../../samples/b-quyet-dinh-ke-hoach-xa-2026.json', import.meta.url), 'utf8')),
  { draft: true },
);

function found(change: (plan: Plan) => unknown): string[] {
  const plan = structuredClone(sample);
  change(plan);
  return checkConsistency(plan).map(({ code, path }) => `${code.replace('check.', '')} @ ${path}`);
}

type Case = [name: string, change: (plan: Plan) => unknown, findings: string[]];
const run = (cases: Case[]): void => {
  it.each(cases)('%s', (_name, change, findings) => expect(found(change)).toEqual(findings));
};
const say = (text: string) => (plan: Plan) => void (plan.plan!.purpose![0]!.text = text);
const open = (text: string) => (plan: Plan) => void (plan.plan!.preamble!.opening = [text]);
const article =
  (text: string, i = 0) =>
  (plan: Plan) =>
    void (plan.decision!.articles![i]!.text = text);
const refer = (text: string) => (plan: Plan) => void (plan.plan!.reference = text);

describe('“cải cách hành chính năm …” in running text', () => {
  const at = ['other-year-in-text @ plan.purpose[0].text'];
  // prettier-ignore
  run([
    ['of the year before', say('Chỉ đạo thực hiện các nhiệm vụ cải cách hành chính năm 2025 đảm bảo chất lượng.'), at],
    ['abbreviated, with nhà nước', say('Thực hiện công tác CCHC nhà nước năm 2024.'), at],
    ['of the year after', say('Thực hiện nhiệm vụ cải cách hành chính năm 2027.'), at],
    ['in a cell', (p) => void (p.appendices![0]!.rows![0]!.rows![0]!.cells!.result = 'Kế hoạch CCHC năm 2025'), ['other-year-in-text @ appendices[0].rows[0].rows[0].cells.result']],
    ['of its own year', say('Thực hiện nhiệm vụ cải cách hành chính năm 2026.'), []],
    ['compared', say('Tăng 5% so với cải cách hành chính năm 2025.'), []],
    ['as an index that is always of the year before', say('Phân tích Chỉ số cải cách hành chính năm 2025 của xã.'), []],
    ['as results', say('Phát huy kết quả công tác CCHC năm 2025; làm tốt hơn.'), []],
    ['words that look back, but in another clause', say('Báo cáo kết quả đúng hạn; thực hiện nhiệm vụ CCHC năm 2025.'), at],
    ['words that look ahead, of the year before', say('Xây dựng và thực hiện nhiệm vụ cải cách hành chính năm 2025.'), at],
    ['the next plan in preparation', say('Tham mưu Kế hoạch cải cách hành chính năm 2027 trong tháng 12.'), []],
    ['inside a citation', say('Theo Kế hoạch số 12/KH-UBND ngày 02/01/2025 của UBND tỉnh về cải cách hành chính năm 2025.'), []],
    ['a range', say('Thực hiện cải cách hành chính năm 2021-2025.'), []],
  ]);
});

describe('issuing sentence and articles', () => {
  const opening = ['other-period @ plan.preamble.opening[0]'];
  // prettier-ignore
  run([
    ['of another year', open('Chủ tịch Ủy ban nhân dân (UBND) xã Khoái Châu ban hành Kế hoạch cải cách hành chính nhà nước năm 2025 trên địa bàn xã như sau:'), opening],
    ['of another period, after căn cứ in prose', open('Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể giai đoạn 2021-2030, UBND xã Khoái Châu xây dựng kế hoạch cải cách hành chính giai đoạn 2021-2025 với những nội dung sau:'), opening],
    ['of its own year, after căn cứ of other years', open('Căn cứ Quyết định số 12/QĐ-UBND ngày 02/01/2025 của UBND tỉnh ban hành Kế hoạch năm 2025, UBND xã Khoái Châu ban hành Kế hoạch năm 2026 như sau:'), []],
    ['what others have issued, before a semicolon', open('Ủy ban nhân dân tỉnh đã ban hành Kế hoạch năm 2025; xã thực hiện như sau:'), []],
    ['a proposal', (p) => void (p.decision!.preamble!.proposal = 'Theo đề nghị của Trưởng phòng về xây dựng kế hoạch năm 2025'), []],
    ['căn cứ alone', open('Thực hiện Quyết định số 5272/QĐ-UBND ngày 29/12/2024 của UBND tỉnh về ban hành Kế hoạch cải cách hành chính năm 2025;'), []],
    ['an article that issues the plan of another year', article('Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính năm 2025.'), ['other-period @ decision.articles[0].text']],
    ['an article that names the plan it replaces', article('Quyết định này thay thế Quyết định số 12/QĐ-UBND ngày 02/01/2025 ban hành Kế hoạch năm 2025.', 1), []],
    ['an article with a day', article('Quyết định này có hiệu lực từ ngày 15 tháng 01 năm 2025.', 1), []],
  ]);
});

describe('Kèm theo lines', () => {
  const issuer = ['reference-authority-other @ plan.reference'];
  const document = ['reference-other-document @ plan.reference'];
  // prettier-ignore
  run([
    ['of the collective where the head decides', refer('(Kèm theo Quyết định số 57/QĐ-UBND ngày 15/01/2026 của UBND xã Khoái Châu)'), issuer],
    ['of the head where the collective decides', (p) => {
      p.organ!.authority = 'collective';
      p.decision!.signature!.lines = [{ capacity: 'TM.', title: 'ỦY BAN NHÂN DÂN' }, { title: 'CHỦ TỊCH' }];
      refer('(Kèm theo Quyết định số 57/QĐ-UBND ngày 15/01/2026 của Chủ tịch Ủy ban nhân dân xã)')(p);
    }, issuer],
    ['of an organ of another level', refer('(Kèm theo Quyết định số 57/QĐ-UBND ngày 15/01/2026 của Chủ tịch UBND tỉnh)'), issuer],
    ['of the right one, short or long', refer('(Kèm theo Quyết định số 57/QĐ-UBND ngày 15 tháng 01 năm 2026 của Chủ tịch UBND xã)'), []],
    ['without an issuer', refer('(Kèm theo Quyết định số 57/QĐ-UBND)'), []],
    ['a date after a closed bracket and a line break', refer('(Ban hành kèm theo Quyết định số: 57/QĐ-UBND)\nNgày 22/01/2026 của Chủ tịch UBND xã Khoái Châu)'), document],
    ['the same with the right date', refer('(Ban hành kèm theo Quyết định số: 57/QĐ-UBND)\nNgày 15/01/2026 của Chủ tịch UBND xã Khoái Châu)'), []],
  ]);
});

describe('the name of another unit', () => {
  const title = ['other-unit @ plan.subject'];
  const subject = (text: string) => (plan: Plan) => void (plan.plan!.subject = text);
  // prettier-ignore
  run([
    ['in the title', subject('Cải cách hành chính xã Minh Tiến năm 2026'), title],
    ['in the issuing sentence', open('Chủ tịch UBND xã Khoái Hoa ban hành Kế hoạch cải cách hành chính năm 2026 như sau:'), ['other-unit @ plan.preamble.opening[0]']],
    ['in the authority line, in capitals', (p) => void (p.decision!.authorityLine = 'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MINH TIẾN'), ['other-unit @ decision.authorityLine']],
    ['in the organ’s lines', (p) => void (p.organ!.lines = ['ỦY BAN NHÂN DÂN', 'Xã MINH TIẾN']), ['other-unit @ organ.lines[1]']],
    ['in the closing', (p) => void (p.plan!.closing = ['Đây là Kế hoạch năm 2026 của Xã Minh Tiến.']), ['other-unit @ plan.closing[0]']],
    ['in Điều 1', article('Ban hành kèm theo Quyết định này Kế hoạch năm 2026 trên địa bàn xã Minh Tiến.'), ['other-unit @ decision.articles[0].text']],
    ['in a Kèm theo line', refer('(Kèm theo Quyết định số 57/QĐ-UBND ngày 15/01/2026 của Chủ tịch UBND xã Minh Tiến)'), ['other-unit @ plan.reference']],
    ['of a ward with a number', (p) => {
      p.organ!.unit = { type: 'phường', name: '1', province: { name: 'Hưng Yên' } };
      delete p.decision!.preamble; delete p.plan!.preamble;
      p.decision!.subject = 'Ban hành Kế hoạch năm 2026'; p.decision!.articles = []; p.plan!.closing = []; p.appendices = [];
      delete p.plan!.outline;
      subject('Cải cách hành chính Phường 12 năm 2026')(p);
    }, title],
    ['of its own, otherwise spelt and with a name behind it', subject('Cải cách hành chính Xã KHOÁI CHÂU, xã Khoái Châu Kế hoạch năm 2026'), []],
    ['a capital that begins no name', subject('Xây dựng xã Nông thôn mới và cải cách hành chính năm 2026 của xã'), []],
    ['a town, a co-operative', subject('Cải cách hành chính năm 2026 của thị xã Mỹ Hào và Hợp tác xã Minh Tâm'), ['former-level @ plan.subject']],
    ['a unit before it was merged', (p) => void (p.plan!.closing = ['Kế hoạch năm 2026 tiếp nối của xã Minh Tiến trước đây.']), []],
    ['a neighbour in the body', say('Học tập kinh nghiệm của xã Minh Tiến.'), []],
    ['a neighbour’s document in the closing', (p) => void (p.plan!.closing = ['Áp dụng Quyết định số 12/QĐ-UBND ngày 02/01/2025 của UBND xã Minh Tiến về giao ban.']), []],
  ]);
});
