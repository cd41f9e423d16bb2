let installed = false;

const ofText = () => document.querySelector('.sbdocs') !== null;

/**
 * Stops a page with several stories from scrolling. Each story is played when the page opens, and
 * would scroll to every press.
 */
export function stayPut(): void {
  if (installed) return;
  installed = true;
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function (options) {
    focus.call(this, ofText() ? { ...options, preventScroll: true } : options);
  };
}
