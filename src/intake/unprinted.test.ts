import { expect, it } from 'vitest';
import { recognise } from '../nd30/recognise/recognise.ts';
import type { Plan } from '../plan/model/plan.ts';
import { arrange } from './arrange.ts';
import { Ledger } from './ledger.ts';
import { textSource } from './text/text-source.ts';
import { stretches } from './unentered.ts';
import { keepUnprinted } from './unprinted.ts';

it('puts what a field took and does not print into a block behind it, and says so', () => {
  const recognised = recognise(textSource('KẾ HOẠCH\nCải cách hành chính\n\nMột câu bị đọc sai chỗ.').word);
  const plan: Plan = { plan: { subject: 'Cải cách hành chính' } };
  const ledger = new Ledger();
  const [, subject, sentence] = stretches(recognised);
  ledger.put(subject!, [plan.plan!, 'subject'], 'Trích yếu');
  ledger.put(sentence!, [plan.plan!, 'kind'], 'Tên loại');
  const { lost } = keepUnprinted(recognised, arrange(recognised), plan, ledger);
  expect(lost.map(({ placed }) => placed.text)).toEqual(['Một câu bị đọc sai chỗ.']);
  expect(JSON.stringify(plan)).toContain('Một câu bị đọc sai chỗ.');
  expect(ledger.all.map(({ state, confidence }) => [state, confidence])).toEqual([
    ['placed', 1],
    ['free', 0],
  ]);
});
