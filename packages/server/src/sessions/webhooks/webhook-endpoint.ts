import { Webhook } from 'standardwebhooks';

/** Where webhooks are sent, and what signs them. */
export interface WebhookOptions {
  /** An `https:` address of your own. `http:` is allowed for localhost, 127.0.0.1 and [::1] only. */
  readonly url: string;
  /**
   * A secret in the form of Standard Webhooks: `whsec_` and 24 to 64 bytes in base64. Give several
   * while one replaces another: each webhook is signed with all of them.
   */
  readonly secret: string | readonly string[];
  /** Sends requests; the global `fetch` by default. */
  readonly fetch?: typeof fetch;
}

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];
const SECRET = /^whsec_([A-Za-z0-9+/]+={0,2})$/;
const LEAST_BYTES = 24;
const MOST_BYTES = 64;

/** Whether webhooks may be sent to an address. `fetch` refuses a user and a password in it. */
export function isWebhookUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && LOCAL.includes(hostname));
  return isSafe && username === '' && password === '';
}

/** Whether a text is a secret that is long enough, and that every library reads alike. */
export function isWebhookSecret(text: string): boolean {
  const base64 = SECRET.exec(text)?.[1] ?? '';
  const { byteLength } = Buffer.from(base64, 'base64');
  return base64.length % 4 === 0 && byteLength >= LEAST_BYTES && byteLength <= MOST_BYTES;
}

export interface WebhookEndpoint {
  readonly url: string;
  /** One for each secret. */
  readonly signers: readonly Webhook[];
  readonly fetch: typeof fetch;
}

/**
 * Checks where webhooks are sent, and reads the secrets.
 * @throws TypeError that names what is wrong, and never the secret
 */
export function webhookEndpoint({
  url,
  secret,
  fetch: send = fetch,
}: WebhookOptions): WebhookEndpoint {
  const secrets = typeof secret === 'string' ? [secret] : secret;
  if (!isWebhookUrl(url))
    throw new TypeError('The URL of webhooks must be an https: address without a user.');
  if (secrets.length === 0 || !secrets.every(isWebhookSecret))
    throw new TypeError('A secret of webhooks must be whsec_ and 24 to 64 bytes in base64.');
  return { url, signers: secrets.map((text) => new Webhook(text)), fetch: send };
}
