const CLIPS = /hidden|clip|scroll|auto/;

function textNodes(widget: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(widget, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    if (
      node.data.trim() &&
      parent?.checkVisibility() &&
      !parent.closest('[data-part="status"], select')
    )
      found.push(node);
  }
  return found;
}

/** Finds texts that a box with hidden overflow cuts, and texts that cover another text. */
export function cutTextFaults(widget: HTMLElement): readonly string[] {
  const range = document.createRange();
  const texts = textNodes(widget).map((node) => {
    range.selectNodeContents(node);
    return { node, whole: range.getBoundingClientRect(), lines: [...range.getClientRects()] };
  });
  const cut = texts.flatMap(({ node, whole }) => {
    for (
      let box = node.parentElement;
      box && box !== widget.parentElement;
      box = box.parentElement
    ) {
      const { overflowX, overflowY } = getComputedStyle(box);
      if (!CLIPS.test(overflowX + overflowY)) continue;
      const edge = box.getBoundingClientRect();
      // A line is taller than its letters.
      if (
        whole.left < edge.left - 1 ||
        whole.right > edge.right + 1 ||
        whole.top < edge.top - 2 ||
        whole.bottom > edge.bottom + 2
      )
        return [`"${node.data}" is cut by ${box.dataset.part ?? box.localName}`];
    }
    return [];
  });
  const onAnother = texts.flatMap((one, index) =>
    texts.slice(index + 1).flatMap((other) => {
      const touching = one.lines.some((a) =>
        other.lines.some(
          (b) =>
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4,
        ),
      );
      return touching ? [`"${one.node.data}" lies on "${other.node.data}"`] : [];
    }),
  );
  return [...cut, ...onAnother];
}
