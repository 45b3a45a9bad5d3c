import { describe, expect, it } from 'vitest';
import type { PlanPart } from '../plan/model/body.ts';
import type { PillarPass, Section } from '../plan/model/outline.ts';
import { lineText } from './line.ts';
import { sectionParagraphs } from './outline.ts';

const part: PlanPart = {
  purpose: [{ text: 'Một', marker: '' }, { text: 'Hai' }],
  pillars: [{ id: 'the-che', name: 'Thể chế', objectives: [{ text: 'Mục tiêu' }], tasks: [{ text: 'Nhiệm vụ' }] }],
};

function printed(sections: readonly Section[]): string[] {
  return sectionParagraphs(sections, part).map((paragraph) => `${paragraph.role}: ${lineText(paragraph.line)}`);
}

const passOf = (pass: PillarPass) => printed([{ content: 'pillars', pass }]).slice(1);

describe('a section', () => {
  it('without a heading only orders: it prints neither sign nor level', () => {
    const sections: Section[] = [{ children: [{ heading: 'Mục đích' }] }, { content: 'purpose' }, { heading: 'Sau' }];
    expect(printed(sections)).toEqual(['heading: I. MỤC ĐÍCH', 'plain: Một', 'dash: - Hai', 'heading: I. SAU']);
  });

  it('without a heading prints its label, before its first paragraph where that runs in', () => {
    expect(printed([{ label: 'Phần A', content: 'purpose' }])).toEqual(['clause: Phần A', 'plain: Một', 'dash: - Hai']);
    expect(printed([{ label: 'A.', runIn: true, content: 'purpose' }])).toEqual(['clause: A. Một', 'dash: - Hai']);
    expect(printed([{ label: 'A.' }])).toEqual(['clause: A.']);
    expect(printed([{ label: '', content: 'purpose' }])).toEqual(['plain: Một', 'dash: - Hai']);
  });

  it('has its remark in the line of the heading, also of one that runs in, and in a line of its own without one', () => {
    const remark = { headingNote: '(có Phụ lục)', content: 'purpose' } as const;
    expect(printed([{ heading: 'Mục', ...remark }])[0]).toBe('heading: I. MỤC (có Phụ lục)');
    expect(printed([{ heading: 'Mục', runIn: true, ...remark }])[0]).toBe('clause: I. Mục (có Phụ lục): Một');
    expect(printed([remark])).toEqual(['note: (có Phụ lục)', 'plain: Một', 'dash: - Hai']);
    expect(printed([{ label: 'A.', ...remark }]).slice(0, 2)).toEqual(['clause: A.', 'note: (có Phụ lục)']);
  });

  it('counts on from a label that is a numeral of its sign', () => {
    const labelled = (label: string) => printed([{ heading: 'a', label }, { heading: 'b' }])[1];
    expect(labelled('VIII.')).toBe('heading: IX. B');
    expect(labelled('Phần 8')).toBe('heading: II. B');
  });
});

describe('headings of a pass', () => {
  it('stand before the objectives and the tasks, counted together', () => {
    const headings = {
      objectivesHeading: { marker: 'a)', text: 'Về đích' },
      tasksHeading: { marker: 'a)', text: 'Việc' },
    } as const;
    expect(passOf(headings)).toEqual(['point: a) Về đích', 'dash: - Mục tiêu', 'point: b) Việc', 'dash: - Nhiệm vụ']);
  });

  it.each([undefined, '', ' ', [{ text: '' }]])('print nothing and do not count where their text is %j', (text) => {
    const blank = { marker: 'a)' as const, ...(text === undefined ? {} : { text }) };
    expect(passOf({ objectivesHeading: blank, tasksHeading: { marker: 'a)', text: 'Việc' } })).toEqual([
      'dash: - Mục tiêu',
      'point: a) Việc',
      'dash: - Nhiệm vụ',
    ]);
  });
});
