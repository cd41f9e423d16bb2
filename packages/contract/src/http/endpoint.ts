import { ProblemError } from '../problem.ts';

/**
 * The URL that two faces may be sent to.
 * @param url absolute, or relative to the page
 * @throws ProblemError `misconfigured` for anything but https, http on a loopback host or http on the page's own origin
 */
export function endpointOf(url: string): URL {
  const page = globalThis.location;
  const endpoint = URL.canParse(url, page?.href) ? new URL(url, page?.href) : null;
  const loopback = endpoint !== null && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(endpoint.hostname);
  const local = endpoint?.protocol === 'http:' && (loopback || endpoint.origin === page?.origin);
  if (!endpoint || !(endpoint.protocol === 'https:' || local)) {
    throw new ProblemError({ code: 'misconfigured', detail: 'The backend URL must be https (or http on this machine).' });
  }
  if (endpoint.username || endpoint.password) {
    throw new ProblemError({ code: 'misconfigured', detail: 'The backend URL must not hold credentials.' });
  }
  return endpoint;
}
