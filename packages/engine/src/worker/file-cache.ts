import type { FileSource } from '../protocol/messages.ts';

/** The part of the browser's Cache Storage that is used. */
export interface FileStorage {
  open(name: string): Promise<Pick<Cache, 'match' | 'put' | 'delete' | 'keys'>>;
}

const NAME = 'facecompare';

/**
 * The browser's own storage; undefined where there is none, or where the page may not use it: in a sandboxed frame even
 * looking at it throws.
 */
export function browserStorage(): FileStorage | undefined {
  try {
    return globalThis.caches;
  } catch {
    return undefined;
  }
}

/**
 * An address that only stands for the content: nobody asks the network for it. It says neither folder nor version, so that
 * a site that moves its files keeps them, and a new version takes the place of the old.
 */
const keyOf = ({ name, url, facts }: FileSource): URL =>
  new URL(`/facecompare-files/${encodeURIComponent(name)}?${facts.sha256}`, url);

/** The bytes that are kept for a file, unchecked; null where there are none, and where the storage does not work. */
export async function readCached(
  source: FileSource,
  storage: FileStorage,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const kept = await (await storage.open(NAME)).match(keyOf(source));
    return kept ? new Uint8Array(await kept.arrayBuffer()) : null;
  } catch {
    return null;
  }
}

/** Forgets what is kept for a file. Never throws. */
export async function dropCached(source: FileSource, storage: FileStorage): Promise<void> {
  try {
    await (await storage.open(NAME)).delete(keyOf(source));
  } catch {
    // What cannot be deleted is found damaged again the next time, and downloaded again.
  }
}

/** Keeps a file, in place of other versions of it. Never throws: a full or forbidden storage costs the next page a download. */
export async function keepCached(
  source: FileSource,
  bytes: Uint8Array<ArrayBuffer>,
  storage: FileStorage,
): Promise<void> {
  try {
    // Takes its copy at once, so that the caller may hand the bytes on.
    const copy = new Response(bytes, { headers: { 'Content-Type': 'application/octet-stream' } });
    const cache = await storage.open(NAME);
    const key = keyOf(source);
    // The old version goes first: there may not be room for both.
    for (const { url } of await cache.keys()) {
      const kept = new URL(url);
      if (kept.pathname === key.pathname && kept.search !== key.search) await cache.delete(url);
    }
    await cache.put(key, copy);
  } catch {
    // Said above.
  }
}
