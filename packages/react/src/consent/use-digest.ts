import { useEffect, useState } from 'react';

/**
 * Returns SHA-256 of a text in UTF-8, in hexadecimal; null on an insecure page, which has no
 * cryptography.
 */
export async function digest(text: string): Promise<string | null> {
  const hash = await crypto.subtle?.digest('SHA-256', new TextEncoder().encode(text));
  return hash
    ? Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
    : null;
}

/** Returns the digest of a text; undefined until it is known, and for a null text. */
export function useDigest(text: string | null): string | null | undefined {
  const [known, setKnown] = useState<{ readonly text: string; readonly hash: string | null }>();
  useEffect(() => {
    if (text === null) return;
    let over = false;
    digest(text).then(
      (hash) => over || setKnown({ text, hash }),
      // Start computes the digest once more, and goes on without it if that fails too.
      () => {},
    );
    return () => {
      over = true;
    };
  }, [text]);
  return known && known.text === text ? known.hash : undefined;
}
