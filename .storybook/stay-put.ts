let installed = false;

const ofText = () => document.querySelector('.sbdocs') !== null;

/** A page of several stories, each played as it is opened, would follow every press down to the last one. */
export function stayPut(): void {
  if (installed) return;
  installed = true;
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function (options) {
    focus.call(this, ofText() ? { ...options, preventScroll: true } : options);
  };
}
