/** The focus ring: the line around the element with the focus. */
import { contrast, groundOf } from './colours.test-support.ts';
import { targetOf } from './controls.test-support.ts';

/** Returns the width of a ring of the same colour without focus, in pixels from the edge. */
function ringWithoutFocus(style: CSSStyleDeclaration): number {
  const spread = /0px 0px 0px (\d+(?:\.\d+)?)px(?! inset)/.exec(
    style.boxShadow.replaceAll(/[^,()]*\([^)]*\) ([^,]*inset)/g, ''),
  );
  return Number(spread?.[1] ?? 0);
}

/**
 * Returns what is wrong with the ring, or null. It must be at least 2 pixels wide, with a contrast
 * of 3:1 to its background.
 */
export function ringFault(stop: Element): string | null {
  const target = [stop, targetOf(stop)].find((one) => {
    const { outlineStyle, outlineWidth, opacity } = getComputedStyle(one);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && opacity !== '0';
  });
  if (!target) return 'has no ring';
  const style = getComputedStyle(target);
  const offset = Number.parseFloat(style.outlineOffset);
  if (offset >= 0 && offset < ringWithoutFocus(style)) return 'has its ring on another one';
  const ground = groundOf(offset < 0 ? target : target.parentElement);
  const ratio = contrast(style.outlineColor, ground);
  return ratio < 3
    ? `has a ring of ${ratio.toFixed(2)}:1, ${style.outlineColor} on ${ground}`
    : null;
}
