/** Finds secrets in the forms in which a program writes bytes. */

/** Base64 of bytes that stand anywhere in others: the parts that are the same at each place. */
const base64At = (secret: Uint8Array, shift: number): string => {
  const text = Buffer.concat([new Uint8Array(shift), secret]).toString('base64');
  return text.slice(shift === 0 ? 0 : 4, -4);
};

/**
 * Returns the form in which a content has a secret: as its bytes, in base64 or in hex. Null stands
 * for a content without it.
 * @param secret 16 bytes or more
 */
export function canaryForm(secret: Uint8Array, content: Uint8Array | string): string | null {
  const bytes = Buffer.from(content);
  if (bytes.includes(Buffer.from(secret))) return 'bytes';
  const hex = Buffer.from(secret).toString('hex');
  if (bytes.includes(hex) || bytes.includes(hex.toUpperCase())) return 'hex';
  for (const shift of [0, 1, 2]) {
    const text = base64At(secret, shift);
    if (bytes.includes(text)) return 'base64';
    if (bytes.includes(text.replaceAll('+', '-').replaceAll('/', '_'))) return 'base64url';
  }
  return null;
}
