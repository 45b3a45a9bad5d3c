import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/fonts/metrics.ts';
import { layOut } from '../../src/pdf/native/layout/lay-out.ts';
import { unsupported } from '../../src/pdf/native/support.ts';
import { p, r, read } from '../word/small-document.ts';
import { sectPr } from './small-layout.ts';

const many = (count: number, properties = '') => p(r('Điều'), properties).repeat(count);

describe('a layout', () => {
  it('stops at its deadline', () => {
    const document = read(many(2000) + sectPr());
    expect(() => layOut(document, -1)).toThrow(
      expect.objectContaining({ code: 'pdf.timeout', kind: 'timeout' }) as Error,
    );
    expect(layOut(document).pages.length).toBeGreaterThan(1);
  });

  it('stops at more pages than any document has', () => {
    const document = read(many(5001, '<w:pageBreakBefore/>') + sectPr());
    expect(() => layOut(document)).toThrow(
      expect.objectContaining({ code: 'pdf.too-many-pages', kind: 'input' }) as Error,
    );
  });

  it('is refused where the margins leave no room for text', () => {
    const narrow = read(many(1) + sectPr({ width: -5 }));
    expect(unsupported(narrow)).toMatchObject([
      { code: 'pdf.native-unsupported', path: 'phần 1', message: expect.stringContaining('lề') as string },
    ]);
    expect(unsupported(read(many(1) + sectPr()))).toEqual([]);
  });
});

it('stacked marks are measured in one pass', () => {
  const start = performance.now();
  expect(textWidth('\u0301\u0323'.repeat(100_000), { sizePt: 14 })).toBe(0);
  expect(performance.now() - start).toBeLessThan(1000);
});
