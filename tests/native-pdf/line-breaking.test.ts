import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/fonts/metrics.ts';
import { p, r } from '../word/small-document.ts';
import { linesOf, pagesOf, rowsOf, widthOf } from './small-layout.ts';

const justified = '<w:jc w:val="both"/>';
const text = 'một hai ba';
/** Of the two spaces, in points. */
const spaces = 2 * widthOf(' ');
const rowsIn = (body: string, width: number, compatibility = 15) =>
  pagesOf(body, { width, compatibility }).flatMap(rowsOf);

describe('a justified line', () => {
  it('takes one word more for up to a quarter of its spaces, since Word 2013', () => {
    const column = widthOf(text) - 0.24 * spaces;
    expect(linesOf(p(r(text), justified), { width: column })).toEqual([text]);
    expect(linesOf(p(r(text), justified), { width: widthOf(text) - 0.27 * spaces })).toEqual(['một hai', 'ba']);
  });

  it('ends at the column also when its spaces were shrunk', () => {
    const column = widthOf(text) - 0.24 * spaces;
    expect(rowsIn(p(r(text), justified), column)[0]?.end).toBeCloseTo(column, 1);
  });

  it('is not shrunk in documents of Word 2010', () => {
    const given = { width: widthOf(text) - 0.1 * spaces, compatibility: 14 };
    expect(linesOf(p(r(text), justified), given)).toEqual(['một hai', 'ba']);
  });

  it('is not shrunk when its paragraph is set to the left', () => {
    expect(linesOf(p(r(text)), { width: widthOf(text) - 0.1 * spaces })).toEqual(['một hai', 'ba']);
  });

  it('fills the column, but for the last one', () => {
    const [first, last] = rowsIn(p(r('một hai ba bốn'), justified), widthOf('một hai ba') + 5);
    expect(first).toMatchObject({ text: 'một hai ba', end: expect.closeTo(widthOf('một hai ba') + 5, 1) as number });
    expect(last?.end).toBeCloseTo(widthOf('bốn'), 1);
  });
});

describe('a shrunk line', () => {
  const four = 'một hai ba bốn';
  const broken = (look: string, width: number) => linesOf(p(r(four, look), justified), { width });

  it('counts the space that comes with the next word, in the looks of that word', () => {
    // Three spaces of 3.5 points, a quarter of each.
    expect(linesOf(p(r(four), justified), { width: widthOf(four) - 2.6 })).toEqual([four]);
    expect(linesOf(p(r(four), justified), { width: widthOf(four) - 2.7 })).toEqual(['một hai ba', 'bốn']);
    const big = r('bốn', '<w:sz w:val="56"/>');
    const width = widthOf('một hai ba ') + 2 * widthOf('bốn');
    expect(linesOf(p(r('một hai ba ') + big, justified), { width: width - 5.2 })).toEqual(['một hai ba |bốn']);
  });

  it('keeps free by how far slanted letters lean, a twelfth of the line', () => {
    const italic = textWidth(four, { sizePt: 14, face: 'italic' });
    expect(broken('<w:i/>', italic - 2.6 + 1.3)).toEqual([four]);
    expect(broken('<w:i/>', italic - 2.6)).toEqual(['một hai ba', 'bốn']);
  });

  it('ends in a word broken behind its hyphen as well', () => {
    const given = { width: widthOf('giai đoạn 2021-') - 1.5 };
    expect(linesOf(p(r('giai đoạn 2021-2025'), justified), given)).toEqual(['giai đoạn 2021-', '2025']);
  });
});

describe('spaces of a justified line', () => {
  it('grow by whole twips within one look', () => {
    const [item] = pagesOf(p(r('một hai ba bốn năm sáu'), justified), { width: 100 })[0]?.items ?? [];
    const grown = item?.kind === 'text' ? item.wordSpacing * 20 : 0;
    expect(grown).toBeGreaterThan(0);
    expect(grown).toBeCloseTo(Math.round(grown), 6);
  });
});

describe('a place to break', () => {
  /** The first line in a column that ends inside what follows the mark. */
  const head = (word: string) => {
    const [before = '', after = ''] = word.split('|');
    return linesOf(p(r(`x ${before}${after}`)), { width: widthOf(`x ${before}${after}`) - 1 })[0];
  };

  it.each(['abc-|def', '1-|23', '20/NĐ-|CP', 'thu–|chi', 'có—|không', 'sao?|là', 'được!|là', 'v.v…|và', 'ab-|(cd)'])(
    'is at the stroke in %s',
    (word) => {
      expect(head(word)).toBe(`x ${word.split('|')[0]}`);
    },
  );

  it.each(['và/hoặc', '99,5%', 'QĐ-19', 'a@b.vn', '1.250.000', '“một', '-abc', 'ab“cd', 'abc…)', 'thu-chi/ngân'])(
    'is not inside %s',
    (word) => {
      expect(head(word)).toBe('x');
    },
  );

  it('is not at a space before a closing sign or stop, nor behind an opening one', () => {
    expect(linesOf(p(r('một hai )')), { width: widthOf('một hai ') + 1 })).toEqual(['một', 'hai )']);
    expect(linesOf(p(r('một ( hai')), { width: widthOf('một ( ') + 1 })).toEqual(['một', '( hai']);
  });

  it('is before a long dash that does not fit', () => {
    expect(linesOf(p(r('có—không')), { width: widthOf('có') + 2 })[0]).toBe('có');
  });
});

