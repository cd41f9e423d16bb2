import type { Problem, Side } from '@facecompare/contract';
import { Frame } from './frame.tsx';
import { Pair } from './pair.tsx';
import { Receipt } from './receipt.tsx';
import { problemWords } from '../text/en.ts';
import type { ScreenProps } from './screen-props.ts';

/** The photos match: joined edge to edge under a seal. */
export function MatchScreen({ face, options }: ScreenProps) {
  return (
    <Frame
      face={face}
      options={options}
      {...face.words.match}
      note={<Receipt face={face} options={options} />}
      actions={
        options.onContinue && (
          <button data-kind="main" {...face.getContinueProps()}>
            {face.words.continue}
          </button>
        )
      }
    >
      <div data-part="verdict" data-outcome="match">
        <Pair face={face} stand="joined" seal="yes" />
      </div>
    </Frame>
  );
}

/** Two different people, as far as anybody can tell: apart, and another try while there is one. */
export function NoMatchScreen({ face, options }: ScreenProps) {
  const { words, view } = face;
  const left = view.attemptsLeft;
  const noMatch = words['no-match'];
  return (
    <Frame
      face={face}
      options={options}
      heading={noMatch.heading}
      body={left === 0 ? noMatch.exhausted : noMatch.body}
      note={
        <>
          {left !== null && <span>{words.triesLeft(left)}</span>}
          <Receipt face={face} options={options} />
        </>
      }
      actions={<Again face={face} sides={['reference', 'selfie']} />}
    >
      <div data-part="verdict" data-outcome="no-match">
        <Pair face={face} stand="apart" seal="no" />
      </div>
    </Frame>
  );
}

/** Nothing was decided. Never drawn like "no match": another sign, another colour, and the photo at fault is named. */
export function InconclusiveScreen({ face, options }: ScreenProps) {
  const { words, view } = face;
  const { inconclusive } = words;
  const faulty = (['selfie', 'reference'] as const).filter((side) => view.verdict?.sides[side].problem);
  const about = (problem: Problem | null | undefined) => problemWords(words, problem?.code ?? 'verdict-inconsistent').body;
  const body = faulty.map((side) => `${inconclusive.onSide[side]} ${about(view.verdict?.sides[side].problem)}`).join(' ');
  return (
    <Frame
      face={face}
      options={options}
      heading={inconclusive.heading}
      body={body || about(view.problem)}
      note={
        <>
          <span>{inconclusive.uncounted}</span>
          <Receipt face={face} options={options} />
        </>
      }
      actions={<Again face={face} sides={faulty.length > 0 ? faulty : ['selfie', 'reference']} />}
    >
      <div data-part="verdict" data-outcome="inconclusive">
        <Pair face={face} stand="apart" seal="ask" />
      </div>
    </Frame>
  );
}

/** Another photo, the likelier one first. */
function Again({ face, sides }: { readonly face: ScreenProps['face']; readonly sides: readonly Side[] }) {
  const label = { selfie: face.words.anotherSelfie, reference: face.words.anotherPhoto };
  const open = sides.map((side) => ({ side, props: face.getAgainProps(side) })).filter(({ props }) => !props.disabled);
  return open.map(({ side, props }, index) => (
    <button key={side} data-kind={index === 0 ? 'main' : 'quiet'} {...props}>
      {label[side]}
    </button>
  ));
}
