import type { GuidedProps } from '../parts/with-guide.tsx';
import { megabytes } from './guide-sentence.ts';

/** Shows how much of the backend's files is downloaded. */
export function Loading({ face, guideWords, children }: GuidedProps) {
  const { words, view, locale } = face;
  const { progress } = view;
  if (!progress) return children;
  return (
    <>
      <progress
        {...face.part('progress')}
        aria-label={words.comparing.heading}
        max={progress.total}
        value={progress.loaded}
      />
      <p {...face.part('loaded')}>
        {guideWords.loaded(megabytes(progress.loaded, locale), megabytes(progress.total, locale))}
      </p>
    </>
  );
}
