import { problemWords } from '../text/en.ts';
import type { FaceCompareHook } from '../use-face-compare.ts';
import { Icon } from './icon.tsx';
import { PhotoPreview } from './photo-preview.tsx';

interface PairProps {
  readonly face: FaceCompareHook;
  /** How the two stand: side by side, joined edge to edge, or apart. */
  readonly stand?: 'joined' | 'apart';
  readonly seal?: 'yes' | 'no' | 'ask';
  /** Where the faces that a guide found are shown too. */
  readonly found?: boolean;
}

/** The two photos. People see the result before they read it: joined under a seal, or apart; what is wrong with one stands on it. */
export function Pair({ face, stand, seal, found }: PairProps) {
  const { problem } = face.view;
  return (
    <div data-part="pair" data-stand={stand}>
      {(['selfie', 'reference'] as const).map((side) => {
        const fault = face.view.verdict?.sides[side].problem ?? (problem?.sides?.includes(side) ? problem : null);
        return (
          // The frame leads the focus to a photo that can have it.
          <figure key={side} data-side={side} tabIndex={fault ? -1 : undefined}>
            <PhotoPreview face={face} side={side} found={found} />
            {fault && <figcaption>{problemWords(face.words, fault.code).heading}</figcaption>}
          </figure>
        );
      })}
      {seal && (
        <span data-part="seal" data-seal={seal}>
          <Icon name={seal} />
        </span>
      )}
    </div>
  );
}
