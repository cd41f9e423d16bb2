import { FaceCompareElement } from './face-compare-element.ts';

/**
 * Defines `<face-compare>` as an element of this page. If it is already defined, even by another
 * version of this package, the first definition stays. On a server it does nothing.
 */
export function defineFaceCompare(): void {
  const registry = globalThis.customElements;
  if (registry && !registry.get('face-compare'))
    registry.define('face-compare', FaceCompareElement);
}
