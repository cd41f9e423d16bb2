/** Photos for a visitor without a camera. A package ships them, and the build of the demo cuts them. */
export const SAMPLES = [
  { file: 'selfie', label: 'A person' },
  { file: 'same-person', label: 'The same person' },
  { file: 'other-person', label: 'Another person' },
  { file: 'two-people', label: 'Two people' },
  { file: 'no-face', label: 'No face' },
] as const;

export type SampleName = (typeof SAMPLES)[number]['file'];

export const sampleUrl = (file: SampleName): string => `./samples/${file}.jpg`;

/** Largest number of pixels that a side loses. */
const MOST_CUT = 24;

/**
 * Returns a sample photo, cut a little differently each time. Two photos of a camera are never the
 * same file, and the server refuses a selfie that it has seen in another session.
 */
export async function freshSample(file: SampleName): Promise<Blob> {
  const response = await fetch(sampleUrl(file));
  const bitmap = await createImageBitmap(await response.blob());
  const cut = () => Math.floor(Math.random() * MOST_CUT);
  const [left, top, right, bottom] = [cut(), cut(), cut(), cut()];
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width - left - right;
  canvas.height = bitmap.height - top - bottom;
  canvas.getContext('2d')?.drawImage(bitmap, -left, -top);
  bitmap.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (photo) => (photo ? resolve(photo) : reject(new Error('The sample photo was not made.'))),
      'image/jpeg',
      0.92,
    );
  });
}
