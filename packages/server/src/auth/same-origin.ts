import { ProblemError } from '@facecompare/contract';

/**
 * Accepts only requests from pages of this server. Browsers set `Sec-Fetch-Site` themselves. If an
 * old browser does not, the page's `Origin` must be the host of the request. The check keeps other
 * sites from using this server's time. It proves nothing if the caller is not a browser.
 * @throws ProblemError `forbidden`
 */
export function demandSameOrigin(request: Request): void {
  const site = request.headers.get('Sec-Fetch-Site');
  if (site === null ? !originIsHost(request) : site !== 'same-origin')
    throw new ProblemError({ code: 'forbidden' });
}

function originIsHost(request: Request): boolean {
  const origin = request.headers.get('Origin');
  const host = request.headers.get('Host') ?? new URL(request.url).host;
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}
