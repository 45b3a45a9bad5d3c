import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSoffice, officePrograms, sofficeVersion } from './installation.ts';

let folder: string;
let program: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-soffice-test-'));
  program = join(folder, 'soffice');
  await writeFile(program, '#!/bin/sh\necho "LibreOffice 24.2.7.2 420(Build:2)"\n');
  await chmod(program, 0o755);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('findSoffice', () => {
  it('takes the program that KEHOACH_SOFFICE names', async () => {
    expect(await findSoffice({ KEHOACH_SOFFICE: program, PATH: '/usr/bin' })).toBe(program);
  });

  it.each(['/nowhere/soffice', tmpdir(), import.meta.filename])(
    'takes no other one when KEHOACH_SOFFICE names %s, which is no program',
    async (named) => {
      expect(await findSoffice({ KEHOACH_SOFFICE: named, PATH: folder })).toBeUndefined();
    },
  );

  it('prefers the one that comes first on the PATH to the usual places', async () => {
    expect(await findSoffice({ PATH: `/nowhere:${folder}:/usr/bin` })).toBe(program);
  });
});

it('reads the version without the build', async () => {
  expect(await sofficeVersion(program)).toBe('LibreOffice 24.2.7.2');
});

it('uses soffice for everything where the programs behind it are not beside it', async () => {
  expect(await officePrograms(program)).toEqual({ office: program, courier: program });
});
