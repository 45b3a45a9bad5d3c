import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlans } from './differences.ts';

const text = readFileSync(new URL('../../../samples/b-quyet-dinh-ke-hoach-xa-2026.json', import.meta.url), 'utf8');
type Sample = {
  decision: { subject: string; preamble: { citations: Record<string, unknown>[] } };
  plan: {
    outline: { heading: string; children?: unknown[] }[];
    purpose: { text: unknown }[];
    pillars: { id: string; name: string; tasks: { text: unknown; children?: { text: string }[] }[] }[];
    assignments: Record<string, unknown>[];
  };
  appendices: { rows: { title?: string; rows?: { cells: Record<string, unknown> }[] }[] }[];
};
const sample = (): Sample => JSON.parse(text) as Sample;

const changes = (before: unknown, after: unknown) =>
  comparePlans(before, after).differences.map(({ change, path, pathLabel }) => ({ change, path, pathLabel }));

describe('the differences of two plans', () => {
  it('are none for the same data, whatever the order of its fields', () => {
    const { decision, ...rest } = sample();
    expect(comparePlans(sample(), { ...rest, decision })).toEqual({ differences: [], left: 0 });
  });

  it('name a changed text by section, pillar and number', () => {
    const after = sample();
    after.plan.pillars[1]!.tasks[0]!.text = 'Nội dung khác hẳn.';
    const [one, ...others] = comparePlans(sample(), after).differences;
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      change: 'changed',
      path: 'plan.pillars[1].tasks[0].text',
      pathLabel: 'Mục II, Cải cách thủ tục hành chính, Nhiệm vụ 1',
      after: 'Nội dung khác hẳn.',
    });
  });

  it('tell an inserted item as one addition, not as a change of all items after it', () => {
    const after = sample();
    after.plan.purpose.splice(1, 0, { text: 'Một ý mới.' });
    expect(changes(sample(), after)).toEqual([
      { change: 'added', path: 'plan.purpose[1]', pathLabel: 'Mục I, Mục đích 2' },
    ]);
  });

  it('tell a removed item with the place where it stood', () => {
    const after = sample();
    after.decision.preamble.citations.splice(2, 1);
    expect(changes(sample(), after)).toEqual([
      { change: 'removed', path: 'decision.preamble.citations[2]', pathLabel: 'Quyết định, Căn cứ 3' },
    ]);
  });

  it('tell a moved item once, and what changed in it at its new place', () => {
    const after = sample();
    const [pillar] = after.plan.pillars.splice(0, 1);
    after.plan.pillars.splice(2, 0, pillar!);
    after.plan.pillars[2]!.name = 'Cải cách thể chế xã';
    const found = comparePlans(sample(), after).differences;
    expect(found.map(({ change, path, pathBefore }) => [change, path, pathBefore])).toEqual([
      ['moved', 'plan.pillars[2]', 'plan.pillars[0]'],
      ['changed', 'plan.pillars[2].name', 'plan.pillars[0].name'],
    ]);
  });

  it('recognise an item that was both moved and edited by its words', () => {
    const after = sample();
    const tasks = after.plan.pillars[0]!.tasks;
    const last = tasks.pop()!;
    tasks.unshift({ ...last, text: `${String(last.text)} Thêm vài chữ.` });
    const found = comparePlans(sample(), after).differences;
    expect(found.map(({ change, path }) => [change, path])).toEqual([
      ['moved', 'plan.pillars[0].tasks[0]'],
      ['changed', 'plan.pillars[0].tasks[0].text'],
    ]);
  });

  it('take a text with bold and italic as one text', () => {
    const before = sample();
    before.plan.purpose[0]!.text = ['Một ', { text: 'hai', bold: true }];
    const after = sample();
    after.plan.purpose[0]!.text = ['Một ', { text: 'hai' }];
    expect(changes(before, after)).toEqual([
      { change: 'changed', path: 'plan.purpose[0].text', pathLabel: 'Mục I, Mục đích 1' },
    ]);
  });

  it('name cells of an appendix by group, row and column', () => {
    const after = sample();
    const group = after.appendices[0]!.rows[0]!;
    group.rows![0]!.cells.result = 'Báo cáo';
    const [one] = comparePlans(sample(), after).differences;
    expect(one?.path).toBe('appendices[0].rows[0].rows[0].cells.result');
    expect(one?.pathLabel).toMatch(/^Phụ lục, nhóm “.+”, dòng 1, cột .+/);
  });

  it('name headings and free blocks by the numbers of their sections', () => {
    const after = sample();
    after.plan.outline[3]!.heading = 'KINH PHÍ';
    (after.plan.outline[0]!.children![1] as { heading: string }).heading = 'Yêu cầu chung';
    expect(changes(sample(), after).map(({ pathLabel }) => pathLabel)).toEqual(['Mục I.2, tiêu đề', 'Mục IV, tiêu đề']);
  });

  it('say how many more there are than they tell', () => {
    const many = (value: string) => ({
      variables: Object.fromEntries(Array.from({ length: 700 }, (_, i) => [`k${i}`, value])),
    });
    const { differences, left } = comparePlans(many('a'), many('b'));
    expect([differences.length, left]).toEqual([500, 200]);
  });

  it('compare 5,000 rows that were all written anew within two seconds', () => {
    const rows = (word: string) => ({
      appendices: [{ rows: Array.from({ length: 5_000 }, (_, i) => ({ cells: { task: `${word} ${i}` } })) }],
    });
    const start = performance.now();
    expect(comparePlans(rows('việc'), rows('nhiệm vụ')).differences).toHaveLength(500);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('are none exactly when the data is the same, for data of any shape', () => {
    const json = fc.jsonValue({ maxDepth: 4 });
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(comparePlans(a, a).differences).toEqual([]);
        const told = comparePlans(a, b).differences.length > 0;
        const sorted = (value: unknown): unknown =>
          Array.isArray(value)
            ? value.map(sorted)
            : typeof value === 'object' && value !== null
              ? Object.fromEntries(
                  Object.entries(value)
                    .sort(([x], [y]) => (x < y ? -1 : 1))
                    .map(([k, v]) => [k, sorted(v)]),
                )
              : value;
        expect(told).toBe(JSON.stringify(sorted(a)) !== JSON.stringify(sorted(b)));
      }),
    );
  });
});
