import type { ListedService } from '../upstreams/vlens-services.ts';

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
