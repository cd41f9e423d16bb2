/**
 * Opens files that this browser cannot open, such as HEIC outside Safari. The host supplies it;
 * none is built in. Set either `type: 'image/heic'`, which the widget detects from the bytes, or
 * `matches`. `matches` gets the start of the file, at most 64 bytes of it. The widget never passes
 * JPEG, PNG and WebP to a decoder.
 */
export type ImageDecoder = (
  | { readonly type: 'image/heic'; readonly matches?: never }
  | { readonly matches: (start: Uint8Array) => boolean; readonly type?: never }
) & {
  /**
   * Called only if the browser cannot open the file, so load large code in here. It has 30 seconds.
   * @param options.signal aborted when the photo is no longer wanted, or when the time is over. The
   *   widget closes and ignores a later result.
   * @returns the picture, upright: a bitmap, which then belongs to the widget, or a JPEG, PNG or
   * WebP file
   * @throws anything. The person reads that the file cannot be opened, but a `ProblemError` is
   * reported with its own code.
   */
  readonly decode: (
    file: Blob,
    options: { readonly signal: AbortSignal },
  ) => Promise<ImageBitmap | Blob>;
};
