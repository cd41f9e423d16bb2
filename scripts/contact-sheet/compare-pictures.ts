import sharp from 'sharp';

/**
 * The factor by which pictures are made smaller before they are compared. It hides the edges of
 * letters, which differ by machine.
 */
const SHRINK = 4;
/** The difference from which a point counts as changed, of 255, in its strongest channel. */
const FAR = 40;

/** Shrinks a picture for storage and comparison, to a sixteenth of its points. */
export async function shrink(png: Buffer): Promise<Buffer> {
  const { width } = await sharp(png).metadata();
  return sharp(png)
    .resize({ width: Math.round(width / SHRINK), kernel: 'mitchell' })
    .png()
    .toBuffer();
}

/**
 * Compares two shrunken pictures.
 * @returns the share of changed points, 0 to 1; 1 if one picture is more than two points taller or
 * wider
 */
export async function difference(a: Buffer, b: Buffer): Promise<number> {
  const [one, other] = await Promise.all(
    [a, b].map((png) => sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })),
  );
  if (!one || !other) return 1;
  const [width, height] = [
    Math.min(one.info.width, other.info.width),
    Math.min(one.info.height, other.info.height),
  ];
  if (
    Math.abs(one.info.width - other.info.width) > 2 ||
    Math.abs(one.info.height - other.info.height) > 2
  )
    return 1;
  let far = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [i, j] = [(y * one.info.width + x) * 3, (y * other.info.width + x) * 3];
      let most = 0;
      for (let channel = 0; channel < 3; channel++) {
        most = Math.max(
          most,
          Math.abs((one.data[i + channel] ?? 0) - (other.data[j + channel] ?? 0)),
        );
      }
      if (most > FAR) far++;
    }
  }
  return far / (width * height);
}
