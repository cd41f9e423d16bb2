import { Alternative } from './alternative.tsx';
import type { ScreenProps } from './screen-props.ts';
import { Slot } from './slot.tsx';

/** Which of the two photos it is, and the other way: at the same place on every screen, in view also where text is large. */
export function Bar({ face, options }: ScreenProps) {
  const { part, view, words, countText } = face;
  return (
    <Slot name="bar">
      <div {...part('bar')}>
        <span {...part('place')}>
          {view.stage === 'collecting' && view.screen !== 'ready' && words.place(countText(view.side === 'selfie' ? 1 : 2), countText(2))}
        </span>
        {/* On the first screen it may stand beside Start, unless too many boxes are to be passed on the way there. */}
        {(view.screen !== 'welcome' || options.onCancel || options.consent?.othersPhoto) && (
          <Alternative face={face} options={options} kind="link" />
        )}
      </div>
    </Slot>
  );
}
