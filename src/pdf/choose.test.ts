import { expect, it } from 'vitest';
import { engineNamed } from './choose.ts';
import { engineNames } from './engine-names.ts';

it.each(engineNames)('gives the engine %s under its name', async (name) => {
  const engine = engineNamed(name);
  expect(engine.name).toBe(name);
  await engine.close();
});

it('names the engines in the order in which they are tried', () => {
  expect(engineNames).toEqual(['auto', 'native', 'libreoffice']);
});

it.each(['word', '', 'constructor'])('refuses the unknown engine "%s" and names those that exist', (name) => {
  expect(() => engineNamed(name)).toThrow(
    expect.objectContaining({
      kind: 'usage',
      code: 'pdf.unknown-engine',
      message: expect.stringContaining(engineNames.join(', ')),
    }),
  );
});
