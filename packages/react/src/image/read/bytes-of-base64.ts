/**
 * Decodes base64: the standard and the URL-safe alphabet, with or without padding and line breaks.
 * @returns null if the text is not base64
 */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> | null {
  const letters = text.replace(/\s+/g, '').replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, '');
  if (letters.length % 4 === 1 || /[^A-Za-z0-9+/]/.test(letters)) return null;
  return Uint8Array.from(atob(letters), (character) => character.charCodeAt(0));
}
