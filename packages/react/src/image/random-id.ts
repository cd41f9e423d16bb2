/**
 * Returns a random UUID (RFC 9562, version 4). It also works on insecure pages, which have no
 * `randomUUID`.
 */
export function randomId(): string {
  if (crypto.randomUUID) return crypto.randomUUID();
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  // The 4 is the version; the 8 is one of the four nibbles that the variant allows.
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-8$4-');
}
