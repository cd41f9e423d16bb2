// Not imported from the package root. Some bundlers put everything that a barrel file exports into
// the first file, even the parser of responses.
import type { Backend, Problem } from '@facecompare/contract';
import { endpointOf } from '@facecompare/contract/endpoint';
import type { HttpBackendOptions } from '@facecompare/contract/http';
import { ProblemError, problemOf } from '@facecompare/contract/problem';
import { QueryClientContext } from '@tanstack/react-query';
import { useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { fetchStarted } from '../lazy/fetch-started.ts';
import type { FaceCompareOptions } from '../types.ts';
import { isBackend } from './is-backend.ts';
import { throughQueryClient } from './through-query-client.ts';

const never = () => () => {};

interface Made {
  readonly backend: Backend | null;
  /** The problem with the options of the backend; null if there is none. */
  readonly problem: Problem | null;
}

/** The options that are values. Functions are left out, because we always call the latest ones. */
const valuesOf = ({
  url,
  headers,
  timeoutMs,
  idempotencyHeader,
  getAccessToken,
  fetch,
}: HttpBackendOptions) => ({
  url,
  headers,
  // As text, because JSON has no NaN and no Infinity.
  timeout: timeoutMs === undefined ? undefined : String(timeoutMs),
  idempotencyHeader,
  hasTokens: getAccessToken !== undefined,
  hasFetch: fetch !== undefined,
});

type Latest = ReturnType<typeof latestAddress>;

/** The options of the latest render, for their functions. */
function latestAddress() {
  let address: HttpBackendOptions | null = null;
  return {
    get: () => address,
    set(next: HttpBackendOptions | null) {
      address = next;
    },
  };
}

/**
 * Creates the backend for a URL. The recipient is known at once, but the code that sends the photos
 * loads only when it is needed.
 */
function make(address: string, latest: Pick<Latest, 'get'>): Made {
  const { hasTokens, hasFetch, url, headers, timeout, idempotencyHeader } = JSON.parse(
    address,
  ) as ReturnType<typeof valuesOf>;
  const timeoutMs = timeout === undefined ? undefined : Number(timeout);
  const options: HttpBackendOptions = {
    url,
    ...(headers && { headers }),
    ...(timeoutMs !== undefined && { timeoutMs }),
    ...(idempotencyHeader !== undefined && { idempotencyHeader }),
    ...(hasTokens && {
      getAccessToken: (context) => latest.get()?.getAccessToken?.(context) ?? '',
    }),
    ...(hasFetch && {
      fetch: (...request: Parameters<typeof fetch>) => (latest.get()?.fetch ?? fetch)(...request),
    }),
  };
  try {
    const recipient = endpointOf(url).origin;
    new Headers(headers);
    if (timeoutMs !== undefined && !(timeoutMs > 0))
      throw new ProblemError({ code: 'misconfigured', detail: 'timeoutMs must be above 0.' });
    let made: Backend | undefined;
    const backend: Backend = {
      name: 'http',
      recipient,
      async compare(request, compareOptions) {
        const { httpBackend } = await fetchStarted(compareOptions.signal);
        made ??= httpBackend(options);
        return made.compare(request, compareOptions);
      },
    };
    return { backend, problem: null };
  } catch (error) {
    return { backend: null, problem: problemOf(error, 'misconfigured') };
  }
}

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
