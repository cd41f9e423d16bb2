/** Finds a tick box that covers its text. */
export const coveredBoxFaults = (widget: HTMLElement): readonly string[] =>
  [...widget.querySelectorAll<HTMLInputElement>('[data-part="consent"]')].flatMap((box) => {
    const own = box.getBoundingClientRect();
    if (own.width < 16 || own.height < 16)
      return [`the box to tick is ${own.width} x ${own.height}`];
    const range = document.createRange();
    range.selectNodeContents(box.nextElementSibling ?? box);
    const lies = [...range.getClientRects()].some(
      (line) =>
        line.left < own.right &&
        line.right > own.left &&
        line.top < own.bottom &&
        line.bottom > own.top,
    );
    return lies ? ['the box to tick lies on its words'] : [];
  });
