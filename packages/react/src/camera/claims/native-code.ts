/** A function of the browser under the name that its own code has. */
export type Named = readonly [name: string, value: unknown];

/** Native code names the function. A Proxy or a bound function has no name there. */
const isNative = (name: string, text: string): boolean =>
  text.replace(/\s+/g, ' ') === `function ${name}() { [native code] }`;

/**
 * Says whether functions are the browser's own code. A function that does not exist counts as
 * native, because older browsers lack some.
 * @param print `Function.prototype.toString` of the page
 * @returns null if `print` itself was replaced, because then it can report anything
 */
export function areNative(
  functions: readonly Named[],
  print: (this: unknown) => string,
): boolean | null {
  for (const [name, value] of functions)
    if (value && !isNative(name, print.call(value))) return false;
  return (print.name === 'toString' && isNative('toString', print.call(print))) || null;
}

const named = (owner: object, ...names: string[]): Named[] =>
  names.map((name) => [name, Reflect.get(owner, name)]);

/** Checks the functions that bring the camera's picture into the photo. */
export function isPageNative(): boolean | null {
  const { mediaDevices } = navigator;
  // The browser has both on their prototypes.
  if (Object.hasOwn(navigator, 'mediaDevices') || Object.hasOwn(mediaDevices, 'getUserMedia'))
    return false;
  return areNative(
    [
      ...named(mediaDevices, 'getUserMedia'),
      ...named(HTMLCanvasElement.prototype, 'getContext', 'captureStream', 'toBlob'),
      ...named(CanvasRenderingContext2D.prototype, 'drawImage'),
      ...named(globalThis, 'createImageBitmap'),
      ...named(MediaStreamTrack.prototype, 'getSettings'),
      ...named(HTMLVideoElement.prototype, 'requestVideoFrameCallback'),
    ],
    Function.prototype.toString,
  );
}
