import { readFileSync } from 'node:fs';
import { CAPTURE_RULES, type CaptureRule, isCaptureRule } from '../capture/capture-rules.ts';
import { createSessions, type Sessions } from '../sessions/create-sessions.ts';
import { connectRedisStore } from '../sessions/stores/connect-redis-store.ts';
import {
  isWebhookSecret,
  isWebhookUrl,
  type WebhookOptions,
} from '../sessions/webhooks/webhook-endpoint.ts';
import type { Upstream } from '../upstream.ts';
import type { Variables } from './variables.ts';

export interface SessionConfig {
  /** Texts of Ed25519 private keys; empty if one is made for this process. */
  readonly signingKeys: readonly string[];
  /** Keys of 32 bytes; empty if one is made for this process. */
  readonly encryptionKeys: readonly Uint8Array[];
  readonly issuer?: string;
  /** Milliseconds. */
  readonly retention?: number;
  /** Rules about what pages claim about selfies; empty if there are none. */
  readonly captureRules: readonly CaptureRule[];
  /** Where sessions are kept; in the memory of this process if it is missing. */
  readonly redisUrl?: string;
  /** Where events of sessions are sent; nowhere if it is missing. */
  readonly webhooks?: WebhookOptions;
}

const ENCRYPTION_KEY_BYTES = 32;

function textIn(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function webhookConfig({ text, list, wrong }: Variables): WebhookOptions | undefined {
  const url = text('WEBHOOK_URL');
  const secret = list('WEBHOOK_SECRET');
  if (url === undefined && secret.length === 0) return undefined;
  if (url === undefined) return wrong('WEBHOOK_SECRET needs WEBHOOK_URL.');
  if (!isWebhookUrl(url))
    wrong('WEBHOOK_URL must be an https: address without a user; http: only for this machine.');
  if (secret.length === 0) wrong('WEBHOOK_URL needs WEBHOOK_SECRET.');
  if (!secret.every(isWebhookSecret))
    wrong('WEBHOOK_SECRET must be whsec_ and 24 to 64 bytes in base64, several with commas.');
  return { url, secret };
}

/** Reads the configuration of sessions. */
export function sessionConfig(variables: Variables): SessionConfig {
  const { text, list, number, wrong } = variables;
  const files = list('SESSION_SIGNING_KEY_FILES').map(textIn);
  const signingKeys = files.filter((file) => file !== null);
  if (signingKeys.length < files.length)
    wrong('SESSION_SIGNING_KEY_FILES must be files that can be read, separated by commas.');
  const encryptionKeys = list('SESSION_ENCRYPTION_KEYS').map((key) => Buffer.from(key, 'base64'));
  if (encryptionKeys.some(({ byteLength }) => byteLength !== ENCRYPTION_KEY_BYTES))
    wrong('SESSION_ENCRYPTION_KEYS must be keys of 32 bytes in base64, separated by commas.');
  const redisUrl = text('REDIS_URL');
  if (redisUrl !== undefined && (signingKeys.length === 0 || encryptionKeys.length === 0))
    wrong(
      'REDIS_URL needs SESSION_SIGNING_KEY_FILES and SESSION_ENCRYPTION_KEYS: all servers share them.',
    );
  const seconds = number(
    'SESSION_RETENTION',
    'a number of seconds from 0 to 31536000',
    (value) => value >= 0 && value <= 31_536_000,
  );
  const captureRules = list('CAPTURE_RULES').filter(isCaptureRule);
  if (captureRules.length < list('CAPTURE_RULES').length)
    wrong(`CAPTURE_RULES must be some of ${CAPTURE_RULES.join(', ')}, separated by commas.`);
  const issuer = text('SESSION_ISSUER');
  const webhooks = webhookConfig(variables);
  return {
    signingKeys,
    encryptionKeys,
    captureRules,
    ...(issuer === undefined ? {} : { issuer }),
    ...(seconds === undefined ? {} : { retention: seconds * 1000 }),
    ...(redisUrl === undefined ? {} : { redisUrl }),
    ...(webhooks === undefined ? {} : { webhooks }),
  };
}

/**
 * Starts the sessions of a configuration.
 * @param onError called with each error of webhooks
 * @throws Error with one line to print if a key is wrong or Redis cannot be reached
 */
export async function startSessions(
  { redisUrl, ...options }: SessionConfig,
  upstream: Upstream,
  onError?: (error: unknown) => void,
): Promise<Sessions> {
  const store = redisUrl === undefined ? {} : { store: await connectRedisStore(redisUrl) };
  const reporting = onError === undefined ? {} : { onError };
  return createSessions({ ...options, ...store, ...reporting, upstream });
}
