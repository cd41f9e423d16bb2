import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { imageFacts } from '../image/read/image-facts.ts';
import { jpegOfShades } from './jpeg-of-shades.ts';
import { photoFile } from './photo-file.ts';

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

describe('a photo for a test', () => {
  it('is a complete JPEG of about a kilobyte, and always the same', async () => {
    const bytes = await bytesOf(photoFile());
    expect(imageFacts(bytes, 'jpeg')).toEqual({
      complete: true,
      supported: true,
      width: 320,
      height: 240,
    });
    expect(bytes.length).toBeLessThan(1500);
    expect(await bytesOf(photoFile())).toEqual(bytes);
    expect(await bytesOf(photoFile({ picture: 2 }))).not.toEqual(bytes);
  });

  it('has the given name', () => {
    expect(photoFile()).toMatchObject({ name: 'photo.jpg', type: 'image/jpeg' });
    expect(photoFile({ name: 'me.jpg' }).name).toBe('me.jpg');
  });

  it.each([
    [64, 64],
    [101, 67],
    [1601, 9],
  ])('shows another decoder what was drawn, at %i x %i', async (width, height) => {
    const shades = (x: number, y: number) => 255 * (x > 0.5 === y > 0.5 ? x : 1 - x);
    const { data, info } = await sharp(jpegOfShades(width, height, shades))
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([width, height]);
    const [columns, rows] = [Math.ceil(width / 8), Math.ceil(height / 8)];
    for (let at = 0; at < data.length; at += 13) {
      const [column, row] = [Math.floor((at % width) / 8), Math.floor(at / width / 8)];
      expect(
        Math.abs((data[at] ?? 0) - shades((column + 0.5) / columns, (row + 0.5) / rows)),
      ).toBeLessThanOrEqual(1);
    }
  });
});
