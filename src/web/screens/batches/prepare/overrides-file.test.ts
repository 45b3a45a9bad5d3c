import { expect, it } from 'vitest';
import { overridesExample, readOverridesFile } from './overrides-file.ts';

it('takes the example that the page shows, also behind the mark that Windows writes before a text', () => {
  expect(readOverridesFile(`\uFEFF${overridesExample}`)).toEqual({ overrides: JSON.parse(overridesExample) as object });
});

it('says of what is no file of overrides what it is not', () => {
  expect(readOverridesFile('{').problem).toContain('JSON đúng');
  for (const text of ['[]', '3', 'null', '{"14560": {}}'])
    expect(readOverridesFile(text).problem).toContain('mỗi mã đơn vị một danh sách');
});
