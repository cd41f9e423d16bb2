/** Whether an element takes up room on its page: no `display: none` around it, and no box of no size that hides what is in it. */
export function isRendered(element: Element): boolean {
  // A page without a layout, as in jsdom, says nothing about any element.
  if (element.ownerDocument.documentElement.getClientRects().length === 0) return true;
  if (element.getClientRects().length === 0) return false;
  // Only newer browsers skip contents, and all of these can be asked.
  if (element.checkVisibility && !element.checkVisibility()) return false;
  for (let box: Element | null = element; box; box = parentOf(box)) {
    const { width, height } = box.getBoundingClientRect();
    if (width > 0 && height > 0) continue;
    // A box of no size may show what flows out of it, in the direction that it does not clip.
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

/** The element around another one, also around a shadow root. */
function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root.host as Element) : null;
}
