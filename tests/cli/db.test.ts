import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { placeForEach } from './command-line.ts';

const place = placeForEach();

describe('kehoach db', () => {
  it('makes the tables, and takes all data from one folder into another', async () => {
    expect(await place.runAlone(['db', 'migrate', '--json'])).toMatchObject({ code: 0, stderr: '' });
    const exported = await place.run(['db', 'export', '-o', 'sao-luu.gz', '--json']);
    expect(exported.code).toBe(0);
    expect(JSON.parse(exported.stdout)).toMatchObject({ file: 'sao-luu.gz', blobs: 0 });
    const again = await place.run(['db', 'export', '-o', 'sao-luu.gz']);
    expect(again).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('--force') as unknown });
    const imported = await place.run(['db', 'import', 'sao-luu.gz'], undefined, { KEHOACH_DATA: 'khác' });
    expect(imported).toMatchObject({ code: 0, stdout: expect.stringContaining('Đã nhập') as unknown });
    expect(await place.files()).toContain('khác/database/PG_VERSION');
  });

  it('says in one sentence that another program has the data', async () => {
    const script = `const { openStore } = await import(process.argv[1]);
      await openStore({ folder: process.argv[2] }); console.log('open'); setInterval(() => {}, 1000);`;
    const module = `${process.cwd()}/dist/store/index.js`;
    const holder = spawn(process.execPath, ['--input-type=module', '-e', script, module, place.path('data')]);
    try {
      await once(holder.stdout, 'data');
      const { code, stderr } = await place.run(['db', 'export', '-o', 'a.gz']);
      expect(code).toBe(1);
      expect(stderr).toContain(`tiến trình số ${holder.pid}`);
      expect(await place.files()).not.toContain('a.gz');
    } finally {
      holder.kill('SIGKILL');
    }
  });

  it('names a file that cannot be read or written', async () => {
    expect(await place.run(['db', 'import', 'không-có.gz'])).toMatchObject({ code: 2 });
    const nowhere = await place.run(['db', 'export', '-o', '/proc/a.gz']);
    expect(nowhere).toMatchObject({ code: 2, stderr: expect.stringContaining('Không ghi được') as unknown });
  });
});
