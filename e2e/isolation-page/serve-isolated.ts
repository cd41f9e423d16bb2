/** Serves a built page from the real server, behind a gateway that changes the headers. */
import type { IncomingHttpHeaders } from 'node:http';
import { listen, passOn, type Site } from '../../tools/listen.ts';
import { startServer } from '../../tools/start-server.ts';
import { type BuiltPage, buildPage } from '../build-page.ts';

/** The strictest policy that the widget supports. */
export const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob:",
  "style-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ');
const STRICT = { 'content-security-policy': STRICT_POLICY };

/** The same page without any policy, so that only the widget itself limits what it does. */
export const FREE_PAGE = '/?free';

export interface IsolatedServer extends Site {
  /** The headers of each request to the API and of its answer, without the bodies. */
  readonly calls: { readonly asked: IncomingHttpHeaders; readonly answered: IncomingHttpHeaders }[];
}

/** @param headersOf returns the headers of a URL; no other policy is sent */
export async function serveIsolated(
  built: Promise<BuiltPage> = buildPage('isolation-page'),
  headersOf: (url: string) => IncomingHttpHeaders = (url) => (url === FREE_PAGE ? {} : STRICT),
): Promise<IsolatedServer> {
  const { folder, remove } = await built;
  const real = await startServer(folder);
  const calls: IsolatedServer['calls'] = [];
  const gateway = await listen((asking, outgoing) =>
    passOn(asking, outgoing, real.url, (answered) => {
      const { url = '/', headers: asked } = asking;
      if (url.startsWith('/api/')) calls.push({ asked, answered });
      const { 'content-security-policy': _, ...free } = answered;
      return { ...free, ...headersOf(url) };
    }),
  );
  return {
    ...gateway,
    calls,
    async stop() {
      await gateway.stop();
      await real.stop();
      remove();
    },
  };
}
