interface Page {
  readonly document?: { readonly baseURI?: string };
  readonly location?: { readonly href: string; readonly origin: string };
  readonly origin?: string;
}

/**
 * What relative addresses of this page start from, and its own origin. Both are undefined outside a browser.
 *
 * It is the document that says so: `location` of a frame made of `srcdoc` is no address, and knows nothing of `<base>`.
 */
export function pageAddress(): {
  readonly base: string | undefined;
  readonly origin: string | undefined;
} {
  const { document, location, origin } = globalThis as Page;
  return { base: document?.baseURI ?? location?.href, origin: origin ?? location?.origin };
}
