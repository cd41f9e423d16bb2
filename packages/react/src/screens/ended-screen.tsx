import { problemWords } from '../locales/en/messages.ts';
import { EndText, HostWayOut, nextSentence } from '../parts/host-way-out.tsx';
import { Seal } from '../parts/seal.tsx';
import type { Drawing, ScreenProps } from './screen-props.ts';

/** Shows that the person can do nothing more here: why, and the host's way out. */
export function endedScreen({ face, options }: ScreenProps): Drawing {
  const { words, view } = face;
  const next = nextSentence({ face, options });
  const { problem } = view;
  // The person cannot fix the options of the widget, so the message blames us.
  const trouble = problem && problemWords(words, problem.code);
  return {
    heading: trouble ? trouble.heading : words.ended.heading,
    body: trouble ? <EndText why={trouble.body} next={next} /> : next,
    note: problem && <code>{problem.code}</code>,
    actions: <HostWayOut face={face} options={options} />,
    stage: (
      <div {...face.part('problem')} data-code={problem?.code}>
        <Seal face={face} seal="ask" />
      </div>
    ),
  };
}
