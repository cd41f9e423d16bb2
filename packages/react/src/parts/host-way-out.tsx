import type { ScreenProps } from '../screens/screen-props.ts';
import { Alternative } from './alternative.tsx';

/** The host's way out, as the main action of a stated end: its other way, or its button to leave. Nothing if it has neither. */
export function HostWayOut({ face, options }: Pick<ScreenProps, 'face' | 'options'>) {
  if (hasOtherWay({ face, options }))
    return <Alternative face={face} options={options} kind="main" />;
  if (!options.onCancel) return null;
  // Before the start nothing is there to be taken back, but the host hears that the person did not agree.
  const props = face.view.screen === 'welcome' ? face.getDeclineProps() : face.getLeaveProps();
  return (
    <button data-kind="main" {...props}>
      {face.view.screen === 'welcome' ? face.words.leave : face.words.ended.leave}
    </button>
  );
}

/** Whether the host's other way leads anywhere: an address that could run code does not. */
const hasOtherWay = ({ face, options }: Pick<ScreenProps, 'face' | 'options'>): boolean =>
  Boolean(face.getAlternativeProps()?.href || options.alternative?.onSelect);

/** What happens next at a stated end. */
export function nextSentence({ face, options }: Pick<ScreenProps, 'face' | 'options'>): string {
  const { ended } = face.words;
  if (hasOtherWay({ face, options })) return ended.goOn;
  return options.onCancel ? ended.mayLeave : ended.mayClose;
}

/** Why nothing more can be done, and what happens next. */
export const EndText = ({ why, next }: { readonly why: string; readonly next: string }) => (
  <>
    <span>{why}</span> <span>{next}</span>
  </>
);
