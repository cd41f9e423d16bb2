import type { ScreenProps } from '../screens/screen-props.ts';
import { Alternative } from './alternative.tsx';

/**
 * The host's way out, as the main action of an end screen: its alternative, or its button to leave.
 * Renders nothing if the host has neither.
 */
export function HostWayOut({ flow, options }: Pick<ScreenProps, 'flow' | 'options'>) {
  if (hasOtherWay({ flow, options }))
    return <Alternative flow={flow} options={options} kind="main" />;
  if (!options.onCancel) return null;
  // Before Start there is no consent to withdraw, but the host gets the record that the person
  // declined.
  const props = flow.view.screen === 'welcome' ? flow.getDeclineProps() : flow.getLeaveProps();
  return (
    <button data-kind="main" {...props}>
      {flow.view.screen === 'welcome' ? flow.messages.leave : flow.messages.ended.leave}
    </button>
  );
}

/** Returns whether the host's alternative works; a URL that could run code does not. */
const hasOtherWay = ({ flow, options }: Pick<ScreenProps, 'flow' | 'options'>): boolean =>
  Boolean(flow.getAlternativeProps()?.href || options.alternative?.onSelect);

/** Returns the message for what the person can do next on an end screen. */
export function nextSentence({ flow, options }: Pick<ScreenProps, 'flow' | 'options'>): string {
  const { ended } = flow.messages;
  if (hasOtherWay({ flow, options })) return ended.goOn;
  return options.onCancel ? ended.mayLeave : ended.mayClose;
}

/** Says why the flow ended, and what the person can do next. */
export const EndText = ({ why, next }: { readonly why: string; readonly next: string }) => (
  <>
    <span>{why}</span> <span>{next}</span>
  </>
);
