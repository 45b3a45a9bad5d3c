import { expect, it } from 'vitest';
import { startService } from './service-under-test.ts';

interface Engine {
  id: string;
  available: boolean;
  used: boolean;
  version?: string;
  fonts: string;
  remedy: string;
}

it('GET /api/v1/engines tells the engines in the order of preference, without places on the machine', async () => {
  const { app } = await startService();
  const answer = await app.inject('/api/v1/engines');
  await app.close();
  expect(answer.statusCode).toBe(200);
  const { engines } = answer.json<{ engines: Engine[] }>();
  expect(engines.map(({ id }) => id)).toEqual(['native', 'libreoffice-system', 'libreoffice-wasm']);
  expect(engines[0]).toMatchObject({
    available: true,
    used: true,
    fonts: expect.stringMatching(/^Tinos \d/) as unknown,
  });
  for (const { available, version, remedy } of engines) {
    expect(version !== undefined).toBe(available);
    expect(remedy === '').toBe(available);
  }
  expect(answer.body).not.toMatch(/"\/|soffice"/);
});
