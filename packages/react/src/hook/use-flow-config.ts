import type { Flow, FlowConfig } from '@facecompare/flow';
import { useEffect, useRef } from 'react';
import { sameFlowConfig } from './flow-config.ts';

/** So many changes are not intended: the host creates a new Blob in each render. */
const MANY_SWAPS = 5;

/** Passes the flow config of the latest render to the flow, if it has changed. */
export function useFlowConfig(flow: Flow, config: FlowConfig): void {
  const swaps = useRef(0);
  useEffect(() => {
    const present = flow.getState().config;
    if (sameFlowConfig(config, present)) return;
    const change = (hostReference: FlowConfig['hostReference']) => {
      const changed = { ...config, hostReference };
      if (!sameFlowConfig(changed, flow.getState().config))
        flow.send({ type: 'config/changed', config: changed });
    };
    const [before, after] = [present.hostReference, config.hostReference];
    const isSwap = before instanceof Blob && after instanceof Blob && before !== after;
    if (!isSwap || ++swaps.current <= MANY_SWAPS) return change(after);
    // Each new Blob restarts the photo. A host that creates a Blob in each render would cause an
    // endless loop, so compare the bytes.
    let over = false;
    sameBytes(before, after).then((same) => over || change(same ? before : after));
    return () => {
      over = true;
    };
  });
}

async function sameBytes(a: Blob, b: Blob): Promise<boolean> {
  if (a.size !== b.size) return false;
  try {
    const [left, right] = (await Promise.all([a.arrayBuffer(), b.arrayBuffer()])).map(
      (buffer) => new Uint8Array(buffer),
    );
    return Boolean(left?.every((byte, index) => byte === right?.[index]));
  } catch {
    return false;
  }
}
