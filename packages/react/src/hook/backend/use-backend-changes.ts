import type { Backend } from '@facecompare/contract';
import type { Flow } from '@facecompare/flow';
import { useEffect, useRef } from 'react';

/** So many changes are not intended: the host creates a new object in each render. */
const MANY_CHANGES = 3;

/**
 * Returns whether two backends have equal values. It ignores functions, because they cannot be
 * compared.
 */
function sameValues(a: Backend, b: Backend): boolean {
  const valuesOf = (backend: Backend) =>
    JSON.stringify(Object.entries(backend).filter(([, value]) => typeof value !== 'function'));
  return valuesOf(a) === valuesOf(b);
}

/**
 * Restarts a running comparison when the backend changes, because the old backend's verdict is not
 * the new one's. If the host creates a new object in each render, only changed values count.
 * Otherwise each event would restart the comparison.
 */
export function useBackendChanges(flow: Flow, backend: Backend | null): void {
  const last = useRef(backend);
  const changes = useRef(0);
  useEffect(() => {
    const before = last.current;
    last.current = backend;
    if (!before || !backend || before === backend) return;
    changes.current++;
    if (changes.current <= MANY_CHANGES || !sameValues(before, backend))
      flow.send({ type: 'backend/changed' });
  }, [flow, backend]);
}
