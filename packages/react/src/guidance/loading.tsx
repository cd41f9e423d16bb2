import type { GuidedProps } from '../parts/with-guide.tsx';
import { megabytes } from './guide-sentence.ts';

/** Shows how much of the backend's files is downloaded. */
export function Loading({ flow, guideMessages, children }: GuidedProps) {
  const { messages, view, locale } = flow;
  const { progress } = view;
  if (!progress) return children;
  return (
    <>
      <progress
        {...flow.part('progress')}
        aria-label={messages.comparing.heading}
        max={progress.total}
        value={progress.loaded}
      />
      <p {...flow.part('loaded')}>
        {guideMessages.loaded(
          megabytes(progress.loaded, locale),
          megabytes(progress.total, locale),
        )}
      </p>
    </>
  );
}
