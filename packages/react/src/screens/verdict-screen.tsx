import type { Problem } from '@facecompare/contract';
import { problemMessage } from '../locales/en/messages.ts';
import { EndText, HostWayOut, nextSentence } from '../parts/host-way-out.tsx';
import { Pair } from '../parts/pair.tsx';
import { Receipt } from '../parts/receipt.tsx';
import { TimeLeft } from '../parts/time-left.tsx';
import { Again } from './again.tsx';
import type { ScreenContent, ScreenProps } from './screen-props.ts';

/** The photos match: joined edge to edge under a result badge. */
export function matchScreen({ flow, options }: ScreenProps): ScreenContent {
  return {
    ...flow.messages.match,
    note: <Receipt flow={flow} options={options} />,
    actions: (
      <>
        {options.onContinue && (
          <button data-kind="main" {...flow.getContinueProps()}>
            {flow.messages.continue}
          </button>
        )}
      </>
    ),
    stage: (
      <div {...flow.part('verdict')} data-outcome="match">
        <Pair flow={flow} stand="joined" badge="yes" />
      </div>
    ),
  };
}

function TriesLeft({ flow }: Pick<ScreenProps, 'flow'>) {
  const left = flow.view.attemptsLeft;
  return (
    left !== null && (
      <>
        <span>{flow.messages.triesLeft(left, flow.countText(left))}</span>
        {!flow.view.end && <TimeLeft flow={flow} />}
      </>
    )
  );
}

/** The photos show two different people. Shows them apart, with another try if there is one. */
export function noMatchScreen({ flow, options }: ScreenProps): ScreenContent {
  const { messages, view } = flow;
  const noMatch = messages['no-match'];
  return {
    heading: noMatch.heading,
    body: view.end ? (
      <EndText why={noMatch.exhausted} next={nextSentence({ flow, options })} />
    ) : (
      noMatch.body
    ),
    note: (
      <>
        <TriesLeft flow={flow} />
        <Receipt flow={flow} options={options} />
      </>
    ),
    actions: view.end ? (
      <HostWayOut flow={flow} options={options} />
    ) : (
      <Again flow={flow} sides={['reference', 'selfie']} />
    ),
    stage: (
      <div {...flow.part('verdict')} data-outcome="no-match">
        <Pair flow={flow} stand="apart" badge="no" />
      </div>
    ),
  };
}

/**
 * The comparison gave no result. It never looks like "no match": it has another icon and colour,
 * and names the photo with the problem.
 */
export function inconclusiveScreen({ flow, options }: ScreenProps): ScreenContent {
  const { messages, view } = flow;
  const { inconclusive } = messages;
  const faulty = (['selfie', 'reference'] as const).filter(
    (side) => view.verdict?.sides[side].problem,
  );
  const about = (problem: Problem | null | undefined) =>
    problemMessage(messages, problem?.code ?? 'verdict-inconsistent').body;
  const body = faulty
    .map((side) => `${inconclusive.onSide[side]} ${about(view.verdict?.sides[side].problem)}`)
    .join(' ');
  return {
    heading: inconclusive.heading,
    body: view.end ? (
      <EndText
        why={
          view.end === 'no-tries-left'
            ? messages['no-match'].exhausted
            : body || about(view.problem)
        }
        next={nextSentence({ flow, options })}
      />
    ) : (
      body || about(view.problem)
    ),
    note: (
      <>
        {view.problem?.code === 'near-threshold' ? (
          <TriesLeft flow={flow} />
        ) : (
          <span>{inconclusive.uncounted}</span>
        )}
        <Receipt flow={flow} options={options} />
      </>
    ),
    actions: view.end ? (
      <HostWayOut flow={flow} options={options} />
    ) : (
      <Again flow={flow} sides={faulty.length > 0 ? faulty : ['selfie', 'reference']} />
    ),
    stage: (
      <div {...flow.part('verdict')} data-outcome="inconclusive">
        <Pair flow={flow} stand="apart" badge="ask" />
      </div>
    ),
  };
}
