import { FaceCompareElement } from './face-compare-element.ts';

/**
 * Makes `<face-compare>` an element of this page. Where it is one already, also by another version of this package, the
 * first one stays. On a server, nothing happens.
 */
export function defineFaceCompare(): void {
  const registry = globalThis.customElements;
  if (registry && !registry.get('face-compare'))
    registry.define('face-compare', FaceCompareElement);
}
