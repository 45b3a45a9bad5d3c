import { describe, expect, it } from 'vitest';
import { gap } from '../plan/conventions/dates.ts';
import type { Recipients } from '../plan/model/signing.ts';
import { lineText } from './line.ts';
import { signingView } from './signing.ts';
import type { Line } from './view.ts';

function printed(recipients: Recipients, tag: 'noinhan' | 'kyhieunguoisoanthao' = 'noinhan'): string[] {
  return (signingView(undefined, recipients)[tag] as readonly Line[]).map(lineText);
}

const first = (recipient: NonNullable<Recipients['list']>[number]) => printed({ list: [recipient] })[0];

describe('recipients', () => {
  it('that share a purpose stand on one line, the archive last', () => {
    const list = [{ names: ['Thường trực Đảng ủy', 'Thường trực HĐND'], purpose: 'b/c' }];
    expect(printed({ list, archive: { unit: 'VP', copies: 3 } })).toEqual([
      '- Thường trực Đảng ủy, Thường trực HĐND (b/c);',
      '- Lưu: VT, VP (3).',
    ]);
  });

  it.each([
    ['no list', {}],
    ['an empty list', { list: [] }],
    ['a recipient without names', { list: [{}] }],
    ['a recipient with an empty list of names', { list: [{ names: [] }] }],
    ['a blank name', { list: [{ names: [' '] }] }],
  ])('are dots where a draft has %s', (_, recipients) => {
    expect(printed(recipients)).toEqual([`- ${gap};`, '- Lưu: VT.']);
  });

  it('are dots where a name among others is blank, before their purpose too', () => {
    expect(first({ names: ['Như trên', ''] })).toBe(`- Như trên, ${gap};`);
    expect(first({ names: ['', ''], purpose: '(b/c)' })).toBe(`- ${gap}, ${gap} (b/c);`);
    expect(first({ purpose: 'b/c' })).toBe(`- ${gap} (b/c);`);
  });

  it('end with one semicolon, whatever they bring', () => {
    expect(first({ names: ['Như Điều 3 . ; '] })).toBe('- Như Điều 3;');
  });
});

describe("the drafter's mark", () => {
  it('stands before the number of copies, dots where a draft has none', () => {
    expect(printed({ drafter: { mark: 'PL', copies: 30 } }, 'kyhieunguoisoanthao')).toEqual(['PL.(30)']);
    expect(printed({ drafter: {} }, 'kyhieunguoisoanthao')).toEqual([`${gap}.`]);
    expect(printed({}, 'kyhieunguoisoanthao')).toEqual([]);
  });
});
