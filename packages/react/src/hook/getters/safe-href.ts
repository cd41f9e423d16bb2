/** A base that tells a path of this origin from other URLs. We never request it. */
const OWN = 'http://own.invalid';

/**
 * Returns the link if it leads to an https page, an e-mail or a path of this origin. It returns
 * undefined for a link that could run code or leave encryption.
 */
export function safeHref(href: string): string | undefined {
  if (!URL.canParse(href, OWN)) return undefined;
  const { protocol, origin } = new URL(href, OWN);
  return protocol === 'https:' || protocol === 'mailto:' || (protocol === 'http:' && origin === OWN)
    ? href
    : undefined;
}
