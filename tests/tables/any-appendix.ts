/** Appendices of any shape that a complete plan may have, for property tests. */
import fc from 'fast-check';
import type { Appendix, Cell, Column, Row } from '../../src/plan/model/appendix.ts';
import type { Block } from '../../src/plan/model/block.ts';
import type { RichText } from '../../src/plan/model/text.ts';

/** Words as they stand in such tables, and some that a careless reader would take for something else. */
const word = fc.constantFrom(
  'Rà soát',
  'văn bản',
  'I',
  'II.',
  '1.1',
  '1',
  'Quý II/2026',
  '30/6',
  '97,6%',
  '=A1+1',
  '-',
  '(nếu có)',
  '"trích"',
  '<b>&amp;',
  '_x000D_',
  'TRUE',
  'Phụ lục II',
  'STT',
  'Nhiệm vụ',
  'đ/c; Đoàn',
  '😀',
);
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

const rich: fc.Arbitrary<RichText> = fc.oneof(
  { weight: 4, arbitrary: phrase },
  { weight: 1, arbitrary: fc.tuple(phrase, phrase).map(([a, b]) => [`${a} `, { text: b, bold: true }]) },
);

const organs = fc
  .array(fc.record({ name: phrase, remark: fc.option(phrase, { nil: undefined }) }), { minLength: 1, maxLength: 3 })
  .map((all) => ({ organs: all.map(({ name, remark }) => (remark === undefined ? { name } : { name, remark })) }));

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 5, arbitrary: rich },
  { weight: 2, arbitrary: organs },
  { weight: 1, arbitrary: fc.record({ text: rich, more: fc.array(rich, { minLength: 1, maxLength: 2 }) }) },
);

const keys = ['no', 'objective', 'task', 'result', 'lead', 'support', 'time', 'don-vi', 'nam-2026'] as const;
const known = new Set<string>(keys.slice(0, 7));

const columns: fc.Arbitrary<Column[]> = fc.shuffledSubarray([...keys], { minLength: 3 }).chain((chosen) =>
  fc.tuple(
    ...chosen.map((key) =>
      fc
        .record({
          heading: known.has(key) ? fc.option(phrase, { nil: undefined }) : phrase,
          width: fc.option(fc.integer({ min: 8, max: 120 }), { nil: undefined }),
          align: fc.option(fc.constantFrom('left' as const, 'center' as const), { nil: undefined }),
        })
        .map(({ heading, width, align }) => ({
          key,
          ...(heading === undefined ? {} : { heading }),
          ...(width === undefined ? {} : { width }),
          ...(align === undefined ? {} : { align }),
        })),
    ),
  ),
);

/** Rows of data; now and then a cell spans this one and the next. */
function dataRows(all: readonly Column[]): fc.Arbitrary<Row[]> {
  const others = all.filter(({ key }) => key !== 'no').map(({ key }) => key);
  const one = fc.record({
    cells: fc.tuple(...others.map(() => fc.option(cell, { nil: undefined, freq: 5 }))),
    spans: fc.tuple(...others.map(() => fc.integer({ min: 0, max: 5 }))),
    label: fc.constantFrom(undefined, undefined, undefined, undefined, 'f)', '2.7', ''),
  });
  return fc.array(one, { minLength: 1, maxLength: 4 }).map((rows) => {
    const covered = new Set<string>();
    return rows.map(({ cells, spans, label }, i): Row => {
      const row: Row = {};
      if (label !== undefined && all.some(({ key }) => key === 'no')) row.label = label;
      const written: [string, Cell][] = [];
      others.forEach((key, at) => {
        const value = at === 0 && !covered.has(key) ? (cells[at] ?? 'Nhiệm vụ') : cells[at];
        if (covered.delete(key) || value === undefined) return;
        const spans2 = at > 0 && spans[at] === 0 && i < rows.length - 1;
        if (spans2) covered.add(key);
        const full = typeof value === 'string' || Array.isArray(value) ? { text: value } : value;
        written.push([key, spans2 ? { ...full, rowSpan: 2 } : value]);
      });
      if (written.length > 0) row.cells = Object.fromEntries(written);
      return row;
    });
  });
}

const titled = (rows: fc.Arbitrary<Row[]>) =>
  fc.record({ title: rich, rows }).map(({ title, rows: inner }): Row => ({ title, rows: inner }));

function anyRows(all: readonly Column[]): fc.Arbitrary<Row[]> {
  const data = dataRows(all);
  const group = titled(
    fc.oneof(
      data,
      fc.array(titled(data), { minLength: 1, maxLength: 2 }),
      fc.tuple(titled(data), data).map(([a, b]) => [a, ...b]),
    ),
  );
  return fc.oneof(data, fc.array(group, { minLength: 1, maxLength: 4 }));
}

const block: fc.Arbitrary<Block> = fc.record({ marker: fc.constantFrom('', '-', '*'), text: phrase });

export const anyAppendix: fc.Arbitrary<Appendix> = columns.chain((all) =>
  fc
    .record({
      title: rich,
      label: fc.option(fc.constant('Phụ lục số 2'), { nil: undefined }),
      orientation: fc.option(fc.constantFrom('portrait' as const, 'landscape' as const), { nil: undefined }),
      reference: fc.option(phrase, { nil: undefined }),
      blocks: fc.option(fc.array(block, { minLength: 1, maxLength: 2 }), { nil: undefined }),
      rows: anyRows(all),
      after: fc.option(fc.array(block, { minLength: 1, maxLength: 2 }), { nil: undefined }),
    })
    .map((fields): Appendix => {
      const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
      return { ...said, columns: all } as unknown as Appendix;
    }),
);
