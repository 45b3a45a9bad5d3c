import { describe, expect, it } from 'vitest';
import { readPlanFile } from './plan-file.ts';

describe('reading a file that a plan is to begin from', () => {
  it('takes an object, also behind the mark that Windows writes before a text', () => {
    expect(readPlanFile('\uFEFF{"plan": {}}')).toEqual({ plan: { plan: {} } });
  });

  it('says of a text that is no JSON, and of JSON that is no plan, what it is not', () => {
    expect(readPlanFile('KẾ HOẠCH').problem).toMatch(/không phải là JSON/);
    for (const text of ['[]', 'null', '3', '{}', '{"name": "kehoach"}'])
      expect(readPlanFile(text).problem).toMatch(/không phải một kế hoạch/);
  });
});
