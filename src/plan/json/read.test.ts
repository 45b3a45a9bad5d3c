import { describe, expect, it } from 'vitest';
import { readJson } from './read.ts';

const read = (text: string) => readJson(new TextEncoder().encode(text), 'Tệp a.json');

describe('reading JSON from bytes', () => {
  it('takes a byte order mark away', () => {
    expect(read('\uFEFF{"a": "Ủy ban"}')).toEqual({ value: { a: 'Ủy ban' } });
  });

  it('names line and column of the first fault', () => {
    expect(read('{\n  "a": 1,\n}').fault?.message).toMatch(
      /^Tệp a\.json không phải là JSON hợp lệ, dòng 3, cột 1: cần tên trường .*\.$/,
    );
  });

  it('says that it is no JSON even where no place can be found', () => {
    expect(read('['.repeat(100_000)).fault).toEqual({
      code: 'not-json',
      message: 'Tệp a.json không phải là JSON hợp lệ.',
    });
  });

  it('refuses bytes that are no UTF-8', () => {
    expect(readJson(Buffer.from('\uFEFF{}', 'utf16le'), 'Tệp a.json').fault?.code).toBe('not-utf8');
  });
});
