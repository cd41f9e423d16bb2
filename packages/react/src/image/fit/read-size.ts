/** The size at which a picture is read for its fingerprint. */
export const READ_SIZE: { readonly width: number; readonly height: number } = {
  width: 200,
  height: 200,
};
