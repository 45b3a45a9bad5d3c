import { describe, expect, it } from 'vitest';
import type { ItemValue } from '../../../api/batches.ts';
import { changesOf, labelOf, typedOf } from './mending.ts';

const values: ItemValue[] = [
  { kind: 'variable', name: 'nguoi_ky', heading: 'Người ký', own: 'Lê Thị Hạnh', usual: 'Trần Minh Quang' },
  { kind: 'variable', name: 'ngay', heading: null, own: 'hôm qua', usual: '2025-12-29' },
  { kind: 'field', name: 'decision.number', heading: 'Số', own: null, usual: null },
];

describe('mending a unit', () => {
  it('sends only what was changed, and takes what was emptied from the base plan', () => {
    const typed = typedOf(values);
    expect(changesOf(values, typed)).toEqual([]);
    expect(changesOf(values, { ...typed, 'variable ngay': '', 'field decision.number': ' 12 ' })).toEqual([
      { kind: 'variable', name: 'ngay', value: null },
      { kind: 'field', name: 'decision.number', value: '12' },
    ]);
  });

  it('calls a value by its column, and by its name where the table has none', () => {
    expect(values.map(labelOf)).toEqual(['Người ký', 'ngay', 'Số']);
  });
});
