import { describe, expect, it } from 'vitest';
import { endedWith, endOfBody, isBlank, line, lineText, prefixed, upper } from './line.ts';

describe('line', () => {
  it('keeps bold and italic where the plan has them and says nothing where it has not', () => {
    expect(line(['Một ', { text: 'hai', bold: true }, { text: ' ba', italic: false }])).toEqual([
      { text: 'Một ' },
      { text: 'hai', bold: true },
      { text: ' ba', italic: false },
    ]);
    expect(line('')).toEqual([]);
    expect(line(undefined)).toEqual([]);
  });

  it('is blank with nothing but spaces in it', () => {
    expect([undefined, '', ' \n', [], ['', { text: '\u00A0' }]].map(isBlank)).toEqual(Array(5).fill(true));
    expect(isBlank([{ text: '.' }])).toBe(false);
  });
});

describe('endedWith', () => {
  it.each([
    ['Căn cứ Luật', ';', 'Căn cứ Luật;'],
    ['Căn cứ Luật.', ';', 'Căn cứ Luật;'],
    ['Căn cứ Luật ; ', '.', 'Căn cứ Luật.'],
    ['Căn cứ Luật...', ';', 'Căn cứ Luật;'],
    ['Căn cứ Luật . ,; ', ';', 'Căn cứ Luật;'],
    ['Căn cứ (Luật)', '.', 'Căn cứ (Luật).'],
  ] as const)('%j with %s is %j', (text, end, expected) => {
    expect(lineText(endedWith([{ text }], end))).toBe(expected);
  });

  it('changes the last stretch that has text, in its look, and drops the blank ones after it', () => {
    const given = [{ text: 'a' }, { text: 'b.', bold: true }, { text: ' ' }];
    expect(endedWith(given, ';')).toEqual([{ text: 'a' }, { text: 'b;', bold: true }]);
  });

  it('takes signs away from every stretch at the end, wherever the look changes', () => {
    const given = [{ text: 'Luật;' }, { text: '.', italic: true }, { text: ' ;' }];
    expect(endedWith(given, ';')).toEqual([{ text: 'Luật;' }]);
    expect(endOfBody([{ text: 'kịp thời.' }, { text: '/.', bold: true }])).toEqual([
      { text: 'kịp thời.' },
      { text: '/.', bold: true },
    ]);
    expect(endOfBody([{ text: 'kịp thời;' }, { text: ' .', bold: true }])).toEqual([{ text: 'kịp thời./.' }]);
  });

  it('leaves a blank line as it is', () => {
    expect(endedWith([{ text: ' ' }], '.')).toEqual([{ text: ' ' }]);
    expect(endedWith([], '.')).toEqual([]);
  });
});

describe('endOfBody', () => {
  it.each([
    ['kịp thời.', 'kịp thời./.'],
    ['kịp thời', 'kịp thời./.'],
    ['kịp thời;', 'kịp thời./.'],
    ['kịp thời:', 'kịp thời./.'],
    ['kịp thời./.', 'kịp thời./.'],
    ['kịp thời./. ', 'kịp thời./.'],
    ['kịp thời . :', 'kịp thời./.'],
  ])('%j ends as %j', (text, expected) => {
    expect(lineText(endOfBody([{ text }]))).toBe(expected);
  });
});

describe('upper and prefixed', () => {
  it('capitalise without regard to the locale, and put a sign before', () => {
    expect(upper([{ text: 'ý kiến đồng ý', bold: true }])).toEqual([{ text: 'Ý KIẾN ĐỒNG Ý', bold: true }]);
    expect(prefixed('1. ', [{ text: 'a' }])).toEqual([{ text: '1. ' }, { text: 'a' }]);
    expect(prefixed('', [{ text: 'a' }])).toEqual([{ text: 'a' }]);
  });
});
