/**
 * Serves the built page from the real server, behind a gateway that adds the strictest headers that
 * the widget supports.
 */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startServer } from '../../tools/start-server.ts';
import { type BuiltPage, buildPage } from '../build-page.ts';

export const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob:",
  "style-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

/** The same page without any policy, so that only the widget itself limits what it does. */
export const FREE_PAGE = '/?free';

export interface IsolatedServer {
  readonly url: string;
  /** The headers of each request to the API and of its answer, without the bodies. */
  readonly calls: { readonly asked: IncomingHttpHeaders; readonly answered: IncomingHttpHeaders }[];
  stop(): Promise<void>;
}

export async function serveIsolated(
  built: Promise<BuiltPage> = buildPage('isolation-page'),
): Promise<IsolatedServer> {
  const { folder, remove } = await built;
  const real = await startServer(folder);
  const calls: IsolatedServer['calls'] = [];
  const gateway = createServer((incoming, outgoing) => {
    const { method, headers, url = '/' } = incoming;
    const onward = request(`${real.url}${url}`, { method, headers }, (answer) => {
      if (url.startsWith('/api/')) calls.push({ asked: headers, answered: answer.headers });
      const { 'content-security-policy': _, ...free } = answer.headers;
      outgoing.writeHead(
        answer.statusCode ?? 502,
        url === FREE_PAGE ? free : { ...free, 'content-security-policy': STRICT_POLICY },
      );
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  }).listen(0, '127.0.0.1');
  await once(gateway, 'listening');
  const { port } = gateway.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    calls,
    async stop() {
      gateway.closeAllConnections();
      gateway.close();
      await real.stop();
      remove();
    },
  };
}
