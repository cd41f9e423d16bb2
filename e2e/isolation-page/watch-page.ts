/**
 * Runs in a page before its own scripts: records what the page requests, creates and throws. It
 * uses nothing from outside itself.
 */
export interface Watched {
  /** How often the camera, its list and each kind of network access were requested. */
  readonly asked: Record<string, number>;
  /**
   * Every canvas and bitmap that was made. They are kept, so that a test can check whether their
   * pixels are deleted.
   */
  readonly pixels: (HTMLCanvasElement | OffscreenCanvas | ImageBitmap)[];
  /**
   * Every buffer with the bytes of a photo. They are held weakly, so that a test can check which
   * ones are still referenced.
   */
  readonly buffers: WeakRef<ArrayBuffer>[];
  /** Everything that an error tracker would get. */
  readonly reported: string[];
}

declare global {
  interface Window {
    readonly watched: Watched;
  }
}

export function watchPage(): void {
  const watched: Watched = { asked: {}, pixels: [], buffers: [], reported: [] };
  Object.defineProperty(window, 'watched', { value: watched });

  // biome-ignore lint/suspicious/noExplicitAny: any object of the page, any method of it.
  const count = (owner: any, name: string) => {
    const real = owner?.[name];
    watched.asked[name] = 0;
    owner[name] = function (this: unknown, ...given: unknown[]) {
      watched.asked[name] = (watched.asked[name] ?? 0) + 1;
      return Reflect.apply(real, this, given);
    };
  };
  count(navigator.mediaDevices, 'getUserMedia');
  count(navigator.mediaDevices, 'enumerateDevices');
  count(window, 'fetch');
  count(XMLHttpRequest.prototype, 'open');
  count(navigator, 'sendBeacon');

  const createElement = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const made = createElement(name, options);
    if (made instanceof HTMLCanvasElement) watched.pixels.push(made);
    if (made instanceof HTMLScriptElement) watched.asked.script = (watched.asked.script ?? 0) + 1;
    return made;
  };
  const { createImageBitmap: decode } = window;
  window.createImageBitmap = async (...given: unknown[]) => {
    const bitmap: ImageBitmap = await Reflect.apply(decode, window, given);
    watched.pixels.push(bitmap);
    return bitmap;
  };
  window.OffscreenCanvas = class extends OffscreenCanvas {
    constructor(width: number, height: number) {
      super(width, height);
      watched.pixels.push(this);
    }
  };

  const { arrayBuffer } = Blob.prototype;
  Blob.prototype.arrayBuffer = async function () {
    const buffer = await arrayBuffer.call(this);
    watched.buffers.push(new WeakRef(buffer));
    return buffer;
  };

  /** Returns everything that a value refers to, as text, as far as possible. */
  const reported = (value: unknown, seen = new Set<unknown>()): string => {
    if (typeof value !== 'object' || value === null) return String(value);
    if (seen.has(value)) return '';
    seen.add(value);
    if (value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value))
      return 'data:image';
    return Object.getOwnPropertyNames(value)
      .map((name) => `${name}: ${reported((value as Record<string, unknown>)[name], seen)}`)
      .join('\n');
  };
  addEventListener('error', ({ message, error }) =>
    watched.reported.push(`${message} ${reported(error)}`),
  );
  addEventListener('unhandledrejection', ({ reason }) => watched.reported.push(reported(reason)));
}
