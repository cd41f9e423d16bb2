// Not imported from the package root. Some bundlers put everything that a barrel file exports into
// the first file, even the parser of responses.
import type { Backend, Problem } from '@facecompare/contract';
import { endpointOf } from '@facecompare/contract/endpoint';
import type { HttpBackendOptions } from '@facecompare/contract/http';
import { ProblemError, problemOf } from '@facecompare/contract/problem';
import { fetchStarted } from '../../lazy/fetch-started.ts';
import { sessionOf } from '../session-of.ts';

export interface Made {
  readonly backend: Backend | null;
  /** The problem with the options of the backend; null if there is none. */
  readonly problem: Problem | null;
}

/** The options that are values. Functions are left out, because we always call the latest ones. */
export const valuesOf = ({
  url,
  headers,
  timeoutMs,
  idempotencyHeader,
  threshold,
  decidesBy,
  session,
  getAccessToken,
  fetch,
}: HttpBackendOptions) => ({
  url,
  headers,
  // As text, because JSON has no NaN and no Infinity.
  timeout: timeoutMs === undefined ? undefined : String(timeoutMs),
  idempotencyHeader,
  rules: { threshold, decidesBy },
  session,
  hasTokens: getAccessToken !== undefined,
  hasFetch: fetch !== undefined,
});

type Latest = ReturnType<typeof latestAddress>;

/** The options of the latest render, for their functions. */
export function latestAddress() {
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
export function make(address: string, latest: Pick<Latest, 'get'>): Made {
  const { hasTokens, hasFetch, url, headers, timeout, idempotencyHeader, rules, session } =
    JSON.parse(address) as ReturnType<typeof valuesOf>;
  const timeoutMs = timeout === undefined ? undefined : Number(timeout);
  const options: HttpBackendOptions = {
    url,
    ...rules,
    ...(headers && { headers }),
    ...(timeoutMs !== undefined && { timeoutMs }),
    ...(idempotencyHeader !== undefined && { idempotencyHeader }),
    ...(session !== undefined && { session }),
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
    if (session !== undefined && hasTokens)
      throw new ProblemError({
        code: 'misconfigured',
        detail: 'Set either session or getAccessToken.',
      });
    if (timeoutMs !== undefined && !(timeoutMs > 0))
      throw new ProblemError({ code: 'misconfigured', detail: 'timeoutMs must be above 0.' });
    let made: Backend | undefined;
    const real = async (signal: AbortSignal): Promise<Backend> => {
      const { httpBackend } = await fetchStarted(signal);
      made ??= httpBackend(options);
      return made;
    };
    const backend: Backend = {
      name: 'http',
      recipient,
      ...rules,
      compare: async (request, to) => (await real(to.signal)).compare(request, to),
      session:
        session === undefined
          ? undefined
          : { token: session, open: async (to) => sessionOf(await real(to.signal)).open(to) },
    };
    return { backend, problem: null };
  } catch (error) {
    return { backend: null, problem: problemOf(error, 'misconfigured') };
  }
}
