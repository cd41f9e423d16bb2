import { refuse } from './refuse.ts';

const DATA_URL = /^data:image\/[a-z+.-]+;base64,([A-Za-z0-9+/]+={0,2})$/;

/**
 * A photo the host already holds, from a data: URL or an address of the page's own origin.
 * @throws ProblemError `misconfigured` for any other address, `image-unreadable` where there is no photo
 */
export async function readHostPhoto(address: string, { signal }: { readonly signal: AbortSignal }): Promise<Blob> {
  // Read by hand, because a strict connect-src does not let fetch open data: URLs.
  const encoded = DATA_URL.exec(address)?.[1];
  if (encoded) return new Blob([Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))]);
  if (!URL.canParse(address, location.href) || new URL(address, location.href).origin !== location.origin) {
    refuse('misconfigured', 'reference must be a Blob, a data: URL or an address of the same origin.');
  }
  try {
    const response = await fetch(address, { signal, redirect: 'error' });
    if (response.ok) return await response.blob();
  } catch (cause) {
    refuse(signal.aborted ? 'aborted' : 'image-unreadable', '', cause);
  }
  return refuse('image-unreadable', 'The reference photo could not be loaded.');
}
