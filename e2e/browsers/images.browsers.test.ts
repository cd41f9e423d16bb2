/**
 * The image path, in three browsers: it turns every orientation upright, refuses every broken file
 * and removes all personal data.
 */
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './browsers.ts';
import {
  brokenFiles,
  meanDifference,
  orientedPhoto,
  otherKinds,
  photoWithSecrets,
  rgbOf,
} from './image-files.ts';
import type { Prepared } from './lab/lab.ts';
import { setUpLab, setUpPage } from './set-up.ts';

const lab = setUpLab();

type PreparedPhoto = Exclude<Prepared, { readonly problem: unknown }>;

/** Expects two prepared photos to be of one size, and alike but for the rounding of a JPEG. */
function expectSamePicture(image: PreparedPhoto, first: PreparedPhoto, what: string): void {
  expect([image.width, image.height], what).toEqual([first.width, first.height]);
  expect(meanDifference(image.rgb, first.rgb), what).toBeLessThanOrEqual(2);
}

describe.each(BROWSERS)('%s', (name) => {
  const page = setUpPage(name, () => lab.url());

  /** Prepares a file in a fresh widget. */
  const prepare = async (bytes: Buffer, type = 'image/jpeg'): Promise<Prepared> => {
    await page.run(() =>
      window.lab.mount({
        backend: 'recorder',
        sources: { selfie: ['file'], reference: ['file'] },
      }),
    );
    return page.run(([file, said]) => window.lab.prepare(file, said), [
      bytes.toString('base64'),
      type,
    ] as const);
  };
  const prepared = async (bytes: Buffer, type?: string) => {
    const image = await prepare(bytes, type);
    if ('problem' in image) throw new Error(`Refused: ${image.problem}.`);
    return image;
  };

  it.each(['landscape', 'portrait'] as const)(
    'I-20: all nine orientations of a %s photo come out upright and alike',
    async (shape) => {
      const first = await prepared(await orientedPhoto(shape, 1));
      expect([first.width, first.height]).toEqual(shape === 'landscape' ? [320, 240] : [240, 320]);
      for (const orientation of [0, 2, 3, 4, 5, 6, 7, 8]) {
        const image = await prepared(await orientedPhoto(shape, orientation));
        expectSamePicture(image, first, `orientation ${orientation}`);
      }
    },
  );

  it('I-21: an orientation that does not exist counts as none', async () => {
    const first = await prepared(await orientedPhoto('landscape', 1));
    for (const orientation of [9, 65535]) {
      const image = await prepared(await orientedPhoto('landscape', orientation));
      expectSamePicture(image, first, `orientation ${orientation}`);
    }
  });

  it('I-22, I-23, I-24, I-26: files with unusual storage come out alike', async () => {
    for (const [title, type, bytes, expected] of await otherKinds()) {
      const image = await prepared(bytes, type);
      expect([title, image.width, image.height]).toEqual([title, 320, 240]);
      expect(meanDifference(image.rgb, await rgbOf(expected)), title).toBeLessThanOrEqual(2);
    }
  });

  it('I-10: a truncated or damaged file is refused, even if the browser could open it', async () => {
    for (const [title, type, bytes] of await brokenFiles()) {
      expect(await prepare(bytes, type), title).toEqual({ problem: 'image-corrupt' });
    }
  });

  it('I-28: the sent photo holds no EXIF, no place, no XMP and no thumbnail', async () => {
    const source = await photoWithSecrets();
    expect(source.toString('latin1')).toMatch(/Exif[\s\S]*GPS|GPS[\s\S]*Exif/);
    const { bytes, type } = await prepared(source);
    const sent = Buffer.from(bytes, 'base64');
    expect(type).toBe('image/jpeg');
    for (const secret of ['Exif', 'GPS', 'XMP', 'ns.adobe.com', 'canary'])
      expect(sent.includes(secret), secret).toBe(false);
    expect(sent.toString('latin1').split('\xff\xd8').length - 1).toBe(1);
  });
});
