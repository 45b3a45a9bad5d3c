import { readFileSync } from 'node:fs';
import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';

const text = readFileSync(new URL('../Dockerfile', import.meta.url), 'utf8');

describe('the Dockerfile', () => {
  it('has no fault that its linter knows', () => {
    expect(validate(text)).toEqual([]);
    expect(validate(text.replace('USER node', 'USERS node'))).toHaveLength(1);
  });

  it('runs as nobody of weight, with a health check, and takes over only what runs', () => {
    const [, image = ''] = text.split(/^FROM /m).slice(1);
    expect(image).toMatch(/^USER node$/m);
    expect(image).toMatch(/^HEALTHCHECK /m);
    expect(image).toContain('npm ci --omit=dev');
    expect(image).not.toMatch(/^COPY \. /m);
  });

  it('brings every folder that the package publishes', () => {
    const { files } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
      files: string[];
    };
    const copied = text.split('FROM node:20-slim\n')[1] ?? '';
    // What begins with ! is left out of the package, and may be in the image.
    for (const name of files.filter((file) => !file.startsWith('!')))
      expect(copied).toMatch(new RegExp(`^COPY .*${name.replace(/[*.]/g, '\\$&')}`, 'm'));
  });
});
