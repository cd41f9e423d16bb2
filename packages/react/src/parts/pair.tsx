import type { Side } from '@facecompare/contract';
import { problemWords } from '../text/en.ts';
import type { FaceCompareHook } from '../use-face-compare.ts';
import { Icon } from './icon.tsx';
import { PhotoPreview } from './photo-preview.tsx';

interface PairProps {
  readonly face: FaceCompareHook;
  /** How the two stand: side by side, joined edge to edge, or apart. */
  readonly stand?: 'joined' | 'apart';
  readonly seal?: 'yes' | 'no' | 'ask';
}

/** The two photos. People see the result before they read it: joined under a seal, or apart. */
export function Pair({ face, stand, seal }: PairProps) {
  return (
    <div data-part="pair" data-stand={stand}>
      {(['selfie', 'reference'] as const).map((side) => (
        <figure key={side} data-side={side}>
          <PhotoPreview face={face} side={side} />
          <Flag face={face} side={side} />
        </figure>
      ))}
      {seal && (
        <span data-part="seal" data-seal={seal}>
          <Icon name={seal} />
        </span>
      )}
    </div>
  );
}

/** What is wrong with this one photo, on the photo. */
function Flag({ face, side }: { readonly face: FaceCompareHook; readonly side: Side }) {
  const problem = face.view.verdict?.sides[side].problem;
  if (!problem) return null;
  return <figcaption>{problemWords(face.words, problem.code).heading}</figcaption>;
}
