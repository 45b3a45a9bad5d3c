import { afterEach, expect, it, vi } from 'vitest';
import { vietnameseFontsInstalled } from './vietnamese-fonts.ts';

afterEach(() => vi.unstubAllEnvs());

it('finds a face with all Vietnamese letters on a machine that has one', async () => {
  const { installed, faces } = await vietnameseFontsInstalled();
  expect(installed).toBe(true);
  expect(['Times New Roman', 'Liberation Serif']).toEqual(expect.arrayContaining([...faces]));
});

it('finds none on a machine without fontconfig', async () => {
  vi.stubEnv('PATH', '/nowhere');
  expect(await vietnameseFontsInstalled()).toEqual({ installed: false, faces: [] });
});
