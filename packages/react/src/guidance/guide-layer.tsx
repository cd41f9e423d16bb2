import type { GuideDirection } from '@facecompare/contract';
import type { MouseEvent } from 'react';
import type { GuidedProps } from '../parts/with-guide.tsx';

/**
 * An arrow to the right, rotated to its direction. We never mirror it with the text, because a
 * selfie preview is a mirror in every language.
 */
const ARROW = 'M5 12h14M13 6l6 6-6 6';
const TURN: Readonly<Record<GuideDirection, number>> = { right: 0, down: 90, left: 180, up: 270 };
const CORNERS = 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5';
const TICK = 'm5 12.5 4.5 4.5L19 7.5';

/** Points on the oval, in the units of its drawing. A person sees them as in a mirror. */
const PLACES: Readonly<Record<GuideDirection, readonly [number, number]>> = {
  left: [98, 140],
  right: [254, 140],
  up: [176, 70],
  down: [176, 228],
};

/** Shows one correction at a time over the camera picture, with its arrow. */
export function Layer({ flow, guideMessages, Slot }: GuidedProps) {
  const { guidance, view } = flow;
  const { shown } = guidance;
  const direction = shown?.direction;
  const text = view.camera === null ? guideMessages.camera.taking : guidance.text;
  return (
    <>
      {direction && (
        <svg
          {...flow.part('guide')}
          data-direction={direction}
          viewBox="0 0 352 290"
          preserveAspectRatio="xMidYMid slice"
          aria-hidden="true"
        >
          <g
            {...flow.part('arrow')}
            transform={`translate(${PLACES[direction]}) rotate(${TURN[direction]})`}
          >
            <circle r="17" />
            <path d={ARROW} transform="translate(-12 -12)" />
          </g>
        </svg>
      )}
      <Slot name="hint" state={{ text }}>
        {text && (
          <p
            {...flow.part('hint')}
            data-hint={shown ? (shown.hint ?? 'none') : undefined}
            data-direction={direction}
          >
            {shown && (
              <svg {...flow.part('sign')} viewBox="0 0 24 24" aria-hidden="true">
                <path
                  d={shown.hint === null ? TICK : direction ? ARROW : CORNERS}
                  transform={direction && `rotate(${TURN[direction]} 12 12)`}
                />
              </svg>
            )}
            <span>{text}</span>
          </p>
        )}
      </Slot>
    </>
  );
}

/** The button that turns auto-capture off. */
export function TurnOff({ flow, guideMessages }: GuidedProps) {
  if (!flow.guidance.autoCapture) return null;
  const press = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    // This button disappears now, so we focus the shutter, which the person needs next.
    currentTarget
      .closest('[data-part="face-compare"]')
      ?.querySelector<HTMLElement>('[data-part="shutter"]')
      ?.focus();
    flow.disableAutoCapture();
  };
  return (
    <button type="button" {...flow.part('disable-auto-capture')} data-kind="link" onClick={press}>
      {guideMessages.camera.disableAutoCapture}
    </button>
  );
}
