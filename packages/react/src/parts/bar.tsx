import type { View } from '@facecompare/flow';
import type { ScreenProps } from '../screens/screen-props.ts';
import { Alternative } from './alternative.tsx';
import { Slot } from './slot.tsx';

const STEPS = [1, 2, 3] as const;

/** Selfie, photo, result: which of the three the person is at; 0 before the start. */
function stepOf({ stage, screen, side }: View): number {
  if (stage === 'welcome' || screen === 'ended') return 0;
  if (stage !== 'collecting' || screen === 'ready') return 3;
  return side === 'selfie' ? 1 : 2;
}

/** Where the person is, and the other way: at the same place on every screen, in view also where text is large. */
export function Bar({ face, options }: ScreenProps) {
  const { part, view, words, countText } = face;
  const at = stepOf(view);
  return (
    <Slot name="bar">
      <div {...part('bar')}>
        <span {...part('place')}>
          <span {...part('track')} aria-hidden="true">
            {STEPS.map((step) => (
              <i key={step} {...part('step-mark')} data-on={step <= at || undefined} />
            ))}
          </span>
          {(at === 1 || at === 2) && <span>{words.place(countText(at), countText(2))}</span>}
        </span>
        {/* At a stated end it is the main action. On the first screen it may stand beside Start, unless too many boxes are to be passed on the way there. */}
        {!view.end &&
          !(view.screen === 'welcome' && options.consent?.minor) &&
          (view.screen !== 'welcome' || options.onCancel || options.consent?.othersPhoto) && (
            <Alternative face={face} options={options} kind="link" />
          )}
      </div>
    </Slot>
  );
}
