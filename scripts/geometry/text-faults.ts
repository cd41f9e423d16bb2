import { isWithin, overlap } from './rectangles.ts';

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

/** Returns the rectangle of a text or an element, and those of its lines. */
function placeOf(node: Node) {
  const range = document.createRange();
  range.selectNodeContents(node);
  return { whole: range.getBoundingClientRect(), lines: [...range.getClientRects()] };
}

/** Finds texts that a box with hidden overflow cuts, and texts that cover another text. */
export function cutTextFaults(widget: HTMLElement): readonly string[] {
  const texts = textNodes(widget).map((node) => ({ node, ...placeOf(node) }));
  const cut = texts.flatMap(({ node, whole }) => {
    for (let box = node.parentElement; box && box !== widget.parentElement; ) {
      const { overflowX, overflowY } = getComputedStyle(box);
      // A line is taller than its letters.
      if (CLIPS.test(overflowX + overflowY) && !isWithin(whole, box.getBoundingClientRect(), 1, 2))
        return [`"${node.data}" is cut by ${box.dataset.part ?? box.localName}`];
      box = box.parentElement;
    }
    return [];
  });
  const onAnother = texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(({ lines }) => one.lines.some((a) => lines.some((b) => overlap(a, b, 2, 4))))
      .map(({ node }) => `"${one.node.data}" lies on "${node.data}"`),
  );
  return [...cut, ...onAnother];
}

/** Finds a tick box that covers its text. */
export const coveredBoxFaults = (widget: HTMLElement): readonly string[] =>
  [...widget.querySelectorAll('[data-part="consent"]')].flatMap((box) => {
    const own = box.getBoundingClientRect();
    if (own.width < 16 || own.height < 16)
      return [`the box to tick is ${own.width} x ${own.height}`];
    const { lines } = placeOf(box.nextElementSibling ?? box);
    return lines.some((line) => overlap(line, own, 0, 0))
      ? ['the box to tick lies on its words']
      : [];
  });
