/** Shows what a guide found on a photo. */
import type { FaceBox, Side } from '@facecompare/contract';
import type { PreparedImage, Refused } from '@facecompare/flow';
import { squareAround } from '../image/square-around.ts';
import { mirrored } from '../parts/mirrored.ts';
import type { GuidedProps } from '../parts/with-guide.tsx';
import type { FaceCompareHook } from '../use-face-compare.ts';

function refusedOn({ view }: FaceCompareHook): Refused | undefined {
  const photo = view.photos[view.side];
  return photo.status === 'rejected' ? photo.refused : undefined;
}

/**
 * Returns the specific correction. The host's message for the hint is first, then the host's
 * message for the problem, then ours.
 */
function said({ face, ours, guideWords, children }: GuidedProps, part: 'heading' | 'body') {
  const hint = refusedOn(face)?.finding.hint;
  if (!hint) return children;
  const own = face.words.guide?.hints?.[hint]?.photo?.[part];
  const text = own ?? (ours && guideWords.hints[hint].photo[part]);
  return text ? <span>{text}</span> : children;
}

export const Heading = (props: GuidedProps) => said(props, 'heading');
export const Body = (props: GuidedProps) => said(props, 'body');

interface CropProps extends Pick<GuidedProps, 'face'> {
  readonly src: string | undefined;
  readonly image: PreparedImage;
  readonly box: FaceBox;
  /** The accessible name; left out if an element around it has a name. */
  readonly label?: string;
}

/** How much larger than the face the crop is, so that people can recognise hair and shoulders. */
const ROOM = 1.7;

/** Shows a part of a photo that is already loaded, without copying pixels. */
function Crop({ face, src, image, box, label }: CropProps) {
  if (!src) return null;
  const { x, y, size } = squareAround(box, image, ROOM);
  return (
    <svg
      {...face.part('face-crop')}
      viewBox={`${x} ${y} ${size} ${size}`}
      role="img"
      aria-label={label}
      aria-hidden={label === undefined}
    >
      <image href={src} width={image.width} height={image.height} />
    </svg>
  );
}

/** Shows the face that the guide found, over the corner of the photo. */
export function Found({ face, guideWords, side: of }: GuidedProps) {
  const side = of ?? face.view.side;
  const photo = face.view.photos[side];
  if (photo.status !== 'ready' || !photo.face) return null;
  const { src } = face.getPhotoPreviewProps(side);
  return (
    <Crop
      face={face}
      src={src}
      image={photo.image}
      box={photo.face}
      label={guideWords.found[side]}
    />
  );
}

/** Shows the rejected photo, or its faces so that the person can choose one. */
export function Photo({ face, guideWords, children }: GuidedProps) {
  const refused = refusedOn(face);
  if (!refused) return children;
  const { side } = face.view;
  const [first] = refused.finding.faces;
  if (first && face.can({ type: 'face/choose', side, face: first }))
    return <Faces face={face} guideWords={guideWords} side={side} refused={refused} />;
  const photo = face.getPhotoPreviewProps(side);
  return (
    <figure {...face.part('look')} data-side={side} data-mirrored={mirrored(face.view, side)}>
      {photo.src && <img {...photo} alt={photo.alt} />}
    </figure>
  );
}

interface FacesProps extends Pick<GuidedProps, 'face' | 'guideWords'> {
  readonly side: Side;
  readonly refused: Refused;
}

/**
 * Shows one button for each face, in the order from left to right in the photo, in every language.
 */
function Faces({ face, guideWords, side, refused: { image, finding } }: FacesProps) {
  const inOrder = [...finding.faces].sort((a, b) => a.x + a.width / 2 - (b.x + b.width / 2));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's own fields.
    <div {...face.part('faces')} role="group" aria-label={guideWords.faces} dir="ltr">
      {inOrder.map((one, index) => (
        <button
          key={`${one.x} ${one.y}`}
          {...face.getFaceProps(one)}
          aria-label={guideWords.face(face.countText(index + 1), face.countText(inOrder.length))}
        >
          <Crop face={face} src={face.getPhotoPreviewProps(side).src} image={image} box={one} />
        </button>
      ))}
    </div>
  );
}
