import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openZip, writeZip, type ZipContent } from '../../../src/bulk/output/zip.ts';
import { sha256 } from '../../../src/bulk/making.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kehoach-zip-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const content = (path: string, text: string): ZipContent => ({
  path,
  size: Buffer.byteLength(text),
  open: () => Promise.resolve(Readable.from([Buffer.from(text)])),
});

const two = [content('tỉnh A/xã Đ.docx', 'một'), content('manifest.csv', 'hai')];

describe('the ZIP of a run', () => {
  it('has its entries in the given order, stored, and the same bytes in every time zone', async () => {
    const file = join(folder, 'a.zip');
    const written = await writeZip(file, two);
    expect(written).toEqual({ sha256: sha256(readFileSync(file)), bytes: readFileSync(file).length });
    const listing = execFileSync('unzip', ['-Z', '-1', file], { encoding: 'utf8' }).trim().split('\n');
    expect(listing).toEqual(['tỉnh A/xã Đ.docx', 'manifest.csv']);
    expect(execFileSync('unzip', ['-t', file], { encoding: 'utf8' })).toContain('No errors detected');
    expect(readFileSync(file).includes('một')).toBe(true);
    const zone = process.env.TZ;
    process.env.TZ = 'Pacific/Kiritimati';
    const other = await writeZip(join(folder, 'b.zip'), two);
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(other).toEqual(written);
  });

  it('gives back single entries', async () => {
    const file = join(folder, 'a.zip');
    await writeZip(file, two);
    const zip = await openZip(file);
    expect((await (await zip.open('manifest.csv')).toArray()).join('')).toBe('hai');
    await expect(zip.open('không có')).rejects.toThrow('Not in');
    zip.close();
  });

  it('is not written when one of its entries cannot be read', async () => {
    const bad = { ...content('a', 'a'), open: () => Promise.reject(new Error('gone')) };
    await expect(writeZip(join(folder, 'a.zip'), [bad])).rejects.toThrow('gone');
    const longer = { ...content('a', 'abc'), size: 2 };
    await expect(writeZip(join(folder, 'b.zip'), [longer])).rejects.toThrow('unexpected number of bytes');
  });
});
