import type { Side } from '@facecompare/contract';
import type { ScreenProps } from '../screens/screen-props.ts';
import { Icon } from './icon.tsx';
import { WithGuide } from './with-guide.tsx';

interface PhotoPreviewProps extends Pick<ScreenProps, 'face'> {
  readonly side: Side;
  /** Whether to show the face that a guide found. */
  readonly found?: boolean | undefined;
}

/** Shows one photo as it will be sent, or an icon while there is none. */
export function PhotoPreview({ face, side, found }: PhotoPreviewProps) {
  const props = face.getPhotoPreviewProps(side);
  const photo = face.view.photos[side];
  return props.src ? (
    <>
      <img {...props} alt={props.alt} />
      {found && photo.status === 'ready' && photo.face && (
        <WithGuide part="Found" face={face} side={side} />
      )}
    </>
  ) : (
    <span {...face.part('photo-missing')}>
      <Icon face={face} name="face" />
      <span>{face.words[side].missing}</span>
    </span>
  );
}
