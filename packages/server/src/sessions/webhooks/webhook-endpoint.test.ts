import { describe, expect, it } from 'vitest';
import { isWebhookSecret, isWebhookUrl, webhookEndpoint } from './webhook-endpoint.ts';
import { SECRET } from './webhook-receiver.test-support.ts';

const secretOf = (bytes: number) => `whsec_${Buffer.alloc(bytes, 1).toString('base64')}`;

describe('webhookEndpoint', () => {
  it.each([
    ['https://host.example/webhooks?from=faces', true],
    ['http://localhost:3000/webhooks', true],
    ['http://127.0.0.1', true],
    ['http://[::1]:3000', true],
    ['http://host.example', false],
    ['http://localhost.host.example', false],
    ['http://127.0.0.2', false],
    ['https://user:password@host.example', false],
    ['ftp://localhost', false],
    ['/webhooks', false],
  ])('takes the address %s: %s', (url, isRight) => {
    expect(isWebhookUrl(url)).toBe(isRight);
  });

  it.each([
    [secretOf(24), true],
    [secretOf(64), true],
    [secretOf(23), false],
    [secretOf(65), false],
    [secretOf(32).slice(0, -1), false],
    [secretOf(32).slice('whsec_'.length), false],
    [`${secretOf(32).slice(0, -2)}-_`, false],
    ['whsec_', false],
  ])('takes the secret %s: %s', (secret, isRight) => {
    expect(isWebhookSecret(secret)).toBe(isRight);
  });

  it.each([
    { url: 'http://host.example', secret: SECRET },
    { url: 'https://host.example', secret: 'whsec_canary' },
    { url: 'https://host.example', secret: [] },
    { url: 'https://host.example', secret: [SECRET, 'canary'] },
  ])('throws for %j, and does not print a secret', (options) => {
    expect(() => webhookEndpoint(options)).toThrow(TypeError);
    expect(() => webhookEndpoint(options)).not.toThrow(/canary/);
  });
});
