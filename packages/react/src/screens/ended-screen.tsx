import { problemMessage } from '../locales/en/messages.ts';
import { EndText, HostWayOut, nextSentence } from '../parts/host-way-out.tsx';
import { ResultBadge } from '../parts/result-badge.tsx';
import type { ScreenContent, ScreenProps } from './screen-props.ts';

/** Shows that the person can do nothing more here: why, and the host's way out. */
export function endedScreen({ flow, options }: ScreenProps): ScreenContent {
  const { messages, view } = flow;
  if (view.session?.status === 'matched') return matchedBefore({ flow, options });
  const next = nextSentence({ flow, options });
  const { problem } = view;
  // The person cannot fix the options of the widget, so the message blames us.
  const trouble = problem && problemMessage(messages, problem.code);
  const isExpired = view.session?.status === 'expired';
  return {
    heading: isExpired ? messages.ended.expired : (trouble ?? messages.ended).heading,
    body: trouble ? <EndText why={trouble.body} next={next} /> : next,
    note: problem && <code>{problem.code}</code>,
    actions: <HostWayOut flow={flow} options={options} />,
    stage: (
      <div {...flow.part('problem')} data-code={problem?.code}>
        <ResultBadge flow={flow} badge="ask" />
      </div>
    ),
  };
}

/** Shows that the session had a match before this page was loaded. */
const matchedBefore = ({
  flow,
  options,
}: Pick<ScreenProps, 'flow' | 'options'>): ScreenContent => ({
  ...flow.messages.match,
  actions: options.onContinue && (
    <button data-kind="main" {...flow.getContinueProps()}>
      {flow.messages.continue}
    </button>
  ),
  stage: (
    <div {...flow.part('verdict')} data-outcome="match">
      <ResultBadge flow={flow} badge="yes" />
    </div>
  ),
});
