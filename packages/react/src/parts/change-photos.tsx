import type { ScreenProps } from '../screens/screen-props.ts';

/** The buttons that change a photo, beside the main action. */
export function ChangePhotos({ face }: Pick<ScreenProps, 'face'>) {
  return (
    <div {...face.part('row')}>
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
