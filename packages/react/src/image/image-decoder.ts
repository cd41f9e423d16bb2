/**
 * Opens files that this browser cannot, such as HEIC outside Safari. The host brings it; none is built in.
 *
 * Either `type: 'image/heic'`, which the widget knows by its bytes, or `matches`: your own look at the start of the
 * file, at most 64 bytes of it. JPEG, PNG and WebP never get here.
 */
export type ImageDecoder = (
  | { readonly type: 'image/heic'; readonly matches?: never }
  | { readonly matches: (start: Uint8Array) => boolean; readonly type?: never }
) & {
  /**
   * Asked only where the browser itself cannot open the file, so fetch what is large in here. It has 30 seconds.
   *
   * @param options.signal aborted when the photo is no longer wanted, or the time is over; what comes later is closed and forgotten
   * @returns the picture, upright: a bitmap, which then belongs to the widget, or a JPEG, PNG or WebP file
   * @throws anything, and the person reads that the file cannot be opened; a `ProblemError` is told as what it says
   */
  readonly decode: (
    file: Blob,
    options: { readonly signal: AbortSignal },
  ) => Promise<ImageBitmap | Blob>;
};
