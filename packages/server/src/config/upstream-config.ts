import type { ListedService } from '../answer/public-services.ts';
import type { Upstream } from '../upstream.ts';
import { engineUpstream } from '../upstreams/engine.ts';
import { vlens } from '../upstreams/vlens.ts';
import { engineConfig } from './engine-config.ts';
import type { Variables } from './variables.ts';
import { vlensConfig } from './vlens-config.ts';

export type UpstreamConfig =
  | {
      readonly kind: 'engine';
      readonly threads?: number;
      readonly modelsFolder?: string;
      readonly threshold?: number;
      readonly cosineThreshold?: number;
      readonly spoofThreshold?: number;
      readonly multipleFaces?: 'refuse' | 'main';
    }
  | {
      readonly kind: 'vlens';
      readonly apiKey: string;
      readonly baseUrl?: string;
      readonly bearer?: string;
      readonly threshold?: number;
      readonly services: readonly ListedService[];
    };

type Kind = UpstreamConfig['kind'];
type ConfigOf<Name extends Kind> = Extract<UpstreamConfig, { readonly kind: Name }>;

interface UpstreamKind<Name extends Kind> {
  /** Reads its configuration, and collects the mistakes in it. */
  readonly read: (variables: Variables) => ConfigOf<Name>;
  readonly start: (config: ConfigOf<Name>) => Upstream | Promise<Upstream>;
  /** What the server prints while it starts. */
  readonly notice: string;
}

/** The values of `UPSTREAM`. The command reads and starts an upstream by its row. */
export const UPSTREAMS: { readonly [Name in Kind]: UpstreamKind<Name> } = {
  engine: { read: engineConfig, start: engineUpstream, notice: 'Loading the face models.' },
  vlens: { read: vlensConfig, start: vlens, notice: 'Comparisons are forwarded to VLens.' },
};

export const isUpstreamKind = (name: string): name is Kind => Object.hasOwn(UPSTREAMS, name);

/** Starts the upstream of a configuration. */
export async function startUpstream<Name extends Kind>(
  config: ConfigOf<Name> & { readonly kind: Name },
): Promise<Upstream> {
  return UPSTREAMS[config.kind].start(config);
}
