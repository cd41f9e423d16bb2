import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { LISTED_SERVICES, type ListedService } from './upstreams/vlens-answer.ts';

export type UpstreamConfig =
  | {
      readonly kind: 'engine';
      readonly threads?: number;
      readonly modelsFolder?: string;
      readonly threshold?: number;
      readonly spoofThreshold?: number;
      readonly multipleFaces?: 'refuse' | 'main';
    }
  | {
      readonly kind: 'vlens';
      readonly apiKey: string;
      readonly baseUrl?: string;
      readonly bearer?: string;
      readonly services: readonly ListedService[];
    };

export interface ServerConfig {
  readonly host: string;
  /** With 0 the system chooses a free port. */
  readonly port: number;
  readonly apiKeys: readonly string[];
  readonly corsOrigins: readonly string[];
  /** An absolute path. */
  readonly demoFolder?: string;
  readonly upstream: UpstreamConfig;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration from environment variables, or returns one sentence for each mistake in
 * them. A sentence names the variable and never its value, because some values are secrets and all
 * sentences end in a log.
 */
export function readConfig(
  env: Environment,
): { readonly config: ServerConfig } | { readonly mistakes: readonly string[] } {
  const mistakes: string[] = [];
  const wrong = (sentence: string): undefined => {
    mistakes.push(sentence);
  };
  const text = (name: string): string | undefined => env[name]?.trim() || undefined;
  const list = (name: string): string[] =>
    (text(name) ?? '')
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '');

  function number(
    name: string,
    claim: string,
    fits: (value: number) => boolean,
  ): number | undefined {
    const given = text(name);
    if (given === undefined) return undefined;
    const value = Number(given);
    return Number.isFinite(value) && fits(value) ? value : wrong(`${name} must be ${claim}.`);
  }

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

  function folder(name: string, holds: string): string | undefined {
    const given = text(name);
    if (given === undefined) return undefined;
    return existsSync(resolve(given, holds))
      ? resolve(given)
      : wrong(`${name} must be a folder that holds ${holds}.`);
  }

  function engine(): UpstreamConfig {
    const threads = number(
      'ENGINE_THREADS',
      'a whole number from 1 to 64',
      (value) => Number.isInteger(value) && value >= 1 && value <= 64,
    );
    const threshold = number(
      'THRESHOLD',
      'a number above 0, in units of dissimilarity',
      (value) => value > 0,
    );
    const spoofThreshold = number(
      'SPOOF_THRESHOLD',
      'a number above 0 and up to 1',
      (value) => value > 0 && value <= 1,
    );
    const modelsFolder = text('MODELS_FOLDER');
    const multipleFaces = text('MULTIPLE_FACES') ?? 'refuse';
    if (multipleFaces !== 'refuse' && multipleFaces !== 'main')
      wrong('MULTIPLE_FACES must be refuse or main.');
    return {
      kind: 'engine',
      ...(threads === undefined ? {} : { threads }),
      ...(threshold === undefined ? {} : { threshold }),
      ...(spoofThreshold === undefined ? {} : { spoofThreshold }),
      ...(modelsFolder === undefined ? {} : { modelsFolder: resolve(modelsFolder) }),
      ...(multipleFaces === 'main' ? { multipleFaces } : {}),
    };
  }

  function vlens(): UpstreamConfig {
    const apiKey = text('VLENS_API_KEY') ?? '';
    if (apiKey === '') wrong('VLENS_API_KEY is needed with UPSTREAM=vlens.');
    for (const name of ['THRESHOLD', 'SPOOF_THRESHOLD', 'MULTIPLE_FACES']) {
      if (text(name) !== undefined)
        wrong(`${name} belongs to our engine and has no meaning with UPSTREAM=vlens.`);
    }
    const baseUrl = text('VLENS_BASE_URL');
    if (baseUrl !== undefined && !URL.canParse(baseUrl))
      wrong('VLENS_BASE_URL must be an https address.');
    const services = list('VLENS_SERVICES').filter((name): name is ListedService =>
      (LISTED_SERVICES as readonly string[]).includes(name),
    );
    if (services.length < list('VLENS_SERVICES').length)
      wrong(`VLENS_SERVICES must be some of ${LISTED_SERVICES.join(', ')}, separated by commas.`);
    const bearer = text('VLENS_BEARER');
    return {
      kind: 'vlens',
      apiKey,
      services,
      ...(baseUrl === undefined ? {} : { baseUrl }),
      ...(bearer === undefined ? {} : { bearer }),
    };
  }

  const kind = text('UPSTREAM') ?? 'engine';
  if (kind !== 'engine' && kind !== 'vlens') wrong('UPSTREAM must be engine or vlens.');
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
    upstream: kind === 'vlens' ? vlens() : engine(),
  };
  return mistakes.length > 0 ? { mistakes } : { config };
}
