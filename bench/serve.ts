/** A plain server for all pages: no compression, no delay, and a record of what it served. */
import { readFile } from 'node:fs/promises';
import { fileIn, type Site as Listening, listen, send } from '../tools/listen.ts';

/** The content of an address: bytes, a folder for an address that ends in a slash, or a file. */
export type Served = Uint8Array | string;
export type Files = ReadonlyMap<string, Served>;

export interface Site extends Listening {
  /** What was served since the last `clear`, by path. */
  readonly served: Map<string, Uint8Array>;
}

/** With these headers a page may share memory between threads. */
const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

async function find(files: Files, path: string): Promise<Uint8Array | null> {
  const file = files.get(path);
  if (file !== undefined) return typeof file === 'string' ? readFile(file) : file;
  for (const [folder, at] of files)
    if (folder.endsWith('/') && path.startsWith(folder) && typeof at === 'string')
      return fileIn(at, `/${path.slice(folder.length)}`);
  return null;
}

export async function serve(files: Files, isolated = false): Promise<Site> {
  const served = new Map<string, Uint8Array>();
  const site = await listen(async (_, response, asked) => {
    const path = asked.endsWith('/') ? `${asked}index.html` : asked;
    const bytes = await find(files, path);
    if (bytes) served.set(path, bytes);
    for (const [name, value] of Object.entries(isolated ? ISOLATION : {}))
      response.setHeader(name, value);
    send(response, path, bytes);
  });
  return { ...site, served };
}
