import { isRetryable } from '@facecompare/contract/problem';
import { problemWords } from '../locales/en/messages.ts';
import { ChangePhotos } from '../parts/change-photos.tsx';
import { Pair } from '../parts/pair.tsx';
import type { Drawing, ScreenProps } from './screen-props.ts';

/** The comparison failed. The photos are kept, and it does not count as a try. */
export function failedScreen({ face }: ScreenProps): Drawing {
  const { words, view } = face;
  const problem = view.problem ?? { code: 'internal-error' as const };
  const { heading, body } = problemWords(words, problem.code);
  return {
    heading,
    body,
    note: (
      <>
        <span>{words.inconclusive.uncounted}</span>
        <code {...face.part('code')}>{problem.code}</code>
      </>
    ),
    actions: (
      <>
        {(isRetryable(problem) || problem.code === 'unauthorized') && (
          <button data-kind="main" {...face.getRetryProps()}>
            {words.again}
          </button>
        )}
        <ChangePhotos face={face} />
      </>
    ),
    stage: (
      <div {...face.part('problem')} data-code={problem.code}>
        <Pair face={face} stand="apart" seal="ask" />
      </div>
    ),
  };
}
