interface Page {
  readonly document?: { readonly baseURI?: string };
  readonly location?: { readonly href: string; readonly origin: string };
  readonly origin?: string;
}

/**
 * Returns the base of relative addresses on this page, and the page's own origin. Both are
 * undefined outside a browser.
 *
 * It asks the document, because `location` of a frame made of `srcdoc` is not an address and
 * ignores `<base>`.
 */
export function pageAddress(): {
  readonly base: string | undefined;
  readonly origin: string | undefined;
} {
  const { document, location, origin }: Page = globalThis;
  return { base: document?.baseURI ?? location?.href, origin: origin ?? location?.origin };
}
