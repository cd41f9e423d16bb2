import { ProblemError } from '@facecompare/contract';

/**
 * Lets only pages of this server through. Browsers set `Sec-Fetch-Site` themselves; where an old one does not, the
 * page's `Origin` has to be the host that was asked. It keeps other sites from spending this server's time; it is no
 * proof of anything where the caller is not a browser.
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
