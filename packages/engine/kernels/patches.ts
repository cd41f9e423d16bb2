/**
 * For a convolution of more than one pixel: puts the inputs of each place of the result side by
 * side. The convolution then becomes one product of matrices.
 */

/**
 * Collects the patches of an int16 picture. Places beyond the picture are zero.
 * @param channels a multiple of eight
 * @param to `outHeight * outWidth` rows of `side * side * channels` int16
 */
export function patches(
  from: usize,
  to: usize,
  height: i32,
  width: i32,
  channels: i32,
  side: i32,
  stride: i32,
  pad: i32,
  dilation: i32,
  outHeight: i32,
  outWidth: i32,
): void {
  const bytes = (<usize>channels) << 1;
  for (let outY = 0; outY < outHeight; outY++) {
    for (let outX = 0; outX < outWidth; outX++) {
      for (let kernelY = 0; kernelY < side; kernelY++) {
        const y = outY * stride - pad + kernelY * dilation;
        for (let kernelX = 0; kernelX < side; kernelX++) {
          const x = outX * stride - pad + kernelX * dilation;
          if (<u32>y < <u32>height && <u32>x < <u32>width) {
            const place = from + <usize>(y * width + x) * bytes;
            for (let at: usize = 0; at < bytes; at += 16)
              v128.store(to + at, v128.load(place + at));
          } else {
            for (let at: usize = 0; at < bytes; at += 16) v128.store(to + at, i32x4.splat(0));
          }
          to += bytes;
        }
      }
    }
  }
}

/**
 * Converts the input tensor, planes of float32, one a colour, to an int16 picture with a border of
 * zeros.
 * @param to `(height + 2 * pad) * (width + 2 * pad)` places, the colours of each side by side
 */
export function interleave(
  from: usize,
  to: usize,
  height: i32,
  width: i32,
  colours: i32,
  pad: i32,
  scale: f32,
): void {
  const plane = (<usize>(height * width)) << 2;
  const place = (<usize>colours) << 1;
  const border = <usize>(width + 2 * pad) * <usize>pad * place;
  const edge = <usize>pad * place;
  memory.fill(to, 0, border);
  to += border;
  for (let y = 0; y < height; y++) {
    memory.fill(to, 0, edge);
    to += edge;
    for (let x = 0; x < width; x++, from += 4) {
      for (let colour = 0, at = from; colour < colours; colour++, at += plane, to += 2)
        store<i16>(to, <i16>nearest<f32>(load<f32>(at) * scale));
    }
    memory.fill(to, 0, edge);
    to += edge;
  }
  memory.fill(to, 0, border);
}

/**
 * Collects the patches of such a picture. A row of a patch is one run of it, copied eight bytes at
 * a time. The last copy reaches beyond the run, but the weights for the values behind the patch are
 * zero.
 * @param width with both borders
 * @param to `outHeight * outWidth` rows of `length` int16, a multiple of eight above
 *   `side * side * colours`
 */
export function fedPatches(
  from: usize,
  to: usize,
  width: i32,
  colours: i32,
  side: i32,
  stride: i32,
  outHeight: i32,
  outWidth: i32,
  length: i32,
): void {
  const place = (<usize>colours) << 1;
  const run = <usize>side * place;
  for (let outY = 0; outY < outHeight; outY++) {
    for (let outX = 0; outX < outWidth; outX++, to += (<usize>length) << 1) {
      let row = from + <usize>(outY * stride * width + outX * stride) * place;
      let out = to;
      for (let kernelY = 0; kernelY < side; kernelY++) {
        for (let at: usize = 0; at < run; at += 8) store<i64>(out + at, load<i64>(row + at));
        out += run;
        row += <usize>width * place;
      }
    }
  }
}
