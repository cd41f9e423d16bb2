import type { FaceCompareHook } from '../use-face-compare.ts';

/** The two weaker ways back, beside the strong one. */
export function ChangePhotos({ face }: { readonly face: FaceCompareHook }) {
  return (
    <div data-part="row">
      {(['selfie', 'reference'] as const).map((side) => {
        const props = face.getRetakeProps(side);
        return (
          !props.disabled && (
            <button key={side} data-kind="quiet" {...props}>
              {face.words[side].change}
            </button>
          )
        );
      })}
    </div>
  );
}
