import type { HttpBackendOptions } from '@facecompare/contract/http';
import { QueryClientContext } from '@tanstack/react-query';
import { useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { FaceCompareOptions } from '../../types.ts';
import { latestAddress, type Made, make, valuesOf } from './backend-of-url.ts';
import { isBackend } from './is-backend.ts';
import { throughQueryClient } from './through-query-client.ts';

const never = () => () => {};

/**
 * Returns the options of the HTTP backend, or null for a Backend. Any other value becomes an
 * invalid URL, so that it is reported.
 */
function addressOf(backend: FaceCompareOptions['backend']): HttpBackendOptions | null {
  if (typeof backend === 'string') return { url: backend };
  return isBackend(backend) ? null : { ...backend, url: String(backend?.url ?? '') };
}

/**
 * Returns the backend of the prop, through the page's QueryClient if there is one. For a URL it
 * returns no backend on the server and in the first render of the browser. A relative URL has no
 * recipient without a page.
 */
export function useBackend(backend: FaceCompareOptions['backend']): Made {
  const client = useContext(QueryClientContext);
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const address = addressOf(backend);
  const [latest] = useState(latestAddress);
  useEffect(() => latest.set(address));
  // As text, so that a new object with the same values counts as the same options.
  const values = address && JSON.stringify(valuesOf(address));
  const own = isBackend(backend) ? backend : null;
  return useMemo(() => {
    if (!inBrowser) return { backend: own, problem: null };
    const made = values === null ? { backend: own, problem: null } : make(values, latest);
    return made.backend && client
      ? { ...made, backend: throughQueryClient(made.backend, client) }
      : made;
  }, [own, values, client, inBrowser, latest]);
}
