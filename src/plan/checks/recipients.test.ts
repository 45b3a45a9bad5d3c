import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../model/plan.ts';
import type { Recipients } from '../model/signing.ts';
import { parsePlan } from '../parse.ts';
import { checkConsistency } from './index.ts';

const sample: Plan = parsePlan(
  JSON.parse(readFileSync(new URL('../../../samples/b-quyet-dinh-ke-hoach-xa-2026.json', import.meta.url), 'utf8')),
  { draft: true },
);

function found(change: (plan: Plan) => unknown): string[] {
  const plan = structuredClone(sample);
  change(plan);
  return checkConsistency(plan).map(({ code, path }) => `${code.replace('check.', '')} @ ${path}`);
}
const run = (cases: [name: string, change: (plan: Plan) => unknown, findings: string[]][]): void => {
  it.each(cases)('%s', (_name, change, findings) => expect(found(change)).toEqual(findings));
};

describe('Nơi nhận', () => {
  const list =
    (...names: string[]) =>
    (plan: Plan) =>
      void (plan.decision!.recipients!.list = names.map((name) => ({ names: [name] })));
  const archive = (line: Recipients['archive']) => (plan: Plan) => void (plan.decision!.recipients!.archive = line!);
  const at = 'decision.recipients';
  // prettier-ignore
  run([
    ['as the form has it', list('Như Điều 3', 'Sở Nội vụ'), []],
    ['with its own dash', list('- Như Điều 3;'), []],
    ['with the article last and small', list('Sở Nội vụ', 'Như điều 2'), [`recipients-without-article @ ${at}.list`, `recipients-article-small @ ${at}.list[1].names[0]`]],
    ['without the article', list('Sở Nội vụ'), [`recipients-without-article @ ${at}.list`]],
    ['with a small article first', list('Như điều 3'), [`recipients-article-small @ ${at}.list[0].names[0]`]],
    ['still blank', list('', ''), []],
    ['a plan issued alone, which has no article', (p) => {
      p.plan!.recipients = { list: [{ names: ['Sở Nội vụ'] }] };
      p.plan!.signature = p.decision!.signature;
      delete p.decision;
    }, []],
    ['archived without VT', archive({ office: 'VP' }), [`archive-without-office @ ${at}.archive.office`]],
    ['archived without VT, to the letter', archive({ text: 'Lưu: VP, UBND.' }), [`archive-without-office @ ${at}.archive.text`]],
    ['archived with VT, to the letter', archive({ text: 'Lưu: VT, VP (3).' }), []],
    ['letters that only hold VT', archive({ text: 'Lưu: PVT.' }), [`archive-without-office @ ${at}.archive.text`]],
    ['archived by default', archive({ unit: 'VHXH' }), []],
  ]);
});

describe('an attached plan', () => {
  // prettier-ignore
  run([
    ['with a number', (p) => void (p.plan!.number = '12'), ['attached-plan-number @ plan.number']],
    ['with a number in its symbol', (p) => void (p.plan!.symbol = '12/KH-UBND'), ['attached-plan-number @ plan.symbol']],
    ['with a symbol only', (p) => void (p.plan!.symbol = 'KH-UBND'), []],
    ['with place and date', (p) => void Object.assign(p.plan!, { place: 'Khoái Châu', date: '2026-01' }), ['attached-plan-place @ plan.place', 'attached-plan-date @ plan.date']],
    ['with blank fields', (p) => void Object.assign(p.plan!, { number: '', place: '', date: '' }), []],
    ['with recipients', (p) => void (p.plan!.recipients = { list: [{ names: ['Sở Nội vụ'] }] }), ['attached-plan-recipients @ plan.recipients']],
  ]);
});