describe('a line', () => {
  it('breaks behind a hyphen, and not at a hyphen or space that does not break', () => {
    const width = widthOf('giai đoạn 2021-') + 1;
    expect(linesOf(p(r('giai đoạn 2021-2025')), { width })).toEqual(['giai đoạn 2021-', '2025']);
    expect(linesOf(p(r('giai đoạn 2021\u20112025')), { width })).toEqual(['giai đoạn', '2021\u20112025']);
    const narrow = widthOf('đoạn\u00a02021') + 1;
    expect(linesOf(p(r('giai đoạn\u00a02021')), { width: narrow })).toEqual(['giai', 'đoạn\u00a02021']);
  });

  it('is not broken by spaces that hang over its end', () => {
    expect(linesOf(p(r('một   hai')), { width: widthOf('một') + 1 })).toEqual(['một', 'hai']);
  });

  it('keeps a word together over runs of different looks', () => {
    const width = widthOf('một hai') + 1;
    expect(linesOf(p(r('một hai') + r('ba', '<w:i/>')), { width })).toEqual(['một', 'hai|ba']);
  });

  it('takes a word that is wider than the column apart, without losing a letter', () => {
    const word = 'a'.repeat(100);
    const found = linesOf(p(r(word)), { width: 100 });
    expect(found.length).toBeGreaterThan(3);
    expect(found.join('')).toBe(word);
    expect(rowsIn(p(r(word)), 100).every(({ end }) => end <= 100.1)).toBe(true);
  });

  it('takes a very long word apart in a column narrower than a letter', () => {
    expect(linesOf(p(r('a'.repeat(8000))), { width: 3, height: 1500 }).join('')).toHaveLength(8000);
  });

  it('ends at a break in the paragraph', () => {
    expect(linesOf(p(`${r('một')}<w:r><w:br/></w:r>${r('hai')}`))).toEqual(['một', 'hai']);
  });
});

describe('a tab', () => {
  const tab = '<w:r><w:tab/></w:r>';
  const stops = (inner: string) => `<w:tabs>${inner}</w:tabs>`;
  const stop = (kind: string, at: number) => `<w:tab w:val="${kind}" w:pos="${at * 20}"/>`;
  const placeOf = (body: string, word: string) => {
    const items = pagesOf(body).flatMap(({ items: all }) => all);
    const found = items.find((item) => item.kind === 'text' && item.text.trim() === word);
    return found?.kind === 'text' ? found.x - 20 : undefined;
  };

  it('goes to the next stop: text starts, ends or has its middle there', () => {
    expect(placeOf(p(`${r('a')}${tab}${r('chữ')}`, stops(stop('left', 100))), 'chữ')).toBeCloseTo(100, 1);
    const right = placeOf(p(`${r('a')}${tab}${r('chữ')}`, stops(stop('right', 200))), 'chữ');
    expect(right).toBeCloseTo(200 - widthOf('chữ'), 1);
    const centred = placeOf(p(`${r('a')}${tab}${r('chữ')}`, stops(stop('center', 150))), 'chữ');
    expect(centred).toBeCloseTo(150 - widthOf('chữ') / 2, 1);
  });

  it('goes on by half an inch where no stop is left', () => {
    expect(placeOf(p(`${r('a')}${tab}${r('chữ')}`), 'chữ')).toBeCloseTo(36, 1);
    expect(placeOf(p(`${r('a')}${tab}${tab}${r('chữ')}`, stops(stop('left', 40))), 'chữ')).toBeCloseTo(72, 1);
  });

  it('goes to the text edge of a hanging paragraph', () => {
    const hanging = '<w:ind w:left="1000" w:hanging="600"/>';
    expect(placeOf(p(`${r('1.')}${tab}${r('chữ')}`, hanging), 'chữ')).toBeCloseTo(50, 1);
  });

  it('goes to the text edge of a hanging paragraph before a stop behind that edge', () => {
    const body = `${stops(stop('left', 120))}<w:ind w:left="1000" w:hanging="600"/>`;
    expect(placeOf(p(`${r('1.')}${tab}${r('chữ')}`, body), 'chữ')).toBeCloseTo(50, 1);
  });

  it('takes the word behind it along to the next line', () => {
    const body = p(`${r('một hai')}${tab}${r('bốnnămsáubảy')}`);
    expect(linesOf(body, { width: 110 })).toEqual(['một hai', 'bốnnămsáubảy']);
  });

  it('leaves what stands before it unstretched', () => {
    const body = p(`${r('a b')}${tab}${r('một hai ba bốn')}`, `${stops(stop('left', 50))}${justified}`);
    const [first] = pagesOf(body, { width: 50 + widthOf('một hai ba') + 4 });
    const head = first?.items.find((item) => item.kind === 'text');
    expect(head).toMatchObject({ text: 'a b', wordSpacing: 0 });
  });
});
