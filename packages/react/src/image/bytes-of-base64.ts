/**
 * Undoes base64 as programs write it: the standard and the URL-safe alphabet, with or without padding, in lines or not.
 * @returns null if the text is not base64
 */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> | null {
  const letters = text.replace(/\s+/g, '').replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, '');
  if (letters.length % 4 === 1 || /[^A-Za-z0-9+/]/.test(letters)) return null;
  return Uint8Array.from(atob(letters), (character) => character.charCodeAt(0));
}
