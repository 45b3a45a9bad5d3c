import { expect, it } from 'vitest';
import { tableFileFault } from './table-file.ts';

it('says of a file that cannot be a table what it is and what to do', () => {
  expect(tableFileFault({ name: 'ds.xls', size: 9 })).toContain('lưu thành .xlsx');
  expect(tableFileFault({ name: 'ds.docx', size: 9 })).toContain('.xlsx hoặc .csv');
  expect(tableFileFault({ name: 'ds.csv', size: 0 })).toContain('trống');
  expect(tableFileFault({ name: 'ds.xlsx', size: 21 * 1024 * 1024 })).toContain('20 MB');
  for (const name of ['Danh sách.XLSX', 'ds.csv', 'ds.txt']) expect(tableFileFault({ name, size: 9 })).toBeUndefined();
});
