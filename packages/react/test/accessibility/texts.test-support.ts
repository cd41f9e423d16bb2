/** Checks that every text on the screen is fully readable. */
import { root } from '../support/widget.test-support.tsx';

/** Only for screen readers, and not visible. */
const UNSEEN = '[data-part="status"]';
const CLIPS = /hidden|clip|scroll|auto/;

function textNodes(): Text[] {
  const walker = document.createTreeWalker(root(), NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const { parentElement } = node;
    if (
      node.data.trim() &&
      parentElement?.checkVisibility() &&
      !parentElement.closest(`${UNSEEN}, select`)
    )
      found.push(node);
  }
  return found;
}

function ancestorsOf(node: Node): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let one = node.parentElement; one; one = one.parentElement) found.push(one);
  return found;
}

/** Returns texts that are partly outside a clipping box, or wider than their own line. */
export function cutTexts(): string[] {
  const range = document.createRange();
  return textNodes().flatMap((node) => {
    range.selectNodeContents(node);
    const text = range.getBoundingClientRect();
    const cutBy = ancestorsOf(node).find((box) => {
      const style = getComputedStyle(box);
      if (
        style.display !== 'inline' &&
        style.overflowX !== 'visible' &&
        box.scrollWidth > box.clientWidth + 1
      )
        return true;
      if (!CLIPS.test(style.overflowX + style.overflowY)) return false;
      const edge = box.getBoundingClientRect();
      // A line is higher than its letters.
      return (
        text.left < edge.left - 1 ||
        text.right > edge.right + 1 ||
        text.top < edge.top - 2 ||
        text.bottom > edge.bottom + 2
      );
    });
    if (!cutBy) return [];
    const { width, height } = cutBy.getBoundingClientRect();
    return [
      `"${node.data}" (${text.width} x ${text.height}) by ${cutBy.dataset.part ?? cutBy.tagName} (${width} x ${height})`,
    ];
  });
}

/** Returns texts that overlap another text. */
export function overlappingTexts(): string[] {
  const range = document.createRange();
  const lines = textNodes().flatMap((node) => {
    range.selectNodeContents(node);
    return [...range.getClientRects()].map((box) => ({ node, box }));
  });
  return lines.flatMap(({ node, box }, index) =>
    lines.slice(index + 1).flatMap((other) => {
      if (other.node === node) return [];
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      return across > 2 && down > 4 ? [`"${node.data}" and "${other.node.data}"`] : [];
    }),
  );
}

/** Returns texts that something covers. A label may cover its own text. */
export function coveredTexts(): string[] {
  const range = document.createRange();
  return textNodes().flatMap((node) => {
    const { parentElement } = node;
    parentElement?.scrollIntoView({ block: 'center' });
    range.selectNodeContents(node);
    const covered = [...range.getClientRects()].some(({ left, top, width, height }) => {
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return (
        hit &&
        !hit.contains(node) &&
        !parentElement?.contains(hit) &&
        !hit.closest('label')?.contains(node)
      );
    });
    return covered ? [`"${node.data}"`] : [];
  });
}
