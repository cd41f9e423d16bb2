/**
 * Whether the page is being developed. Bundlers replace the variable with a text, and without a
 * bundler there is no `process`.
 */
function developing(): boolean {
  try {
    return process.env.NODE_ENV !== 'production';
  } catch {
    return false;
  }
}

/** Warns the developer of a page about an ignored setting. Silent in production. */
export function warn(message: string): void {
  if (developing()) console.warn(`<face-compare>: ${message}`);
}
