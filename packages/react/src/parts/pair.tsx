import { problemWords } from '../locales/en/messages.ts';
import type { ScreenProps } from '../screens/screen-props.ts';
import { mirrored } from './mirrored.ts';
import { PhotoPreview } from './photo-preview.tsx';
import { Seal, type SealName } from './seal.tsx';
import { Slot } from './slot.tsx';

interface PairProps extends Pick<ScreenProps, 'face'> {
  /** How the two stand: side by side, joined edge to edge, or apart. */
  readonly stand?: 'joined' | 'apart';
  readonly seal?: SealName;
  /** Where the faces that a guide found are shown too. */
  readonly found?: boolean;
}

/** The two photos. People see the result before they read it: joined under a seal, or apart; what is wrong with one stands on it. */
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
              {/* The frame leads the focus to a photo that can have it. */}
              <figure
                {...part('photo')}
                data-side={side}
                data-mirrored={mirrored(view, side)}
                data-fault={fault?.code}
                tabIndex={fault ? -1 : undefined}
                // Whoever only listens has to hear which of the two it is.
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
