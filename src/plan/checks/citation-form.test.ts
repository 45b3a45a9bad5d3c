import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../model/citation.ts';
import type { Plan } from '../model/plan.ts';
import { parsePlan } from '../parse.ts';
import { checkConsistency } from './index.ts';

const sample: Plan = parsePlan(
  JSON.parse(readFileSync(new URL('../../../samples/b-quyet-dinh-ke-hoach-xa-2026.json', import.meta.url), 'utf8')),
  { draft: true },
);

/** What is found when the decision has this citation as its only one, or the plan this text. */
function found(citation: Citation | string): string[] {
  const plan = structuredClone(sample);
  if (typeof citation === 'string') plan.plan!.purpose![0]!.text = citation;
  else plan.decision!.preamble!.citations = [citation];
  return checkConsistency(plan).map(({ code, path }) =>
    `${code} @ ${path}`.replace('check.', '').replace('decision.preamble.citations[0]', 'căn cứ'),
  );
}
const run = (cases: [name: string, citation: Citation | string, findings: string[]][]): void => {
  it.each(cases)('%s', (_name, citation, findings) => expect(found(citation)).toEqual(findings));
};

describe('the form of a số, ký hiệu', () => {
  const typed = ['number-form @ căn cứ.number'];
  const text = ['number-form @ plan.purpose[0].text'];
  // prettier-ignore
  run([
    ['two strokes', { kind: 'Chỉ thị', number: '24//CT-TTg' }, typed],
    ['a space', { kind: 'Kế hoạch', number: '24 /KH-UBND' }, typed],
    ['no stroke', { kind: 'Nghị quyết', number: '24-NQ-HĐND' }, typed],
    ['two strokes in the text, told once', { kind: 'Chỉ thị', number: '24//CT-TTg', text: 'Căn cứ Chỉ thị số 24//CT-TTg' }, ['number-form @ căn cứ.text']],
    ['two strokes in prose', 'Theo Chỉ thị số 24//CT-TTg của Thủ tướng Chính phủ.', text],
    ['a space behind the hyphen', 'Theo Quyết định số 12/QĐ- UBND.', text],
    ['a space behind the stroke', 'Theo Nghị định số 9/2024/ NĐ-CP.', text],
    ['no stroke in prose', 'Theo Nghị quyết số 24NQ-HĐND và Quyết định số 12 QĐ-UBND.', [...text, ...text]],
    ['a Party number with a space', 'Theo Nghị quyết số 06- NQ/TU.', text],
    ...['24/CT-TTg', '9/2024/QĐ-TTg', '06-NQ/TU', '12-CTr/TU', '01/2015/TTLT-BNV-BTC', '45/SNV-CCHC', '12a/KH-UBND', '/QĐ-UBND', '…… /QĐ-UBND', ''].map(
      (number): [string, Citation, string[]] => [`right or blank: “${number}”`, { kind: 'Văn bản', number }, []],
    ),
    ['what only looks like one', 'Trực 24/7, mức độ 3/4, ngày 5/ 1/2026; tại Điều 5 - UBND xã, số 12 Lê Lợi, số lượng 5 TTHC-DVC, tiêu chuẩn ISO 9001:2015.', []],
    ['a number and an organ behind a dash', 'Theo Quyết định số 12/QĐ-UBND - HĐND xã giám sát.', []],
    ['a blank number in prose', 'Theo Quyết định số     /QĐ-UBND.', []],
  ]);
});

describe('typed fields beside a verbatim text', () => {
  const resolution: Citation = {
    kind: 'Nghị quyết',
    number: '24/NQ-HĐND',
    date: '2025-12-20',
    organ: 'HĐND xã Khoái Châu',
    text: 'Căn cứ Nghị quyết số 24/NQ-HĐND ngày 20/12/2025 của Hội đồng nhân dân xã về nhiệm vụ năm 2026',
  };
  const law: Citation = { kind: 'Luật', subject: 'Cán bộ, công chức', date: '2025-06-24' };
  // prettier-ignore
  run([
    ['that agree', resolution, []],
    ['another number', { ...resolution, number: '25/NQ-HĐND' }, ['citation-fields-differ @ căn cứ.number']],
    ['another kind', { ...resolution, kind: 'Quyết định' }, ['citation-fields-differ @ căn cứ.kind']],
    ['another date', { ...resolution, date: '2025-12-21' }, ['citation-fields-differ @ căn cứ.date']],
    ['another organ', { ...resolution, organ: 'Ủy ban nhân dân tỉnh' }, ['citation-fields-differ @ căn cứ.organ']],
    ['a law with another date', { ...law, text: 'Căn cứ Luật Cán bộ, công chức ngày 24 tháng 6 năm 2025', date: '2025-06-25' }, ['citation-fields-differ @ căn cứ.date']],
    ['a law that agrees', { ...law, text: 'Căn cứ Luật Cán bộ, công chức ngày 24 tháng 6 năm 2025' }, []],
    ['a number with zeros, a date known in part', { ...resolution, number: '024/NQ-HĐND', date: '2025-12' }, []],
    ['a blank number', { ...resolution, number: '/NQ-HĐND' }, []],
    ['the second of two in the text', { ...resolution, text: 'Căn cứ Quyết định số 1/QĐ-UBND ngày 02/01/2025 và Nghị quyết số 24/NQ-HĐND ngày 20/12/2025' }, []],
    ['none of two in the text', { kind: 'Quyết định', number: '9/QĐ-UBND', text: 'Căn cứ Quyết định số 1/QĐ-UBND và Nghị quyết số 24/NQ-HĐND' }, ['citation-fields-differ @ căn cứ.number']],
    ['one organ under two names', { kind: 'Nghị quyết', number: '6-NQ/TU', organ: 'Tỉnh ủy Hưng Yên', text: 'Nghị quyết số 06-NQ/TU của Ban Chấp hành Đảng bộ tỉnh Hưng Yên về chuyển đổi số' }, []],
    ['nothing typed', { text: 'Căn cứ tình hình thực tế' }, []],
  ]);
});
