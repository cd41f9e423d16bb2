import { COMPARE_PATH } from '@facecompare/contract';

/**
 * Returns the address for comparisons.
 * @throws TypeError if the base URL is neither https nor on this machine
 */
export function vlensEndpoint(baseUrl: string): URL {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : null;
  const local = url !== null && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (
    !url ||
    !(url.protocol === 'https:' || (url.protocol === 'http:' && local)) ||
    url.username ||
    url.password ||
    url.search ||
    url.hash
  ) {
    throw new TypeError('vlens: baseUrl must be an https address without credentials and query.');
  }
  return new URL(url.pathname.replace(/\/$/, '') + COMPARE_PATH, url);
}
