import type { Side } from '@facecompare/contract';
import type { ScreenProps } from '../screens/screen-props.ts';
import { Icon } from './icon.tsx';
import { WithGuide } from './with-guide.tsx';

interface PhotoPreviewProps extends Pick<ScreenProps, 'flow'> {
  readonly side: Side;
  /** Whether to show the face that a guide found. */
  readonly found?: boolean | undefined;
}

/** Shows one photo as it will be sent, or an icon while there is none. */
export function PhotoPreview({ flow, side, found }: PhotoPreviewProps) {
  const props = flow.getPhotoPreviewProps(side);
  const photo = flow.view.photos[side];
  return props.src ? (
    <>
      <img {...props} alt={props.alt} />
      {found && photo.status === 'ready' && photo.face && (
        <WithGuide part="Found" flow={flow} side={side} />
      )}
    </>
  ) : (
    <span {...flow.part('photo-missing')}>
      <Icon flow={flow} name="face" />
      <span>
        {photo.status === 'held'
          ? flow.messages.welcome.referenceHeld.heading
          : flow.messages[side].missing}
      </span>
    </span>
  );
}
