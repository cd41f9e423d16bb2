import { fileIn, listen, type Site, send } from '../tools/listen.ts';
import { buildPage } from './build-page.ts';

export interface PageServer extends Site {
  /** More headers of every answer from now on. */
  headers: Readonly<Record<string, string>>;
}

/** Builds a page beside the tests, and serves it without any API. */
export async function servePage(path: string): Promise<PageServer> {
  const { folder, remove } = await buildPage(path);
  const site = await listen(async (_, response, asked) => {
    for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value);
    send(response, asked, await fileIn(folder, asked));
  });
  const page: PageServer = {
    ...site,
    headers: {},
    async stop() {
      await site.stop();
      remove();
    },
  };
  return page;
}
