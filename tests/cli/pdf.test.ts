import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { placeForEach } from './command-line.ts';

const place = placeForEach();

describe('kehoach render --format pdf', () => {
  it('gives a PDF through LibreOffice', async () => {
    await place.bring('toi-thieu');
    const { code, stderr } = await place.run(['render', 'plan.json', '-o', 'ra.pdf']);
    expect(code, stderr).toBe(0);
    expect((await readFile(place.path('ra.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('says how to install LibreOffice where it is missing', async () => {
    await place.bring('toi-thieu');
    const { code, stderr } = await place.run(['render', 'plan.json', '-f', 'pdf'], undefined, {
      KEHOACH_SOFFICE: '/khong/co/soffice',
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Lỗi \[pdf\.soffice-missing\]: /);
    expect(await place.files()).toEqual(['plan.json']);
  });

  it('ends cleanly on Ctrl-C: nothing written, nothing said', async () => {
    await place.bring('b-quyet-dinh-ke-hoach-xa-2026');
    const child = place.start(['render', 'plan.json', '-f', 'pdf']);
    let stderr = '';
    child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    setTimeout(() => child.kill('SIGINT'), 700);
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect({ code, stderr }).toEqual({ code: 130, stderr: '' });
    expect(await place.files()).toEqual(['plan.json']);
  });
});
