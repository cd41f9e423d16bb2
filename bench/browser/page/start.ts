/** Starts a measured library. The bench calls `window.library` from outside. */
import type { Subject } from './subject.ts';

export interface Measurable {
  /**
   * Returns the milliseconds of several comparisons of the two photos of a camera. One more before
   * them is not counted.
   */
  warm(rounds: number): Promise<readonly number[]>;
  judge(pairs: readonly (readonly [a: string, b: string])[]): Promise<readonly (number | null)[]>;
  /** Returns the number of these photos in which the face is found. */
  finds(photos: readonly string[]): Promise<number>;
  readonly subject: Subject;
}

declare global {
  interface Window {
    library: Measurable;
    /**
     * Milliseconds from the start of the navigation to the first verdict, on a page that has to
     * compare (`?cold`).
     */
    firstVerdict: number;
    /** Why there is none. */
    failed: string;
  }
}

const CAMERA = ['/photos/0.jpg', '/photos/1.jpg'] as const;

const photo = async (url: string): Promise<Blob> => (await fetch(url)).blob();

/** Copies a photo: the same bytes in another Blob, so that no library has a cached result. */
const anew = async (blob: Blob): Promise<Blob> =>
  new Blob([await blob.arrayBuffer()], { type: 'image/jpeg' });

async function prepare(
  open: (settings: Readonly<Record<string, string>>) => Promise<Subject>,
): Promise<void> {
  const settings = Object.fromEntries(new URLSearchParams(location.search));
  const [subject, a, b] = await Promise.all([open(settings), photo(CAMERA[0]), photo(CAMERA[1])]);
  const compareCamera = async (): Promise<number> => {
    const [one, two] = [await anew(a), await anew(b)];
    const started = performance.now();
    const { distance, why } = await subject.compare(one, two);
    if (distance === null)
      throw new Error(`The two photos of the camera were not compared: ${why}`);
    return performance.now() - started;
  };
  if ('cold' in settings) {
    await compareCamera();
    window.firstVerdict = performance.now();
  }
  window.library = {
    subject,
    async warm(rounds) {
      await compareCamera();
      const times: number[] = [];
      for (let round = 0; round < rounds; round++) times.push(await compareCamera());
      return times;
    },
    async judge(pairs) {
      const judged: (number | null)[] = [];
      for (const [a, b] of pairs)
        judged.push((await subject.compare(await photo(a), await photo(b))).distance);
      return judged;
    },
    async finds(photos) {
      let found = 0;
      for (const url of photos) if (await subject.finds?.(await photo(url))) found++;
      return found;
    },
  };
}

/** @param open starts to load the library with the settings of the page's address */
export const start = (
  open: (settings: Readonly<Record<string, string>>) => Promise<Subject>,
): Promise<void> =>
  prepare(open).catch((error: unknown) => {
    window.failed = String(error);
  });
