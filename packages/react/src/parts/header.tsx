import type { View } from '@facecompare/flow';
import type { ScreenProps } from '../screens/screen-props.ts';
import { Alternative } from './alternative.tsx';
import { Slot } from './slot.tsx';

const STEPS = [1, 2, 3] as const;

/** Returns the step of the person, of selfie, photo and result; 0 before Start. */
function stepOf({ stage, screen, side }: View): number {
  if (stage === 'welcome' || screen === 'ended') return 0;
  if (stage !== 'collecting' || screen === 'ready') return 3;
  return side === 'selfie' ? 1 : 2;
}

/**
 * Shows the step of the person and the host's alternative. It has the same position on every
 * screen, and stays visible with large text.
 */
export function Header({ flow, options }: ScreenProps) {
  const { part, view, messages, countText } = flow;
  const at = stepOf(view);
  return (
    <Slot name="header">
      <div {...part('header')}>
        <span {...part('step-indicator')}>
          <span {...part('step-marks')} aria-hidden="true">
            {STEPS.map((step) => (
              <i key={step} {...part('step-mark')} data-on={step <= at || undefined} />
            ))}
          </span>
          {(at === 1 || at === 2) && view.photos.reference.status !== 'held' && (
            <span>{messages.stepIndicator(countText(at), countText(2))}</span>
          )}
        </span>
        {/* On an end screen the alternative is the main action. On the first screen it may be beside
           Start, unless there are too many checkboxes before it. */}
        {!view.end &&
          !(view.screen === 'welcome' && options.consent?.minor) &&
          (view.screen !== 'welcome' || options.onCancel || options.consent?.othersPhoto) && (
            <Alternative flow={flow} options={options} kind="link" />
          )}
      </div>
    </Slot>
  );
}
