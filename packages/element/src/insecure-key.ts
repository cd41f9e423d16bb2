/**
 * Keys in markup. Every visitor of a page can read its markup, so a key there is no secret any
 * more.
 */

/** Attributes whose names say that they hold a key. */
const KEY_LIKE = /(^|-)(api-?key|secret|client-?secret|private-?key|password)$/i;

/** The one attribute that is read, if the page confirms that it accepts the risk. */
export const KEY_NAME = 'api-key';
export const ALLOW_NAME = 'allow-insecure-browser-key';
/** Watched for changes. Every other name is checked when one of the known ones changes. */
export const KEY_NAMES: readonly string[] = [
  KEY_NAME,
  'apikey',
  'x-api-key',
  'vlens-api-key',
  'secret',
  ALLOW_NAME,
];

/** Returns the name of the first attribute that holds a key without permission, or null. */
export function insecureKey(element: Element): string | null {
  const allowed = element.hasAttribute(ALLOW_NAME);
  return (
    element
      .getAttributeNames()
      .find((name) => KEY_LIKE.test(name) && !(allowed && name === KEY_NAME)) ?? null
  );
}
