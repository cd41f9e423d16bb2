import { problemMessage } from '../locales/en/messages.ts';
import type { ScreenProps } from '../screens/screen-props.ts';
import { mirrored } from './mirrored.ts';
import { PhotoPreview } from './photo-preview.tsx';
import { type BadgeName, ResultBadge } from './result-badge.tsx';
import { Slot } from './slot.tsx';

interface PairProps extends Pick<ScreenProps, 'flow'> {
  /** The layout of the two photos: side by side, joined edge to edge, or apart. */
  readonly stand?: 'joined' | 'apart';
  readonly badge?: BadgeName;
  /** Whether to show the faces that a guide found. */
  readonly found?: boolean;
}

/**
 * Shows the two photos. Their layout shows the result before the text does: joined with a result
 * badge, or apart. A problem of one photo is shown on that photo.
 */
export function Pair({ flow, stand, badge, found }: PairProps) {
  const { view, messages, part } = flow;
  const { problem } = view;
  return (
    <Slot name="pair" state={{ stand, badge }}>
      <div {...part('pair')} data-stand={stand}>
        {(['selfie', 'reference'] as const).map((side) => {
          // A problem of the pair, such as the same picture, is no fault of one photo.
          const ofPhoto = problem?.sides?.length === 1 && problem.sides[0] === side;
          const fault = view.verdict?.sides[side].problem ?? (ofPhoto ? problem : null);
          return (
            <Slot
              key={side}
              name="photo"
              state={{ side, src: flow.getPhotoPreviewProps(side).src, problem: fault }}
            >
              {/* The frame moves the focus to a photo with a problem. */}
              <figure
                {...part('photo')}
                data-side={side}
                data-mirrored={mirrored(view, side)}
                data-fault={fault?.code}
                tabIndex={fault ? -1 : undefined}
                // A screen reader has to announce which of the two photos it is.
                aria-label={
                  fault
                    ? `${messages.inconclusive.onSide[side]} ${problemMessage(messages, fault.code).heading}`
                    : undefined
                }
              >
                <PhotoPreview flow={flow} side={side} found={found} />
                {fault && (
                  <figcaption {...part('fault')}>
                    {problemMessage(messages, fault.code).heading}
                  </figcaption>
                )}
              </figure>
            </Slot>
          );
        })}
        {badge && <ResultBadge flow={flow} badge={badge} />}
      </div>
    </Slot>
  );
}
