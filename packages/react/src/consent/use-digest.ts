import { useEffect, useState } from 'react';

/** SHA-256 of a text in UTF-8, in hexadecimal; null where the page is insecure and has no cryptography. */
export async function digest(text: string): Promise<string | null> {
  const hash = await crypto.subtle?.digest('SHA-256', new TextEncoder().encode(text));
  return hash
    ? Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
    : null;
}

/** The digest of a text, undefined until it is known; of no text nothing is made. */
export function useDigest(text: string | null): string | null | undefined {
  const [known, setKnown] = useState<{ readonly text: string; readonly hash: string | null }>();
  useEffect(() => {
    if (text === null) return;
    let over = false;
    digest(text).then(
      (hash) => over || setKnown({ text, hash }),
      // The press on Start asks once more, and goes on without it.
      () => {},
    );
    return () => {
      over = true;
    };
  }, [text]);
  return known && known.text === text ? known.hash : undefined;
}
