import { describe, expect, it } from 'vitest';
import type { Imported, Piece } from '../../../api/import.ts';
import type { Plan } from '../../../../plan/model/plan.ts';
import { pathText } from '../../editor/state/path.ts';
import { planLines } from './plan-lines.ts';
import { beginReview, blockAt, doubtsLeft, moveBlock, removeBlock, retype } from './review.ts';

const piece = (path: string): Piece => ({
  text: path,
  place: { paragraph: 1 },
  state: 'free',
  what: '',
  path,
  confidence: 0,
});
const at = (...path: (string | number)[]) => path;

const block = {
  marker: '-',
  heading: 'Tên',
  text: 'lời',
  more: ['tiếp'],
  children: [{ marker: '+', text: 'con', children: [{ text: 'cháu' }] }],
} as const;
const begin = (plan: object, ...paths: string[]) =>
  beginReview({ plan, report: { pieces: paths.map(piece) } } as unknown as Imported);
const inFree = (key = 'plan.free[0]') => ['.heading', '.more[0]', '.children[0].text'].map((end) => key + end);
const withBlock = () =>
  begin({ plan: { free: [structuredClone(block), { text: 'sau' }] } }, ...inFree(), 'plan.free[1].text');
const paths = (review: { paths: readonly (readonly (string | number)[])[] }) => review.paths.map(pathText);

describe('a block that is moved', () => {
  it.each([
    [
      'text',
      at('plan', 'closing'),
      { closing: ['Tên lời', 'tiếp', 'con', 'cháu'] },
      ['plan.closing[0]', 'plan.closing[1]', 'plan.closing[2]'],
    ],
    [
      'citation',
      at('plan', 'preamble', 'citations'),
      { preamble: { citations: ['Tên lời', 'tiếp', 'con', 'cháu'].map((text) => ({ text })) } },
      ['plan.preamble.citations[0]', 'plan.preamble.citations[1]', 'plan.preamble.citations[2]'],
    ],
    [
      'section',
      at('plan', 'outline'),
      {
        outline: [
          { heading: 'Tên', blocks: [{ marker: '', text: 'lời' }, { marker: '', text: 'tiếp' }, ...block.children] },
        ],
      },
      ['plan.outline[0].heading', 'plan.outline[0].blocks[1].text', 'plan.outline[0].blocks[2].text'],
    ],
    ['block', at('plan', 'budget'), { budget: [block] }, inFree('plan.budget[0]')],
  ] as const)('keeps all of its words, and each piece knows where it stands: as %s', (as, list, wanted, stand) => {
    const moved = moveBlock(withBlock(), at('plan', 'free', 0), { list, as });
    expect(moved.plan.plan).toEqual({ free: [{ text: 'sau' }], ...wanted });
    expect(paths(moved)).toEqual([...stand, 'plan.free[0].text']);
  });

  it('comes behind what stands there', () => {
    const review = begin({ plan: { closing: ['a'], free: [{ text: 'b' }] } }, 'plan.free[0].text', 'plan.closing[0]');
    const moved = moveBlock(review, at('plan', 'free', 0), { list: at('plan', 'closing'), as: 'text' });
    expect(moved.plan.plan?.closing).toEqual(['a', 'b']);
    expect(paths(moved)).toEqual(['plan.closing[1]', 'plan.closing[0]']);
  });
});

describe('doubts about a plan that is corrected', () => {
  it('stay with their pieces when a block before them goes', () => {
    const review = removeBlock(withBlock(), at('plan', 'free', 0));
    const pieces = [...inFree(), 'sau'].map(piece);
    const left = doubtsLeft(review, { pieces } as unknown as Imported['report']);
    expect(left.map(({ path, text }) => [path, text])).toEqual([['plan.free[0].text', 'sau']]);
  });

  it('of a text are settled once it is typed anew', () => {
    const { standings } = retype(withBlock(), at('plan', 'free', 1, 'text'), 'khác');
    expect(standings).toEqual(['unclear', 'unclear', 'unclear', 'settled']);
  });
});

describe('what can be moved', () => {
  it('is a block, also below an article, and no article', () => {
    expect(blockAt(at('decision', 'articles', 0, 'children', 1, 'text'))).toEqual([
      ...at('decision', 'articles', 0, 'children', 1),
    ]);
    expect(blockAt(at('decision', 'articles', 0, 'text'))).toBeUndefined();
    expect(blockAt(at('plan', 'outline', 0, 'children', 0, 'heading'))).toBeUndefined();
  });
});

describe('the lines of a plan', () => {
  const words = (plan: object) => planLines(plan as Plan).map(({ text }) => text);
  it('stand in the order in which they are printed: what has no section of its own behind the sections, before the end', () => {
    const told = words({
      decision: { articles: [{ text: 'điều' }], free: [{ text: 'lạ' }], signature: { name: 'ký' } },
      plan: {
        closing: ['kết'],
        free: [{ text: 'rời' }],
        solutions: [{ text: 'giải' }],
        outline: [{ heading: 'mục', blocks: [{ text: 'đoạn' }] }],
      },
    });
    expect(told).toEqual([
      'Quyết định',
      'điều',
      'lạ',
      'ký',
      'Kế hoạch',
      'mục',
      'đoạn',
      'Giải pháp',
      'giải',
      'rời',
      'kết',
    ]);
  });

  it('cannot be typed over where the plan holds no such text', () => {
    const lines = planLines({ plan: { purpose: [{ text: 'một' }] } });
    const typed = lines.filter(({ editable }) => editable).map(({ text }) => text);
    expect(lines.map(({ text }) => text)).toContain('Mục đích');
    expect(typed).toEqual(['một']);
  });
});
