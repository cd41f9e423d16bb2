import { clockText } from '../locales/intl.ts';
import type { ScreenProps } from '../screens/screen-props.ts';

/** Says until when the session is open. Renders nothing without a session. */
export function TimeLeft({ flow }: Pick<ScreenProps, 'flow'>) {
  const { session } = flow.view;
  return (
    session && (
      <span>{flow.messages.openUntil(clockText(new Date(session.endsAt), flow.locale))}</span>
    )
  );
}

/** Returns a sentence, and until when the session is open if there is one. */
export const withTimeLeft = (sentence: string, flow: ScreenProps['flow']) =>
  flow.view.session ? (
    <>
      <span>{sentence}</span> <TimeLeft flow={flow} />
    </>
  ) : (
    sentence
  );
