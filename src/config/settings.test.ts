import { describe, expect, it } from 'vitest';
import { Failure } from '../failure.ts';
import { settingsFrom } from './settings.ts';

function failureOf(env: NodeJS.ProcessEnv): Failure {
  try {
    settingsFrom(env);
  } catch (error) {
    if (error instanceof Failure) return error;
  }
  throw new Error('no failure');
}

describe('settings from the environment', () => {
  it('need no variable', () => {
    expect(settingsFrom({})).toMatchObject({
      folder: './data',
      host: '127.0.0.1',
      port: 8080,
      trustProxy: [],
      logLevel: 'info',
    });
    expect(settingsFrom({ DATABASE_URL: '', KEHOACH_PORT: ' ' })).toEqual(settingsFrom({}));
  });

  it('are taken from variables', () => {
    const settings = settingsFrom({
      KEHOACH_DATA: '/srv/kehoach',
      DATABASE_URL: 'postgresql://kehoach:x@db/kehoach',
      KEHOACH_PORT: '80',
      KEHOACH_BODY_LIMIT: '2',
      KEHOACH_PUBLIC_URL: 'https://kehoach.example.vn/',
      KEHOACH_TRUST_PROXY: '127.0.0.1, 10.0.0.0/8',
      KEHOACH_OIDC_ISSUER: 'https://sso.example.vn',
      KEHOACH_OIDC_CLIENT_ID: 'kehoach',
      KEHOACH_OIDC_CLIENT_SECRET: 'bí mật',
      KEHOACH_METRICS_PORT: '9464',
      KEHOACH_BATCH_THREADS: '0',
    });
    expect(settings).toMatchObject({
      folder: '/srv/kehoach',
      databaseUrl: 'postgresql://kehoach:x@db/kehoach',
      port: 80,
      bodyLimit: 2 * 1024 * 1024,
      publicUrl: 'https://kehoach.example.vn',
      trustProxy: ['127.0.0.1', '10.0.0.0/8'],
      oidc: { issuer: 'https://sso.example.vn', clientId: 'kehoach', clientSecret: 'bí mật' },
      metrics: { host: '127.0.0.1', port: 9464 },
      batchThreads: 0,
    });
  });

  it.each([
    ['KEHOACH_PORT', 'tám mươi'],
    ['KEHOACH_PORT', '65536'],
    ['DATABASE_URL', 'mysql://db/kehoach'],
    ['KEHOACH_PUBLIC_URL', 'www.so-noi-vu.vn'],
    ['KEHOACH_PUBLIC_URL', 'https://so-noi-vu.vn/kehoach'],
    ['KEHOACH_TRUST_PROXY', 'yes'],
    ['KEHOACH_TRUST_PROXY', '999.1.1.1'],
    ['KEHOACH_TRUST_PROXY', '10.0.0.0/33'],
    ['KEHOACH_LOG_LEVEL', 'all'],
  ])('name the variable that is wrong, without its value: %s=%s', (name, value) => {
    const failure = failureOf({ [name]: value });
    expect(failure).toMatchObject({ kind: 'usage', code: 'config.invalid', findings: [{ path: name }] });
    expect(failure.message).toContain(name);
    expect(failure.message).not.toContain(value);
  });

  it('name a variable that is misspelt, with the one that it may be', () => {
    expect(failureOf({ KEHOACH_PROT: '80' }).message).toContain('KEHOACH_PORT');
    expect(settingsFrom({ KEHOACH_SOFFICE: '/usr/bin/soffice', KEHOACH_SOMETHING_ELSE: '1', PATH: '/bin' })).toEqual(
      settingsFrom({}),
    );
  });

  it('tell every fault at once, and what single sign-on lacks', () => {
    const failure = failureOf({ KEHOACH_PORT: 'x', KEHOACH_OIDC_ISSUER: 'https://sso.example.vn' });
    expect(failure.findings.map(({ path }) => path)).toEqual([
      'KEHOACH_PORT',
      'KEHOACH_OIDC_CLIENT_ID',
      'KEHOACH_OIDC_CLIENT_SECRET',
    ]);
  });
});
