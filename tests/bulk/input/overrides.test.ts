/** What differs for single units: read, refused, carried out. */
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/failure.ts';
import { readOverrides, strayOverrides } from '../../../src/bulk/overrides.ts';
import { tableOf } from '../../../src/bulk/table/chosen-units.ts';
import { unitPlan } from '../../../src/bulk/unit-plan.ts';
import { allUnits } from '../../../src/units/unit-list.ts';

function refusal(text: string): Failure {
  try {
    readOverrides(text);
  } catch (error) {
    if (error instanceof Failure && error.kind === 'input') return error;
    throw error;
  }
  throw new Error('The overrides were taken.');
}

const paths = (text: string) => refusal(text).findings.map(({ path }) => path);

describe('overrides', () => {
  it('are operations by code, with or without lost zeros', () => {
    expect(readOverrides('{"$schema":"x","4":[{"op":"remove","path":"/plan/budget"}]}')).toEqual({
      '00004': [{ op: 'remove', path: '/plan/budget' }],
    });
  });

  it.each([
    ['no JSON', '{"00004": [', ['']],
    ['a list', '[]', ['']],
    ['a code that is none', '{"abc":[],"123456":[]}', ['123456', 'abc']],
    ['a code twice', '{"4":[],"00004":[]}', ['00004']],
    ['something to merge', '{"00004":{"plan":{}}}', ['00004']],
    ['an unknown operation', '{"00004":[{"op":"test","path":"/a","value":1},{"op":"put","path":"/a"}]}', ['00004[1]']],
    ['no value', '{"00004":[{"op":"add","path":"/a"}]}', ['00004[0]']],
    ['a path that is no pointer', '{"00004":[{"op":"remove","path":"plan.budget"}]}', ['00004[0]']],
    ['a way out of the data', '{"00004":[{"op":"add","path":"/__proto__/x","value":1}]}', ['00004[0]']],
    ['the same by another way', '{"00004":[{"op":"copy","from":"/constructor/prototype","path":"/a"}]}', ['00004[0]']],
    ['a forbidden key in a value', '{"00004":[{"op":"add","path":"/a","value":{"__proto__":{"x":1}}}]}', ['00004[0]']],
  ])('with %s are refused, with the place', (_, text, expected) => {
    expect(paths(text)).toEqual(expected);
  });

  it('tell every fault at once, the operation by its number', () => {
    const { findings, message } = refusal('{"00004":[{"op":"x"},{"op":"remove","path":"/a"},{"op":"add"}],"x":[]}');
    expect(findings).toHaveLength(3);
    expect(findings[0]?.message).toMatch(/^Mã 00004, thao tác 1 /);
    expect(message).toContain('(và 2 lỗi khác)');
  });

  it('for units that are not in the table are told', () => {
    const table = tableOf(allUnits().slice(0, 2));
    expect(strayOverrides(table, readOverrides('{"00004":[],"12345":[]}'))).toMatchObject([
      { code: 'bulk.stray-override', path: '12345' },
    ]);
  });

  it.each([
    ['replace /plan/none', '[{"op":"replace","path":"/plan/none","value":1}]', /thao tác 1 \(replace \/plan\/none\)/],
    [
      'a failed test',
      '[{"op":"test","path":"/plan/a","value":[1,2]},{"op":"test","path":"/plan/a","value":0}]',
      /thao tác 2 \(test/,
    ],
    ['an index beyond the end', '[{"op":"add","path":"/plan/a/9","value":1}]', /thao tác 1 \(add/],
    ['the whole removed', '[{"op":"remove","path":""}]', /thao tác 1 \(remove ""\)/],
    ['a step into a text', '[{"op":"add","path":"/plan/t/x","value":1}]', /thao tác 1 \(add/],
  ])('that fail say which operation: %s', (_, operations, message) => {
    const base = { plan: { a: [1, 2], t: 'text' } };
    const table = tableOf(allUnits().slice(0, 1));
    const input = { base, table, overrides: readOverrides(`{"00004":${operations}}`) };
    expect(() => unitPlan(input, table.rows[0]!)).toThrow(message);
    expect(base).toEqual({ plan: { a: [1, 2], t: 'text' } });
  });

  it('of one unit do not share values with another one', () => {
    const table = tableOf(allUnits().slice(0, 1));
    const overrides = readOverrides(
      '{"00004":[{"op":"add","path":"/x","value":{"a":[]}},{"op":"add","path":"/x/a/-","value":1}]}',
    );
    const input = { base: {}, table, overrides };
    const once = unitPlan(input, table.rows[0]!);
    expect(unitPlan(input, table.rows[0]!)).toEqual(once);
    expect(once['x']).toEqual({ a: [1] });
  });
});
