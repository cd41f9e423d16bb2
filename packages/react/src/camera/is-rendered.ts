/**
 * Returns whether an element takes up space on its page. It does not if it is inside a
 * `display: none`, or inside a clipping box without size.
 */
export function isRendered(element: Element): boolean {
  // A page without layout, as in jsdom, does not say whether an element is visible.
  if (element.ownerDocument.documentElement.getClientRects().length === 0) return true;
  if (element.getClientRects().length === 0) return false;
  // Only newer browsers can skip contents, and all of them have this method.
  if (element.checkVisibility && !element.checkVisibility()) return false;
  for (let box: Element | null = element; box; box = parentOf(box)) {
    const { width, height } = box.getBoundingClientRect();
    if (width > 0 && height > 0) continue;
    // A box without size still shows content that overflows it, in a direction that it does not
    // clip.
    const { display, overflowX, overflowY } = getComputedStyle(box);
    if (
      display === 'contents' ||
      ((width > 0 || overflowX === 'visible') && (height > 0 || overflowY === 'visible'))
    )
      continue;
    return false;
  }
  return true;
}

/** Returns the parent element, also across a shadow root. */
function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root.host as Element) : null;
}
