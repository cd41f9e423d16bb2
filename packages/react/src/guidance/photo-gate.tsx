/** Shows what a guide found on a photo. */
import type { FaceBox, Side } from '@facecompare/contract';
import type { PreparedImage, Refused } from '@facecompare/flow';
import type { FaceCompareHook } from '../hook/hook-result.ts';
import { squareAround } from '../image/fit/square-around.ts';
import { mirrored } from '../parts/mirrored.ts';
import type { GuidedProps } from '../parts/with-guide.tsx';

function refusedOn({ view }: FaceCompareHook): Refused | undefined {
  const photo = view.photos[view.side];
  return photo.status === 'rejected' ? photo.refused : undefined;
}

/**
 * Returns the specific correction. The host's message for the hint is first, then the host's
 * message for the problem, then ours.
 */
function textOf(
  { flow, isDefault, guideMessages, children }: GuidedProps,
  part: 'heading' | 'body',
) {
  const hint = refusedOn(flow)?.finding.hint;
  if (!hint) return children;
  const own = flow.messages.guide?.hints?.[hint]?.photo?.[part];
  const text = own ?? (isDefault && guideMessages.hints[hint].photo[part]);
  return text ? <span>{text}</span> : children;
}

export const Heading = (props: GuidedProps) => textOf(props, 'heading');
export const Body = (props: GuidedProps) => textOf(props, 'body');

interface CropProps extends Pick<GuidedProps, 'flow'> {
  readonly src: string | undefined;
  readonly image: PreparedImage;
  readonly box: FaceBox;
  /** The accessible name; left out if an element around it has a name. */
  readonly label?: string;
}

/** How much larger than the face the crop is, so that people can recognise hair and shoulders. */
const ROOM = 1.7;

/** Shows a part of a photo that is already loaded, without copying pixels. */
function Crop({ flow, src, image, box, label }: CropProps) {
  if (!src) return null;
  const { x, y, size } = squareAround(box, image, ROOM);
  return (
    <svg
      {...flow.part('face-crop')}
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
export function Found({ flow, guideMessages, side: of }: GuidedProps) {
  const side = of ?? flow.view.side;
  const photo = flow.view.photos[side];
  if (photo.status !== 'ready' || !photo.face) return null;
  const { src } = flow.getPhotoPreviewProps(side);
  return (
    <Crop
      flow={flow}
      src={src}
      image={photo.image}
      box={photo.face}
      label={guideMessages.found[side]}
    />
  );
}

/** Shows the rejected photo, or its faces so that the person can choose one. */
export function Photo({ flow, guideMessages, children }: GuidedProps) {
  const refused = refusedOn(flow);
  if (!refused) return children;
  const { side } = flow.view;
  const [first] = refused.finding.faces;
  if (first && flow.can({ type: 'face/choose', side, face: first }))
    return <Faces flow={flow} guideMessages={guideMessages} side={side} refused={refused} />;
  const photo = flow.getPhotoPreviewProps(side);
  return (
    <figure {...flow.part('review')} data-side={side} data-mirrored={mirrored(flow.view, side)}>
      {photo.src && <img {...photo} alt={photo.alt} />}
    </figure>
  );
}

interface FacesProps extends Pick<GuidedProps, 'flow' | 'guideMessages'> {
  readonly side: Side;
  readonly refused: Refused;
}

/**
 * Shows one button for each face, in the order from left to right in the photo, in every language.
 */
function Faces({ flow, guideMessages, side, refused: { image, finding } }: FacesProps) {
  const inOrder = [...finding.faces].sort((a, b) => a.x + a.width / 2 - (b.x + b.width / 2));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's own fields.
    <div {...flow.part('faces')} role="group" aria-label={guideMessages.faces} dir="ltr">
      {inOrder.map((one, index) => (
        <button
          key={`${one.x} ${one.y}`}
          {...flow.getFaceProps(one)}
          aria-label={guideMessages.face(flow.countText(index + 1), flow.countText(inOrder.length))}
        >
          <Crop flow={flow} src={flow.getPhotoPreviewProps(side).src} image={image} box={one} />
        </button>
      ))}
    </div>
  );
}
