/** One sample photo with a different defect in each copy. The guide has to find each of them. */
import { samplePhoto } from './sample-photos.ts';

export type Unusable = 'no face' | 'several faces' | 'tiny face' | 'blurred' | 'too dark';

/** Draws the sample face again: smaller than the picture, and through a filter of CSS. */
async function redrawn({ filter = 'none', share = 1 } = {}): Promise<File> {
  const photo = await createImageBitmap(await samplePhoto('same-person'));
  const { width, height } = photo;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser has no canvas.');
  context.fillStyle = '#9aa0a6';
  context.fillRect(0, 0, width, height);
  context.filter = filter;
  context.drawImage(
    photo,
    (width * (1 - share)) / 2,
    (height * (1 - share)) / 2,
    width * share,
    height * share,
  );
  photo.close();
  return new File(
    [await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 })],
    'photo.jpg',
    { type: 'image/jpeg' },
  );
}

export const UNUSABLE_PHOTOS: Readonly<Record<Unusable, () => Promise<File>>> = {
  'no face': () => samplePhoto('no-face'),
  'several faces': () => samplePhoto('two-people'),
  'tiny face': () => redrawn({ share: 0.12 }),
  blurred: () => redrawn({ filter: 'blur(8px)' }),
  'too dark': () => redrawn({ filter: 'brightness(0.19)' }),
};
