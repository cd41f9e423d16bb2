import { problemWords } from '../locales/en/messages.ts';
import type { ScreenProps } from '../screens/screen-props.ts';
import { mirrored } from './mirrored.ts';
import { PhotoPreview } from './photo-preview.tsx';
import { Seal, type SealName } from './seal.tsx';
import { Slot } from './slot.tsx';

interface PairProps extends Pick<ScreenProps, 'face'> {
  /** The layout of the two photos: side by side, joined edge to edge, or apart. */
  readonly stand?: 'joined' | 'apart';
  readonly seal?: SealName;
  /** Whether to show the faces that a guide found. */
  readonly found?: boolean;
}

/**
 * Shows the two photos. Their layout shows the result before the text does: joined with a result
 * badge, or apart. A problem of one photo is shown on that photo.
 */
export function Pair({ face, stand, seal, found }: PairProps) {
  const { view, words, part } = face;
  const { problem } = view;
  return (
    <Slot name="pair" state={{ stand, seal }}>
      <div {...part('pair')} data-stand={stand}>
        {(['selfie', 'reference'] as const).map((side) => {
          const fault =
            view.verdict?.sides[side].problem ?? (problem?.sides?.includes(side) ? problem : null);
          return (
            <Slot
              key={side}
              name="photo"
              state={{ side, src: face.getPhotoPreviewProps(side).src, problem: fault }}
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
                    ? `${words.inconclusive.onSide[side]} ${problemWords(words, fault.code).heading}`
                    : undefined
                }
              >
                <PhotoPreview face={face} side={side} found={found} />
                {fault && (
                  <figcaption {...part('fault')}>
                    {problemWords(words, fault.code).heading}
                  </figcaption>
                )}
              </figure>
            </Slot>
          );
        })}
        {seal && <Seal face={face} seal={seal} />}
      </div>
    </Slot>
  );
}
