import { describe, expect, it } from 'vitest';
import { gap } from '../plan/conventions/dates.ts';
import type { Block } from '../plan/model/block.ts';
import { blockParagraphs } from './blocks.ts';
import { lineText } from './line.ts';

function printed(blocks: readonly Block[]): string[] {
  return blockParagraphs(blocks).map((paragraph) => `${paragraph.role}: ${lineText(paragraph.line)}`);
}

describe('a block', () => {
  it('with nothing of its own but a label prints it above what stands below', () => {
    const children = [{ text: 'dưới' }];
    expect(printed([{ marker: 'a)', label: 'e)', children }])).toEqual(['point: e)', 'dash: - dưới']);
    expect(printed([{ marker: 'a)', children }])).toEqual(['dash: - dưới']);
    expect(printed([{ marker: 'a)', label: '', children }])).toEqual(['dash: - dưới']);
    expect(printed([{ marker: 'a)', label: 'e)', heading: 'Mục', children }])[0]).toBe('point: e) Mục');
  });

  it('that says nothing is a place still to be filled, behind its sign', () => {
    expect(printed([{}, { marker: '1.' }, { marker: 'a)', label: 'e)', children: [] }])).toEqual([
      `dash: - ${gap}`,
      `clause: 1. ${gap}`,
      `point: e) ${gap}`,
    ]);
  });

  it('counts on from a label that is a numeral of its sign', () => {
    const after = (marker: Block['marker'], label: string) =>
      printed([
        { marker, label, text: 'x' },
        { marker, text: 'y' },
      ])[1];
    expect(after('a)', 'e)')).toBe('point: g) y');
    expect(after('1.', '7.')).toBe('clause: 8. y');
    expect(after('1.', '9999999')).toBe('clause: 2. y');
  });

  it('with a heading that runs in puts a colon between, unless the heading has a sign of its own', () => {
    expect(printed([{ heading: 'Kiểm tra', runIn: true, text: 'mỗi quý.' }])).toEqual(['dash: - Kiểm tra: mỗi quý.']);
    expect(printed([{ heading: 'Kiểm tra -', runIn: true, text: 'mỗi quý.' }])).toEqual([
      'dash: - Kiểm tra - mỗi quý.',
    ]);
    expect(printed([{ marker: '1.', heading: 'Kiểm tra', runIn: true }])).toEqual(['titledClause: 1. Kiểm tra']);
  });
});
