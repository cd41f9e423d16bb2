import type { Upstream } from '../upstream.ts';
import type { EngineUpstreamOptions } from '../upstreams/engine.ts';
import { upstreamOfEngine } from '../upstreams/engine-upstream.ts';
import { loadEngine } from '../upstreams/load-engine.ts';

/**
 * Starts the models of the browser, in Node, as an upstream. It is for measurements only.
 * @throws as `engineUpstream`
 */
export async function deviceUpstream({
  cosineThreshold,
  ...judgement
}: Pick<
  EngineUpstreamOptions,
  'threshold' | 'cosineThreshold' | 'multipleFaces'
>): Promise<Upstream> {
  const { createDeviceEngine, judge } = await loadEngine();
  const engine = await createDeviceEngine();
  const upstream = upstreamOfEngine(engine, {
    judge: (selfie, reference, rules) =>
      judge(selfie, reference, {
        ...rules,
        ...(cosineThreshold === undefined ? {} : { cosineThreshold }),
      }),
    ...judgement,
  });
  return { ...upstream, name: 'on-device' };
}
