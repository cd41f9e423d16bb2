import { fingerprintOf, isSameImage } from '@facecompare/contract/same-image';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { READ_SIZE } from '../image/fit/read-size.ts';
import { prepareImage } from '../image/prepare-image.ts';
import { type FakeImages, fakeImages } from './fake-images.ts';
import { photoFile } from './photo-file.ts';

const { signal } = new AbortController();
const prepared = (file: Blob) => prepareImage(file, { source: 'file', signal });
let images: FakeImages;
beforeEach(() => {
  images = fakeImages();
});
afterEach(() => images.restore());

describe('images in jsdom', () => {
  it('prepare a photo: a complete JPEG within the limits, with the same size for every file', async () => {
    const image = await prepared(photoFile({ width: 2000, height: 100 }));
    expect([image.width, image.height]).toEqual([640, 480]);
    const bytes = new Uint8Array(await image.blob.arrayBuffer());
    expect([...bytes.slice(0, 2), ...bytes.slice(-2)]).toEqual([0xff, 0xd8, 0xff, 0xd9]);
    expect(image.blob.type).toBe('image/jpeg');
  });

  it('give equal pictures for equal files, and different ones for different files', async () => {
    const [one, same, other] = await Promise.all(
      [1, 1, 2].map((picture) => prepared(photoFile({ picture }))),
    );
    expect(one?.fingerprint).toHaveLength(48 ** 2);
    expect(same?.fingerprint).toEqual(one?.fingerprint);
    expect(isSameImage(one?.fingerprint ?? null, other?.fingerprint ?? null)).toBe(false);
  });

  it('still reject a file that is not an image or is truncated', async () => {
    await expect(prepared(new Blob(['not a photo']))).rejects.toThrow('image-unsupported');
    await expect(prepared(photoFile().slice(0, 400))).rejects.toThrow('image-corrupt');
  });

  it('crop, resize, and reject a closed bitmap', async () => {
    const whole = await createImageBitmap(photoFile());
    const cut = await createImageBitmap(whole, 10, 10, 200, 100);
    const small = await createImageBitmap(whole, { resizeWidth: 64, resizeHeight: 48 });
    expect([cut.width, cut.height, small.width, small.height]).toEqual([200, 100, 64, 48]);
    whole.close();
    await expect(createImageBitmap(whole)).rejects.toThrow('There is no picture.');
    expect(whole instanceof ImageBitmap).toBe(true);
  });

  it('read what was drawn, and white from an empty canvas', async () => {
    const canvas = Object.assign(document.createElement('canvas'), READ_SIZE);
    const context = canvas.getContext('2d');
    const read = () =>
      fingerprintOf({
        data: context?.getImageData(0, 0, READ_SIZE.width, READ_SIZE.height).data ?? [],
        ...READ_SIZE,
        channels: 4,
      });
    context?.fillRect(0, 0, 1, 1);
    expect(read()).toBeNull();
    context?.drawImage(await createImageBitmap(photoFile()), 0, 0);
    expect(read()).toHaveLength(48 ** 2);
    context?.clearRect(0, 0, 1, 1);
    expect(read()).toBeNull();
    expect(canvas.getContext('webgl')).toBeNull();
  });

  it('remove their replacements', () => {
    images.restore();
    expect(['createImageBitmap', 'ImageBitmap'].filter((name) => name in globalThis)).toEqual([]);
  });
});
