import { describe, expect, it } from 'vitest';
import { fileNameExample, usualPattern } from './file-name-example.ts';

describe('the example of a file name', () => {
  it('shows the folder and the name of one unit, by the usual pattern where nothing is typed', () => {
    const path = 'tỉnh Ninh Bình/14560 xã Yên Khánh/Kế hoạch CCHC 2026 - xã Yên Khánh.docx';
    expect(fileNameExample('', 'docx')).toEqual({ path });
    expect(fileNameExample(usualPattern, 'docx')).toEqual({ path });
    expect(fileNameExample('{{ ma }}-{{nam}}', 'pdf')).toEqual({ path: '14560-2026.pdf' });
  });

  it('tells an open brace, and a pattern that gives every unit the same name', () => {
    expect(fileNameExample('{{ma', 'pdf').fault).toContain('chưa được đóng');
    expect(fileNameExample('Kế hoạch', 'pdf').fault).toContain('cùng tên tệp');
  });

  it('says nothing of what only the service knows', () => {
    expect(fileNameExample('{{ma}} {{chu_hoa don_vi.ten}}', 'pdf')).toEqual({ path: '' });
    expect(fileNameExample('{{ma}} {{nguoi_ky}}', 'pdf')).toEqual({ path: '' });
  });
});
