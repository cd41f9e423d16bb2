import { ProblemError } from '../problem.ts';
import { looksLikeAddress } from './looks-like-address.ts';
import { pageAddress } from './page-address.ts';

const misconfigured = (detail: string): ProblemError =>
  new ProblemError({ code: 'misconfigured', detail });

/**
 * Returns the URL that two faces may be sent to.
 * @param url absolute, or relative to the document
 * @throws ProblemError `misconfigured` unless the text is an address with https, http on a loopback
 * host, or http on the page's own origin
 */
export function endpointOf(url: string): URL {
  if (!looksLikeAddress(url))
    throw misconfigured('The backend must be a URL, such as /api/face-compare.');
  const { base, origin } = pageAddress();
  const endpoint = URL.canParse(url, base) ? new URL(url, base) : null;
  const loopback =
    endpoint !== null && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(endpoint.hostname);
  const local = endpoint?.protocol === 'http:' && (loopback || endpoint.origin === origin);
  if (!endpoint || !(endpoint.protocol === 'https:' || local))
    throw misconfigured('The backend URL must be https (or http on this machine).');
  if (endpoint.username || endpoint.password)
    throw misconfigured('The backend URL must not hold credentials.');
  return endpoint;
}
