import { describe, expect, it } from 'vitest';
import { Failure } from '../failure.ts';
import { manifestCsv, manifestJson, unitError, unitNames, type ManifestEntry } from './manifest.ts';

const common = { province: 'tỉnh Ninh Bình', template: 'ke-hoach@1 sha256:ab', renderer: '0.1.0' };
const made: ManifestEntry = {
  ...common,
  code: '14560',
  unit: 'xã Yên Khánh',
  files: [
    { path: 'a/b, c.docx', format: 'docx', sha256: '01', bytes: 12, engine: 'none' },
    { path: 'a/b, c.pdf', format: 'pdf', sha256: '02', bytes: 34, pages: 17, engine: 'Kehoach 0.1.0' },
  ],
};
const failed: ManifestEntry = {
  ...common,
  code: '00004',
  unit: '=1+1',
  files: [],
  error: { code: 'plan.invalid', message: 'Thiếu "tên".' },
};

describe('the manifest of a run', () => {
  it('has a row for each file and for each unit that failed, ordered by code, and no formula', () => {
    const rows = manifestCsv([made, failed]).split('\r\n');
    expect(rows[0]).toBe(
      '\uFEFFunit_code,unit_name,province,file,format,sha256,bytes,pages,engine,template,renderer,error_code,error',
    );
    expect(rows.slice(1)).toEqual([
      `00004,'=1+1,tỉnh Ninh Bình,,,,,,,ke-hoach@1 sha256:ab,0.1.0,plan.invalid,"Thiếu ""tên""."`,
      '14560,xã Yên Khánh,tỉnh Ninh Bình,"a/b, c.docx",docx,01,12,,none,ke-hoach@1 sha256:ab,0.1.0,,',
      '14560,xã Yên Khánh,tỉnh Ninh Bình,"a/b, c.pdf",pdf,02,34,17,Kehoach 0.1.0,ke-hoach@1 sha256:ab,0.1.0,,',
      '',
    ]);
  });

  it('says the same as JSON, whatever the order that units were finished in', () => {
    expect(manifestJson([made, failed])).toBe(manifestJson([failed, made]));
    expect(JSON.parse(manifestJson([made, failed]))).toEqual({ units: [failed, made] });
  });

  it('names a unit as documents do, and a fault of the program without its words', () => {
    const unit = { type: 'phường', name: '1', province: { type: 'tỉnh', name: 'Ninh Bình' } } as const;
    expect(unitNames({ code: '1', unit, variables: {}, fields: {} })).toEqual({
      code: '1',
      unit: 'Phường 1',
      province: 'tỉnh Ninh Bình',
    });
    expect(unitError(new Failure('input', 'a.b', 'Câu.'))).toEqual({ code: 'a.b', message: 'Câu.' });
    expect(unitError(new Error('x is not a function')).code).toBe('internal');
  });
});
