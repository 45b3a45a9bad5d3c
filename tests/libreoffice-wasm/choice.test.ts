import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseOffice } from '../../src/pdf/office-choice.ts';
import { findWasm, usableWasm, wasmPackage } from '../../src/pdf/wasm/installation.ts';
import { makePackage } from './package-under-test.ts';

/** `cat` is a program like any other. */
const soffice = '/bin/cat';
const nowhere = { KEHOACH_SOFFICE: '/nowhere/soffice' };

let work: string;
let installed: string;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'kehoach-choice-'));
  installed = join(work, 'node_modules', wasmPackage.name);
  await mkdir(dirname(installed), { recursive: true });
  await rename(makePackage().folder, installed);
});

afterAll(() => rm(work, { recursive: true }));

describe('the WebAssembly package is found', () => {
  it.each([
    ['its own folder', () => installed],
    ['the folder in which npm installed it', () => work],
    ['a folder below that', () => join(work, 'node_modules')],
  ])('where KEHOACH_LIBREOFFICE_WASM names %s', async (_, folder) => {
    expect(await findWasm({ KEHOACH_LIBREOFFICE_WASM: folder() })).toEqual({ folder: installed, version: '2.7.2' });
  });

  it('in the working folder', async () => {
    const before = process.cwd;
    process.cwd = () => work;
    try {
      expect(await findWasm({})).toMatchObject({ folder: installed });
    } finally {
      process.cwd = before;
    }
  });

  it('nowhere else when the folder named does not have it: told with the line that adds it', async () => {
    await expect(usableWasm({ KEHOACH_LIBREOFFICE_WASM: '/nowhere' })).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'pdf.wasm-missing',
      message: expect.stringMatching(/\/nowhere.*npm install .*@matbee\/libreoffice-converter@2\.7\.2/) as unknown,
    });
  });
});

describe('of two kinds of LibreOffice', () => {
  const added = () => ({ KEHOACH_LIBREOFFICE_WASM: work });

  it("the machine's own comes first", async () => {
    expect(await chooseOffice({ ...added(), KEHOACH_SOFFICE: soffice })).toEqual({ name: 'system', found: true });
  });

  it.each(['system', 'wasm'] as const)('KEHOACH_LIBREOFFICE=%s says which', async (name) => {
    const env = { ...added(), KEHOACH_SOFFICE: soffice, KEHOACH_LIBREOFFICE: name };
    expect(await chooseOffice(env)).toEqual({ name, found: true });
  });

  it('a program that is named but not there is not replaced in silence', async () => {
    expect(await chooseOffice({ ...added(), ...nowhere })).toEqual({ name: 'system', found: false });
  });

  it('the package is not taken for one that is not there', async () => {
    const env = { KEHOACH_LIBREOFFICE_WASM: '/nowhere', KEHOACH_SOFFICE: soffice, KEHOACH_LIBREOFFICE: 'wasm' };
    expect(await chooseOffice(env)).toEqual({ name: 'wasm', found: false });
  });

  it('another word is refused with the words there are', async () => {
    await expect(chooseOffice({ KEHOACH_LIBREOFFICE: 'docker' })).rejects.toMatchObject({
      kind: 'usage',
      code: 'pdf.unknown-libreoffice',
      message: expect.stringMatching(/docker.*system.*wasm/) as unknown,
    });
  });
});
