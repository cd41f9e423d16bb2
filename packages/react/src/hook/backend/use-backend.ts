import type { Problem } from '@facecompare/contract';
import type { HttpBackendOptions } from '@facecompare/contract/http';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { FaceCompareOptions } from '../../types.ts';
import { latestAddress, type Made, make, valuesOf } from './backend-of-url.ts';
import { isBackend } from './is-backend.ts';

const never = () => () => {};

const NEEDS_URL: Problem = {
  code: 'misconfigured',
  detail: '`session` needs a backend with a URL.',
};

/**
 * Returns the options of the HTTP backend, or null for a Backend. Any other value becomes an
 * invalid URL, so that it is reported.
 */
function addressOf({
  backend,
  session,
}: Pick<FaceCompareOptions, 'backend' | 'session'>): HttpBackendOptions | null {
  if (isBackend(backend)) return null;
  const own = session === undefined ? {} : { session };
  if (typeof backend === 'string') return { url: backend, ...own };
  return { ...own, ...backend, url: String(backend?.url ?? '') };
}

/**
 * Returns the backend of the prop. For a URL it returns no backend on the server and in the first render of the browser. A relative URL has no
 * recipient without a page.
 */
export function useBackend(options: Pick<FaceCompareOptions, 'backend' | 'session'>): Made {
  const { backend, session } = options;
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const address = addressOf(options);
  const [latest] = useState(latestAddress);
  useEffect(() => latest.set(address));
  // As text, so that a new object with the same values counts as the same options.
  const values = address && JSON.stringify(valuesOf(address));
  const own = isBackend(backend) ? backend : null;
  return useMemo(() => {
    // A backend of the host has a session of its own, or none.
    const problem = own && session !== undefined && !own.session ? NEEDS_URL : null;
    if (!inBrowser) return { backend: own, problem };
    return values === null ? { backend: own, problem } : make(values, latest);
  }, [own, values, inBrowser, latest, session]);
}
