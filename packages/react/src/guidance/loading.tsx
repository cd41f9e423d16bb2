import type { GuidedProps } from '../parts/with-guide.tsx';
import { guideWords } from '../text/en.guide.ts';
import { megabytes } from './guide-sentence.ts';

/** How far what the comparison needs is downloaded. */
export function Loading({ face, locale, children }: GuidedProps) {
  const { words, view } = face;
  const { progress } = view;
  if (!progress) return children;
  const loaded = words.guide.loaded ?? guideWords.loaded;
  return (
    <>
      <progress data-part="progress" aria-label={words.comparing.heading} max={progress.total} value={progress.loaded} />
      <p>{loaded(megabytes(progress.loaded, locale), megabytes(progress.total, locale))}</p>
    </>
  );
}
