import { isRetryable } from '@facecompare/contract/problem';
import { problemMessage } from '../locales/en/messages.ts';
import { ChangePhotos } from '../parts/change-photos.tsx';
import { Pair } from '../parts/pair.tsx';
import type { ScreenContent, ScreenProps } from './screen-props.ts';

/** The comparison failed. The photos are kept, and it does not count as a try. */
export function failedScreen({ flow }: ScreenProps): ScreenContent {
  const { messages, view } = flow;
  const problem = view.problem ?? { code: 'internal-error' as const };
  const { heading, body } = problemMessage(messages, problem.code);
  return {
    heading,
    body,
    note: (
      <>
        <span>{messages.inconclusive.uncounted}</span>
        <code {...flow.part('code')}>{problem.code}</code>
      </>
    ),
    actions: (
      <>
        {(isRetryable(problem) || problem.code === 'unauthorized') && (
          <button data-kind="main" {...flow.getRetryProps()}>
            {messages.retry}
          </button>
        )}
        <ChangePhotos flow={flow} />
      </>
    ),
    stage: (
      <div {...flow.part('problem')} data-code={problem.code}>
        <Pair flow={flow} stand="apart" badge="ask" />
      </div>
    ),
  };
}
