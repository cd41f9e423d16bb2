import { type SessionConfig, sessionConfig } from './config/session-config.ts';
import { isUpstreamKind, UPSTREAMS, type UpstreamConfig } from './config/upstream-config.ts';
import { type Environment, variablesIn } from './config/variables.ts';

export interface ServerConfig {
  readonly host: string;
  /** With 0 the system chooses a free port. */
  readonly port: number;
  readonly apiKeys: readonly string[];
  readonly corsOrigins: readonly string[];
  /** An absolute path. */
  readonly demoFolder?: string;
  /** A ratio of the threshold, 0 or more; off if it is missing. */
  readonly reviewBand?: number;
  readonly sessions: SessionConfig;
  readonly upstream: UpstreamConfig;
}

/**
 * Reads the configuration from environment variables, or returns one sentence for each mistake in
 * them. A sentence names the variable and never its value, because some values are secrets and all
 * sentences end in a log.
 */
export function readConfig(
  env: Environment,
): { readonly config: ServerConfig } | { readonly mistakes: readonly string[] } {
  const variables = variablesIn(env);
  const { mistakes, wrong, text, list, number, folder } = variables;

  function apiKeys(): string[] {
    // A forgotten secret is often set but empty; it must not open the server.
    if (env.API_KEY !== undefined && list('API_KEY').length === 0)
      wrong('API_KEY is set but empty: give it a key, or do not set it.');
    const keys = list('API_KEY');
    if (keys.some((key) => !/^[\x21-\x7e]+$/.test(key)))
      wrong('API_KEY must be visible ASCII characters, several keys separated by commas.');
    return keys;
  }

  function corsOrigins(): string[] {
    const origins = list('CORS_ORIGINS');
    const isOrigin = (entry: string) =>
      /^https?:/.test(entry) && URL.canParse(entry) && new URL(entry).origin === entry;
    if (!origins.every(isOrigin))
      wrong(
        'CORS_ORIGINS must be full origins such as https://shop.example, separated by commas, without a path and without *.',
      );
    return origins;
  }

  const named = text('UPSTREAM') ?? 'engine';
  const kind = isUpstreamKind(named) ? named : 'engine';
  if (kind !== named) wrong(`UPSTREAM must be ${Object.keys(UPSTREAMS).join(' or ')}.`);
  const reviewBand = number('REVIEW_BAND', 'a number of 0 or more', (value) => value >= 0);
  const demoFolder = folder('DEMO_FOLDER', 'index.html');
  const config: ServerConfig = {
    host: text('HOST') ?? '127.0.0.1',
    port:
      number(
        'PORT',
        'a whole number from 0 to 65535',
        (value) => Number.isInteger(value) && value >= 0 && value <= 65_535,
      ) ?? 4173,
    apiKeys: apiKeys(),
    corsOrigins: corsOrigins(),
    ...(demoFolder === undefined ? {} : { demoFolder }),
    ...(reviewBand === undefined ? {} : { reviewBand }),
    sessions: sessionConfig(variables),
    upstream: UPSTREAMS[kind].read(variables),
  };
  return mistakes.length > 0 ? { mistakes } : { config };
}
