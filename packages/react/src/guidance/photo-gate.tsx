/** What a guide's look at a photo shows and says. */
import type { FaceBox, Side } from '@facecompare/contract';
import type { PreparedImage, Refused } from '@facecompare/flow';
import { squareAround } from '../image/square-around.ts';
import { mirrored } from '../parts/mirrored.ts';
import type { GuidedProps } from '../parts/with-guide.tsx';
import type { FaceCompareHook } from '../use-face-compare.ts';

function refusedOn({ view }: FaceCompareHook): Refused | undefined {
  const slot = view.slots[view.side];
  return slot.step === 'rejected' ? slot.refused : undefined;
}

/** The specific correction: the host's own words first, then those of a problem that the host words by itself, then ours. */
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
  /** What it is; nothing where something around it has a name. */
  readonly label?: string;
}

/** How much larger than its face a shown piece is: enough to be recognised by hair and shoulders. */
const ROOM = 1.7;

/** A piece of a photo that is already shown: no pixel is copied. */
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

/** The face that was found on a photo, over its corner. */
export function Found({ face, guideWords, side: of }: GuidedProps) {
  const side = of ?? face.view.side;
  const slot = face.view.slots[side];
  if (slot.step !== 'ready' || !slot.face) return null;
  const { src } = face.getPhotoPreviewProps(side);
  return (
    <Crop face={face} src={src} image={slot.image} box={slot.face} label={guideWords.found[side]} />
  );
}

/** The photo that was refused, to be looked at; or its several faces, to choose one. */
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

/** One button each, in the order in which they stand in the photo, in every language. */
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
