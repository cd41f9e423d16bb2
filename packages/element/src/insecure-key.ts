/** Keys in markup. Whatever a page holds, everybody who opens it holds, so that a key there is no secret any more. */

/** The attributes that give away a key. */
const KEY_LIKE = /(^|-)(api-?key|secret|client-?secret|private-?key|password)$/i;

/** The one attribute that is read, where the page says that it knows what it does. */
export const KEY_NAME = 'api-key';
export const ALLOW_NAME = 'allow-insecure-browser-key';
/** Watched for changes; every other name is looked for whenever one of the known ones changes. */
export const KEY_NAMES: readonly string[] = [
  KEY_NAME,
  'apikey',
  'x-api-key',
  'vlens-api-key',
  'secret',
  ALLOW_NAME,
];

/** The name of the first attribute that holds a key and may not. */
export function insecureKey(element: Element): string | null {
  const allowed = element.hasAttribute(ALLOW_NAME);
  return (
    element
      .getAttributeNames()
      .find((name) => KEY_LIKE.test(name) && !(allowed && name === KEY_NAME)) ?? null
  );
}
