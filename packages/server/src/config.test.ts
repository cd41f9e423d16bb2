import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const mistakesIn = (env: Record<string, string>) => {
  const read = readConfig(env);
  return 'mistakes' in read ? read.mistakes : [];
};
const configOf = (env: Record<string, string>) => {
  const read = readConfig(env);
  if ('mistakes' in read) throw new Error(read.mistakes.join());
  return read.config;
};

const WEBHOOK_SECRET = `whsec_${Buffer.from('canary'.repeat(4)).toString('base64')}`;

describe('readConfig', () => {
  it('has defaults that only this machine can reach', () => {
    expect(configOf({})).toEqual({
      host: '127.0.0.1',
      port: 4173,
      apiKeys: [],
      corsOrigins: [],
      sessions: { signingKeys: [], encryptionKeys: [], captureRules: [] },
      upstream: { kind: 'engine' },
    });
  });

  it('reads every variable', () => {
    const folder = mkdtempSync(join(tmpdir(), 'facecompare-'));
    writeFileSync(join(folder, 'index.html'), '');
    expect(
      configOf({
        PORT: '0',
        HOST: '::',
        API_KEY: 'a1, b2',
        CORS_ORIGINS: 'https://a.example,http://localhost:3000',
        THRESHOLD: '2.1',
        SPOOF_THRESHOLD: '0.5',
        ENGINE_THREADS: '2',
        DEMO_FOLDER: folder,
        REVIEW_BAND: '0.05',
        SESSION_SIGNING_KEY_FILES: join(folder, 'index.html'),
        SESSION_ENCRYPTION_KEYS: Buffer.alloc(32).toString('base64'),
        SESSION_ISSUER: 'https://faces.example',
        SESSION_RETENTION: '60',
        CAPTURE_RULES: 'camera-only, native-code',
        REDIS_URL: 'redis://127.0.0.1',
        WEBHOOK_URL: 'http://localhost:3000/webhooks',
        WEBHOOK_SECRET: `${WEBHOOK_SECRET}, ${WEBHOOK_SECRET}`,
      }),
    ).toEqual({
      host: '::',
      port: 0,
      apiKeys: ['a1', 'b2'],
      corsOrigins: ['https://a.example', 'http://localhost:3000'],
      demoFolder: folder,
      reviewBand: 0.05,
      sessions: {
        signingKeys: [''],
        encryptionKeys: [Buffer.alloc(32)],
        captureRules: ['camera-only', 'native-code'],
        issuer: 'https://faces.example',
        retention: 60_000,
        redisUrl: 'redis://127.0.0.1',
        webhooks: {
          url: 'http://localhost:3000/webhooks',
          secret: [WEBHOOK_SECRET, WEBHOOK_SECRET],
        },
      },
      upstream: { kind: 'engine', threshold: 2.1, spoofThreshold: 0.5, threads: 2 },
    });
    expect(
      configOf({
        UPSTREAM: 'vlens',
        VLENS_API_KEY: 'k',
        VLENS_BEARER: 't',
        VLENS_THRESHOLD: '2',
        VLENS_BASE_URL: 'https://x.example',
        VLENS_SERVICES: 'AML, SRC',
      }).upstream,
    ).toEqual({
      kind: 'vlens',
      apiKey: 'k',
      threshold: 2,
      bearer: 't',
      baseUrl: 'https://x.example',
      services: ['AML', 'SRC'],
    });
  });

  it.each([
    [{ PORT: '70000' }, 'PORT'],
    [{ PORT: 'canary' }, 'PORT'],
    [{ API_KEY: '' }, 'API_KEY'],
    [{ API_KEY: ' , ' }, 'API_KEY'],
    [{ API_KEY: 'canary with spaces' }, 'API_KEY'],
    [{ CORS_ORIGINS: '*' }, 'CORS_ORIGINS'],
    [{ CORS_ORIGINS: 'null' }, 'CORS_ORIGINS'],
    [{ CORS_ORIGINS: 'https://a.example/canary' }, 'CORS_ORIGINS'],
    [{ CORS_ORIGINS: 'a.example' }, 'CORS_ORIGINS'],
    [{ THRESHOLD: '0' }, 'THRESHOLD'],
    [{ THRESHOLD: 'Infinity' }, 'THRESHOLD'],
    [{ SPOOF_THRESHOLD: '1.5' }, 'SPOOF_THRESHOLD'],
    [{ COSINE_THRESHOLD: '1' }, 'COSINE_THRESHOLD'],
    [{ COSINE_THRESHOLD: '-0.1' }, 'COSINE_THRESHOLD'],
    [{ MULTIPLE_FACES: 'all' }, 'MULTIPLE_FACES'],
    [{ ENGINE_THREADS: '1.5' }, 'ENGINE_THREADS'],
    [{ REVIEW_BAND: '-0.1' }, 'REVIEW_BAND'],
    [{ REVIEW_BAND: 'canary' }, 'REVIEW_BAND'],
    [{ DEMO_FOLDER: '/canary' }, 'DEMO_FOLDER'],
    [{ SESSION_SIGNING_KEY_FILES: '/canary' }, 'SESSION_SIGNING_KEY_FILES'],
    [{ SESSION_ENCRYPTION_KEYS: 'canary' }, 'SESSION_ENCRYPTION_KEYS'],
    [{ SESSION_RETENTION: '-1' }, 'SESSION_RETENTION'],
    [{ CAPTURE_RULES: 'camera-only, canary' }, 'CAPTURE_RULES'],
    [{ REDIS_URL: 'redis://canary' }, 'REDIS_URL'],
    [{ WEBHOOK_URL: 'https://canary.example' }, 'WEBHOOK_URL'],
    [{ WEBHOOK_SECRET }, 'WEBHOOK_SECRET'],
    [{ WEBHOOK_URL: 'http://canary.example', WEBHOOK_SECRET }, 'WEBHOOK_URL'],
    [{ WEBHOOK_URL: 'https://x.example', WEBHOOK_SECRET: 'canary' }, 'WEBHOOK_SECRET'],
    [{ UPSTREAM: 'canary' }, 'UPSTREAM'],
    [{ UPSTREAM: 'vlens' }, 'VLENS_API_KEY'],
    [{ UPSTREAM: 'vlens', VLENS_API_KEY: 'canary', VLENS_SERVICES: 'names' }, 'VLENS_SERVICES'],
    [{ UPSTREAM: 'vlens', VLENS_API_KEY: 'canary', VLENS_BASE_URL: 'canary' }, 'VLENS_BASE_URL'],
    [{ UPSTREAM: 'vlens', VLENS_API_KEY: 'canary', THRESHOLD: '2' }, 'THRESHOLD'],
    [{ UPSTREAM: 'vlens', VLENS_API_KEY: 'canary', VLENS_THRESHOLD: '0' }, 'VLENS_THRESHOLD'],
  ])('reports in one sentence what is wrong with %j', (env, name) => {
    const mistakes = mistakesIn(env as Record<string, string>);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toMatch(new RegExp(`^${name} .*\\.$`));
    expect(mistakes[0]).not.toContain('canary');
  });

  it('reports every mistake at once', () => {
    expect(mistakesIn({ PORT: 'x', THRESHOLD: 'x', CORS_ORIGINS: 'x' })).toHaveLength(3);
  });
});
