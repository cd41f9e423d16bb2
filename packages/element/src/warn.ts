/** Whether the page is being developed: bundlers put a word in this place, and without one there is no `process`. */
function developing(): boolean {
  try {
    return process.env.NODE_ENV !== 'production';
  } catch {
    return false;
  }
}

/** Tells the developer of a page what was ignored; silent in production. */
export function warn(message: string): void {
  if (developing()) console.warn(`<face-compare>: ${message}`);
}
