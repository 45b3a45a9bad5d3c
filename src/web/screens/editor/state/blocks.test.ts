import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../plan/model/block.ts';
import { plainText } from '../../../../plan/model/text.ts';
import { blockAfter, blockAt, blockBefore, indent, join, outdent, pasteLines, shiftBlock, split } from './blocks.ts';

const b = (text: string, ...children: Block[]): Block => ({ text, ...(children.length > 0 ? { children } : {}) });
/** The page, line by line, with two spaces a level. */
function page(blocks: readonly Block[], depth = 0): string[] {
  return blocks.flatMap((one) => [
    '  '.repeat(depth) + [plainText(one.text), ...(one.more ?? []).map(plainText)].join('/'),
    ...page(one.children ?? [], depth + 1),
  ]);
}

describe('text blocks', () => {
  it('are split by Enter, the new one right behind with the same sign', () => {
    const edit = split([{ text: 'một hai', marker: '+' }], [0], 4);
    expect(edit.blocks).toEqual([
      { text: 'một ', marker: '+' },
      { text: 'hai', marker: '+' },
    ]);
    expect(edit).toMatchObject({ place: [1], caret: 0 });
  });

  it('keep the order of the page when one with children is split', () => {
    expect(page(split([b('một hai', b('c'))], [0], 4).blocks)).toEqual(['một ', 'hai', '  c']);
    const atEnd = split([b('một', b('c'))], [0], 3);
    expect(page(atEnd.blocks)).toEqual(['một', '  ', '  c']);
    expect(atEnd.place).toEqual([0, 0]);
  });

  it('are joined by Backspace to the one before on the page, children staying where they are', () => {
    const up = join([b('a', b('b')), b('c', b('d'))], [1]);
    expect(page(up?.blocks ?? [])).toEqual(['a', '  bc', '  d']);
    expect(up).toMatchObject({ place: [0, 0], caret: 1 });
    expect(page(join([b('a', b('b', b('c')), b('d'))], [0, 0])?.blocks ?? [])).toEqual(['ab', '  c', '  d']);
    expect(join([b('a')], [0])).toBeUndefined();
    expect(join([b('a'), { text: 'b', heading: 'Tiêu đề' }], [1])).toBeUndefined();
  });

  it('go on in the last paragraph of the one before', () => {
    const edit = join(
      [
        { text: 'a', more: ['b'] },
        { text: 'c', more: ['d'] },
      ],
      [1],
    );
    expect(edit?.blocks).toEqual([{ text: 'a', more: ['bc', 'd'] }]);
    expect(edit?.caret).toBe(1);
  });

  it('go a level down by Tab with their children, and up by Shift-Tab', () => {
    const down = indent([b('a'), b('b', b('c'))], [1]);
    expect(page(down?.blocks ?? [])).toEqual(['a', '  b', '    c']);
    expect(blockAt(down?.blocks ?? [], down?.place ?? [])).toMatchObject({ text: 'b', marker: '+' });
    const up = outdent(down?.blocks ?? [], [0, 0]);
    expect(up?.blocks).toEqual([b('a'), b('b', b('c'))]);
    expect(indent([b('a')], [0])).toBeUndefined();
    expect(outdent([b('a')], [0])).toBeUndefined();
  });

  it('keep the order of the page when one goes up out of the middle', () => {
    expect(page(outdent([b('a', b('b'), b('c'), b('d'))], [0, 1])?.blocks ?? [])).toEqual(['a', '  b', 'c', '  d']);
  });

  it('keep every text in its order through any Enter, Tab, Shift-Tab and Backspace', () => {
    const tree = fc.letrec<{ block: Block }>((tie) => ({
      block: fc.record(
        {
          text: fc.string({ maxLength: 4 }),
          children: fc.oneof({ maxDepth: 3 }, fc.constant<Block[]>([]), fc.array(tie('block'), { maxLength: 3 })),
        },
        { requiredKeys: ['text'] },
      ),
    })).block;
    const letters = (blocks: readonly Block[]): string =>
      blocks.map((one) => plainText(one.text) + letters(one.children ?? [])).join('');
    const places = (blocks: readonly Block[], above: number[] = []): number[][] =>
      blocks.flatMap((one, i) => [[...above, i], ...places(one.children ?? [], [...above, i])]);
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(4), (blocks, pick, caret) => {
        const all = places(blocks);
        const place = all[pick % all.length]!;
        for (const edit of [
          split(blocks, place, caret),
          indent(blocks, place),
          outdent(blocks, place),
          join(blocks, place),
        ]) {
          if (edit) expect(letters(edit.blocks)).toBe(letters(blocks));
          if (edit) expect(blockAt(edit.blocks, edit.place)).toBeDefined();
        }
      }),
    );
  });

  it('are walked in the order of the page', () => {
    const blocks = [b('a', b('b', b('c'))), b('d')];
    expect(blockAfter(blocks, [0, 0, 0])).toEqual([1]);
    expect(blockBefore(blocks, [1])).toEqual([0, 0, 0]);
    expect(blockAfter(blocks, [1])).toBeUndefined();
    expect(blockBefore(blocks, [0])).toBeUndefined();
  });

  it('move among their siblings, not beyond', () => {
    expect(page(shiftBlock([b('a'), b('b')], [1], -1)?.blocks ?? [])).toEqual(['b', 'a']);
    expect(shiftBlock([b('a'), b('b')], [1], 1)).toBeUndefined();
  });

  it('take several pasted lines as blocks of their own', () => {
    const edit = pasteLines([{ text: 'đầu cuối', marker: '1.' }], [0], 4, 4, ['một', '', ' hai ']);
    expect(edit.blocks).toEqual([
      { text: 'đầu một', marker: '1.' },
      { text: 'haicuối', marker: '1.' },
    ]);
    expect(edit).toMatchObject({ place: [1], caret: 3 });
  });
});
