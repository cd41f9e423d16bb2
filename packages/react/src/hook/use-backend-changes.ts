import type { Backend } from '@facecompare/contract';
import type { Flow } from '@facecompare/flow';
import { useEffect, useRef } from 'react';

/** More often than a host means to: it makes a new object with each render. */
const MANY_CHANGES = 3;

/** Whether two backends say the same of themselves. Functions are not compared: nobody can tell two of them apart. */
function sameValues(a: Backend, b: Backend): boolean {
  const valuesOf = (backend: Backend) =>
    JSON.stringify(Object.entries(backend).filter(([, value]) => typeof value !== 'function'));
  return valuesOf(a) === valuesOf(b);
}

/**
 * Asks a running comparison again when another backend stands behind it, because the old one's verdict is not the new one's. A
 * host that makes a new object with each render is told apart by its values: else each event would restart the comparison.
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
