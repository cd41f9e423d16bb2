import { availableParallelism } from 'node:os';
import { COMPARE_PATH } from '@facecompare/contract';
import { httpBackend } from '@facecompare/contract/http';
import { engineConfig } from '../config/engine-config.ts';
import { startUpstream, UPSTREAMS, type UpstreamConfig } from '../config/upstream-config.ts';
import { type Environment, variablesIn } from '../config/variables.ts';
import { createApp } from '../create-app.ts';
import type { Upstream } from '../upstream.ts';
import { deviceUpstream } from './device-upstream.ts';
import type { MeasuredBackend } from './measured-backend.ts';
import { UsageMistake } from './usage-mistake.ts';

export type UpstreamName = 'engine' | 'on-device' | 'vlens';
export const UPSTREAM_NAMES: readonly UpstreamName[] = ['engine', 'on-device', 'vlens'];

/** Calls the server's own handler for each request, without a socket. */
function throughHandler(upstream: Upstream): MeasuredBackend['backend'] {
  const app = createApp(upstream);
  return httpBackend({
    url: `http://127.0.0.1${COMPARE_PATH}`,
    fetch: async (input, init) => app.fetch(new Request(input, init)),
  });
}

/**
 * Starts an upstream with the server's environment variables.
 * @throws UsageMistake if a variable has a mistake
 * @throws Error if the upstream does not start
 */
export async function upstreamBackend(
  name: UpstreamName,
  env: Environment,
): Promise<MeasuredBackend> {
  const variables = variablesIn(env);
  const config: UpstreamConfig =
    name === 'on-device' ? engineConfig(variables) : UPSTREAMS[name].read(variables);
  if (variables.mistakes.length > 0) throw new UsageMistake(variables.mistakes.join('\n'));
  const upstream =
    name === 'on-device' && config.kind === 'engine'
      ? await deviceUpstream(judgementOf(config))
      : await startUpstream(config);
  const shown = { ...config, apiKey: undefined, bearer: undefined };
  return {
    backend: throughHandler(upstream),
    title: `Upstream ${name}`,
    identity: `upstream ${name} ${JSON.stringify(shown)}`,
    concurrency: name === 'engine' ? availableParallelism() : name === 'vlens' ? 2 : 1,
    close: async () => upstream.close?.(),
  };
}

const judgementOf = ({
  threshold,
  cosineThreshold,
  multipleFaces,
}: Extract<UpstreamConfig, { readonly kind: 'engine' }>) => ({
  ...(threshold === undefined ? {} : { threshold }),
  ...(cosineThreshold === undefined ? {} : { cosineThreshold }),
  ...(multipleFaces === undefined ? {} : { multipleFaces }),
});
