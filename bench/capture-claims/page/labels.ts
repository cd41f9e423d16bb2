/** Labels that a page can give to every camera, in place of a computer with that camera. */

/** Gives every track the label of the address, after the `#`. The browser has no way to do it. */
export function useLabelOfAddress(): void {
  const label = decodeURIComponent(location.hash.slice(1));
  Object.defineProperty(MediaStreamTrack.prototype, 'label', {
    configurable: true,
    get: () => label,
  });
}
