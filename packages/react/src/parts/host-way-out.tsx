import type { ScreenProps } from '../screens/screen-props.ts';
import { Alternative } from './alternative.tsx';

/**
 * The host's way out, as the main action of an end screen: its alternative, or its button to leave.
 * Renders nothing if the host has neither.
 */
export function HostWayOut({ face, options }: Pick<ScreenProps, 'face' | 'options'>) {
  if (hasOtherWay({ face, options }))
    return <Alternative face={face} options={options} kind="main" />;
  if (!options.onCancel) return null;
  // Before Start there is no consent to withdraw, but the host gets the record that the person
  // declined.
  const props = face.view.screen === 'welcome' ? face.getDeclineProps() : face.getLeaveProps();
  return (
    <button data-kind="main" {...props}>
      {face.view.screen === 'welcome' ? face.words.leave : face.words.ended.leave}
    </button>
  );
}

/** Returns whether the host's alternative works; a URL that could run code does not. */
const hasOtherWay = ({ face, options }: Pick<ScreenProps, 'face' | 'options'>): boolean =>
  Boolean(face.getAlternativeProps()?.href || options.alternative?.onSelect);

/** Returns the message for what the person can do next on an end screen. */
export function nextSentence({ face, options }: Pick<ScreenProps, 'face' | 'options'>): string {
  const { ended } = face.words;
  if (hasOtherWay({ face, options })) return ended.goOn;
  return options.onCancel ? ended.mayLeave : ended.mayClose;
}

/** Says why the flow ended, and what the person can do next. */
export const EndText = ({ why, next }: { readonly why: string; readonly next: string }) => (
  <>
    <span>{why}</span> <span>{next}</span>
  </>
);
