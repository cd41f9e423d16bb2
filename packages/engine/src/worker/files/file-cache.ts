import type { FileSource } from '../../protocol/messages.ts';

/** The part of the browser's Cache Storage that is used. */
export interface FileStorage {
  open(name: string): Promise<Pick<Cache, 'match' | 'put' | 'delete' | 'keys'>>;
}

const NAME = 'facecompare';

/**
 * Returns the browser's own storage. Returns undefined if there is none or the page may not use it:
 * in a sandboxed frame even reading the property throws.
 */
export function browserStorage(): FileStorage | undefined {
  try {
    return globalThis.caches;
  } catch {
    return undefined;
  }
}

/**
 * Builds an address that only identifies the content and is never fetched. It has neither folder
 * nor version. So a site that moves its files keeps them, and a new version replaces the old one.
 */
const keyOf = ({ name, url, facts }: FileSource): URL =>
  new URL(`/facecompare-files/${encodeURIComponent(name)}?${facts.sha256}`, url);

/**
 * Returns the stored bytes of a file, unchecked; null if there are none or the storage does not
 * work.
 */
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

/** Deletes the stored copy of a file. Never throws. */
export async function dropCached(source: FileSource, storage: FileStorage): Promise<void> {
  try {
    await (await storage.open(NAME)).delete(keyOf(source));
  } catch {
    // A damaged file that cannot be deleted is detected the next time, and downloaded again.
  }
}

/**
 * Stores a file and deletes other versions of it. Never throws: if the storage is full or
 * forbidden, the next page only has to download the file again.
 */
export async function keepCached(
  source: FileSource,
  bytes: Uint8Array<ArrayBuffer>,
  storage: FileStorage,
): Promise<void> {
  try {
    // The response copies the bytes at once, so the caller may transfer them.
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
    // Without a stored copy the next page downloads the file again.
  }
}
