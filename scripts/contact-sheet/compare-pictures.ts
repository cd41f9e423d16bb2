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
  const [one, other] = await Promise.all([sharp(a).metadata(), sharp(b).metadata()]);
  if (Math.abs(one.width - other.width) > 2 || Math.abs(one.height - other.height) > 2) return 1;
  const [width, height] = [Math.min(one.width, other.width), Math.min(one.height, other.height)];
  const [first, second] = await Promise.all(
    [a, b].map((png) =>
      sharp(png).extract({ left: 0, top: 0, width, height }).removeAlpha().raw().toBuffer(),
    ),
  );
  const isFar = (at: number) => Math.abs((first?.[at] ?? 0) - (second?.[at] ?? 0)) > FAR;
  let far = 0;
  for (let at = 0; at < width * height * 3; at += 3)
    if (isFar(at) || isFar(at + 1) || isFar(at + 2)) far++;
  return far / (width * height);
}
