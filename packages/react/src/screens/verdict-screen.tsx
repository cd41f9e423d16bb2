import type { Problem, Side } from '@facecompare/contract';
import { problemWords } from '../locales/en/messages.ts';
import { EndText, HostWayOut, nextSentence } from '../parts/host-way-out.tsx';
import { Pair } from '../parts/pair.tsx';
import { Receipt } from '../parts/receipt.tsx';
import type { Drawing, ScreenProps } from './screen-props.ts';

/**
 * The photos match: joined edge to edge under a result badge. If both are the same image, they
 * always match, so the screen claims nothing and the host decides what follows.
 */
export function matchScreen({ face, options }: ScreenProps): Drawing {
  const same = face.view.verdict?.sameImage;
  return {
    ...(same ? problemWords(face.words, 'same-image') : face.words.match),
    note: <Receipt face={face} options={options} />,
    actions: (
      <>
        {same && <Again face={face} sides={['selfie', 'reference']} />}
        {options.onContinue && (
          <button data-kind={same ? 'quiet' : 'main'} {...face.getContinueProps()}>
            {face.words.continue}
          </button>
        )}
      </>
    ),
    stage: (
      <div {...face.part('verdict')} data-outcome={same ? 'same-image' : 'match'}>
        <Pair face={face} stand={same ? 'apart' : 'joined'} seal={same ? 'ask' : 'yes'} />
      </div>
    ),
  };
}

/** The photos show two different people. Shows them apart, with another try if there is one. */
export function noMatchScreen({ face, options }: ScreenProps): Drawing {
  const { words, view } = face;
  const left = view.attemptsLeft;
  const noMatch = words['no-match'];
  return {
    heading: noMatch.heading,
    body: view.end ? (
      <EndText why={noMatch.exhausted} next={nextSentence({ face, options })} />
    ) : (
      noMatch.body
    ),
    note: (
      <>
        {left !== null && <span>{words.triesLeft(left, face.countText(left))}</span>}
        <Receipt face={face} options={options} />
      </>
    ),
    actions: view.end ? (
      <HostWayOut face={face} options={options} />
    ) : (
      <Again face={face} sides={['reference', 'selfie']} />
    ),
    stage: (
      <div {...face.part('verdict')} data-outcome="no-match">
        <Pair face={face} stand="apart" seal="no" />
      </div>
    ),
  };
}

/**
 * The comparison gave no result. It never looks like "no match": it has another icon and colour,
 * and names the photo with the problem.
 */
export function inconclusiveScreen({ face, options }: ScreenProps): Drawing {
  const { words, view } = face;
  const { inconclusive } = words;
  const faulty = (['selfie', 'reference'] as const).filter(
    (side) => view.verdict?.sides[side].problem,
  );
  const about = (problem: Problem | null | undefined) =>
    problemWords(words, problem?.code ?? 'verdict-inconsistent').body;
  const body = faulty
    .map((side) => `${inconclusive.onSide[side]} ${about(view.verdict?.sides[side].problem)}`)
    .join(' ');
  return {
    heading: inconclusive.heading,
    body: view.end ? (
      <EndText why={body || about(view.problem)} next={nextSentence({ face, options })} />
    ) : (
      body || about(view.problem)
    ),
    note: (
      <>
        <span>{inconclusive.uncounted}</span>
        <Receipt face={face} options={options} />
      </>
    ),
    actions: view.end ? (
      <HostWayOut face={face} options={options} />
    ) : (
      <Again face={face} sides={faulty.length > 0 ? faulty : ['selfie', 'reference']} />
    ),
    stage: (
      <div {...face.part('verdict')} data-outcome="inconclusive">
        <Pair face={face} stand="apart" seal="ask" />
      </div>
    ),
  };
}

/** The buttons to replace a photo, the more likely one first. */
function Again({
  face,
  sides,
}: {
  readonly face: ScreenProps['face'];
  readonly sides: readonly Side[];
}) {
  const label = { selfie: face.words.anotherSelfie, reference: face.words.anotherPhoto };
  const open = sides
    .map((side) => ({ side, props: face.getAgainProps(side) }))
    .filter(({ props }) => !props.disabled);
  return open.map(({ side, props }, index) => (
    <button key={side} data-kind={index === 0 ? 'main' : 'quiet'} {...props}>
      {label[side]}
    </button>
  ));
}
