import type { ScreenProps } from '../screens/screen-props.ts';

/** The buttons that change a photo, beside the main action. */
export function ChangePhotos({ flow }: Pick<ScreenProps, 'flow'>) {
  return (
    <div {...flow.part('row')}>
      {(['selfie', 'reference'] as const).map((side) => {
        const props = flow.getRetakeProps(side);
        return (
          !props.disabled && (
            <button key={side} data-kind="quiet" {...props}>
              {flow.messages[side].change}
            </button>
          )
        );
      })}
    </div>
  );
}
