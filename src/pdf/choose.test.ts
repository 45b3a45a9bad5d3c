import { expect, it } from 'vitest';
import { engineNamed, engineNames } from './choose.ts';

it.each(['auto', 'libreoffice'])('%s is LibreOffice for now', (name) => {
  expect(engineNamed(name).name).toBe('libreoffice');
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
