import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../../plan/model/plan.ts';
import { insertionOf, type PhrasePlace, type Words } from './insertion.ts';

const paragraphs: Words = {
  unit: '',
  body: { blocks: [{ text: 'Một.' }, { text: 'Hai.', children: [{ text: 'Hai a.' }] }] },
};
const duty: Words = { unit: 'Phòng Kinh tế', body: { blocks: [{ text: 'Lập dự toán.' }] } };

function put(plan: Plan, place: PhrasePlace, words: Words) {
  const insertion = insertionOf(plan, place, words);
  return insertion && { ...insertion, plan: insertion.change(plan) };
}

describe('putting a phrase into a plan', () => {
  it('adds paragraphs with their levels behind those that are written, under the sign that they have', () => {
    const plan: Plan = {
      plan: {
        solutions: [
          { marker: '1.', text: 'Có trước.' },
          { marker: '1.', text: '' },
        ],
      },
    };
    expect(put(plan, { in: 'blocks', path: ['plan', 'solutions'] }, paragraphs)?.plan.plan?.solutions).toEqual([
      { marker: '1.', text: 'Có trước.' },
      { marker: '1.', text: 'Một.' },
      { marker: '1.', text: 'Hai.', children: [{ text: 'Hai a.' }] },
    ]);
    const first = put({}, { in: 'blocks', path: ['plan', 'solutions'], marker: '1.' }, duty);
    expect(first?.plan.plan?.solutions).toEqual([{ marker: '1.', text: 'Lập dự toán.' }]);
  });

  it('adds plain paragraphs, one after the other, where a list has no levels', () => {
    const plan: Plan = { plan: { closing: ['Có trước.', ''] } };
    expect(put(plan, { in: 'texts', path: ['plan', 'closing'] }, paragraphs)?.plan.plan?.closing).toEqual([
      ...['Có trước.', 'Một.', 'Hai.', 'Hai a.'],
    ]);
  });

  it('makes an article of each paragraph of a decision', () => {
    const plan: Plan = { decision: { articles: [{ text: '' }] } };
    expect(put(plan, { in: 'articles', path: ['decision', 'articles'] }, paragraphs)?.plan.decision?.articles).toEqual([
      { text: 'Một.' },
      { text: 'Hai.', children: [{ text: 'Hai a.' }] },
    ]);
  });

  it('gives duties to the unit that stands there by another spelling, else to one that it adds', () => {
    const place: PhrasePlace = { in: 'assignments', path: ['plan', 'assignments'] };
    const there: Plan = { plan: { assignments: [{ name: 'Phòng Kinh Tế', duties: [{ text: 'Có trước.' }] }] } };
    expect(put(there, place, duty)?.plan.plan?.assignments).toEqual([
      { name: 'Phòng Kinh Tế', duties: [{ text: 'Có trước.' }, { text: 'Lập dự toán.' }] },
    ]);
    expect(put({}, place, duty)?.plan.plan?.assignments).toEqual([
      { name: 'Phòng Kinh tế', duties: [{ text: 'Lập dự toán.' }] },
    ]);
    expect(put({}, place, { ...duty, unit: '' })?.plan.plan?.assignments).toMatchObject([{ bearer: 'none' }]);
  });

  it('skips citations that stand there already, and takes no id that is taken', () => {
    const path = ['decision', 'preamble', 'citations'];
    const resolution = { kind: 'Nghị quyết', number: '76/NQ-CP', date: '2021-07-15' };
    const law = { kind: 'Luật', subject: 'Lưu trữ', date: '2024-06-21' };
    const plan: Plan = {
      decision: { preamble: { citations: [{ ...resolution, id: 'nq', organ: 'Chính phủ' }, law] } },
    };
    const decree = { kind: 'Nghị định', number: '30/2020/NĐ-CP' };
    const body = { citations: [resolution, law, { ...decree, id: 'nq' }, { ...law, date: '2011-11-11' }] };
    const done = put(plan, { in: 'citations', path }, { unit: '', body });
    expect(done).toMatchObject({ added: 2, skipped: [resolution, law] });
    expect(done?.plan.decision?.preamble?.citations?.slice(2)).toEqual([decree, { ...law, date: '2011-11-11' }]);
    expect(put(plan, { in: 'citations', path }, paragraphs)).toBeUndefined();
    expect(put(plan, { in: 'texts', path: ['plan', 'closing'] }, { unit: '', body })).toBeUndefined();
  });
});
