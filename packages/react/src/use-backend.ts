// Not from the root: some bundlers put all that a barrel leads to into the first file, the reader of answers too.
import type { Backend } from '@facecompare/contract';
import { endpointOf } from '@facecompare/contract/endpoint';
import { ProblemError, problemOf } from '@facecompare/contract/problem';
import { QueryClientContext } from '@tanstack/react-query';
import { useContext, useMemo, useSyncExternalStore } from 'react';
import { throughQueryClient } from './through-query-client.ts';

const never = () => () => {};

/** A backend that cannot be: it says so when it is asked, instead of breaking the page when it is made. */
const broken = (error: unknown): Backend => ({
  name: 'misconfigured',
  recipient: null,
  compare: () => Promise.reject(new ProblemError(problemOf(error, 'misconfigured'))),
});

/** Sending and reading, in a file of its own: fetched when a person starts, so that a page waits for less. */
const sending = () => import('./sending.ts');

/** The backend behind a URL. Who gets the photos is known at once, how they are sent only once it is needed. */
function make(url: string): Backend {
  try {
    const recipient = endpointOf(url).origin;
    let made: Backend | undefined;
    return {
      name: 'http',
      recipient,
      async compare(request, options) {
        const { httpBackend } = await sending().catch((cause: unknown) => {
          throw new ProblemError({ code: navigator.onLine ? 'network-failed' : 'offline' }, { cause });
        });
        made ??= httpBackend({ url });
        return made.compare(request, options);
      },
      warmUp: () => sending().then(() => {}),
    };
  } catch (error) {
    return broken(error);
  }
}

/**
 * The backend of the prop, through the page's QueryClient where there is one. Null on the server and for the first
 * render in the browser: a relative URL has no recipient before there is a page.
 */
export function useBackend(backend: string | Backend): Backend | null {
  const client = useContext(QueryClientContext);
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return useMemo(() => {
    if (!inBrowser) return typeof backend === 'string' ? null : backend;
    const made = typeof backend === 'string' ? make(backend) : backend;
    return client ? throughQueryClient(made, client) : made;
  }, [backend, client, inBrowser]);
}
