/** The props that the getters of the hook take and give. Named types, so that each version of React's types fits. */
import type { FaceBox, Side } from '@facecompare/contract';
import type {
  AnchorHTMLAttributes,
  ButtonHTMLAttributes,
  HTMLAttributes,
  ImgHTMLAttributes,
  InputHTMLAttributes,
  SelectHTMLAttributes,
} from 'react';
import type { PartAttributes } from '../parts/part-names.ts';
import type { AnyElement, HostProps } from './merge-props.ts';

/** What a part needs, its name in the page included. */
export type PartProps<Attributes> = Attributes & PartAttributes;
/** What a host may hand to a getter of a button: its own handlers, classes, style, ref and whatever else a button takes. */
export type HostButton = HostProps<ButtonHTMLAttributes<HTMLButtonElement>, HTMLButtonElement>;
export type HostInput = HostProps<InputHTMLAttributes<HTMLInputElement>, HTMLInputElement>;
export type HostSelect = HostProps<SelectHTMLAttributes<HTMLSelectElement>, HTMLSelectElement>;
export type HostLink = HostProps<AnchorHTMLAttributes<HTMLAnchorElement>, HTMLAnchorElement>;
export type HostImage = HostProps<ImgHTMLAttributes<HTMLImageElement>, HTMLImageElement>;
type ZoneAttributes = HTMLAttributes<HTMLElement>;
export type HostZone = HostProps<ZoneAttributes, HTMLElement>;
export type DropZoneProps = AnyElement<PartProps<ZoneAttributes>> &
  Required<Pick<ZoneAttributes, 'onDragOver' | 'onDrop'>>;

/**
 * One getter a part. Each takes the props of the host page as its last argument and merges them with ours. The handlers of the host
 * page run first. If one calls `event.preventDefault()`, ours does not run.
 *
 * @example <button {...face.getStartProps({ onClick: track, className: 'primary' })}>Start</button>
 */
export interface PropGetters {
  /** The box to tick before Start. */
  readonly getConsentProps: (host?: HostInput) => PartProps<HostInput>;
  /** Says that the photo shows somebody else; only if the host's `consent.othersPhoto` allows it. */
  readonly getSomeoneElseProps: (host?: HostInput) => PartProps<HostInput>;
  /** Says that this other person agreed; needed before Start once the box above is ticked. */
  readonly getAuthorityProps: (host?: HostInput) => PartProps<HostInput>;
  /**
   * Begins. Never disabled, because a press without the tick has to be explained.
   * @example <button {...face.getStartProps({ onClick: track })}>Start</button>
   */
  readonly getStartProps: (host?: HostButton) => PartProps<HostButton>;
  /** Does not agree, and leaves; only before Start. */
  readonly getDeclineProps: (host?: HostButton) => PartProps<HostButton>;
  /** Takes the agreement back after Start: the camera is off, a comparison is aborted, both photos are gone. */
  readonly getWithdrawProps: (host?: HostButton) => PartProps<HostButton>;
  /** Leaves a stated end, by the host's `onCancel`. */
  readonly getLeaveProps: (host?: HostButton) => PartProps<HostButton>;
  /** Opens the camera for one photo: the one the person is busy with unless a side is given. */
  readonly getOpenCameraProps: (to?: Side | HostButton, host?: HostButton) => PartProps<HostButton>;
  /** Takes the picture; open while the camera is live. It has a name and no text. */
  readonly getShutterProps: (host?: HostButton) => PartProps<HostButton>;
  /** For a camera that is `blocked`: the tap that lets the video play. */
  readonly getPlayProps: (host?: HostButton) => PartProps<HostButton>;
  /** Closes the camera, and goes back to the ways to add a photo. */
  readonly getCloseCameraProps: (host?: HostButton) => PartProps<HostButton>;
  /** The choice of a camera, for a `<select>` of `face.cameras`: in every state of the camera, also on a problem with it. */
  readonly getDevicePickerProps: (host?: HostSelect) => PartProps<HostSelect>;
  /** Keeps a photo from the camera. */
  readonly getKeepProps: (host?: HostButton) => PartProps<HostButton>;
  /** Throws the photo away and goes back to what made it. */
  readonly getRetakeProps: (of?: Side | HostButton, host?: HostButton) => PartProps<HostButton>;
  /** Takes a photo that the guide refused all the same. */
  readonly getUseAnywayProps: (host?: HostButton) => PartProps<HostButton>;
  /** Says which of the several faces of a refused photo it is; name it, for it has no text. */
  readonly getFaceProps: (face: FaceBox, host?: HostButton) => PartProps<HostButton>;
  /** The file input; put it inside a label. */
  readonly getPhotoPickerProps: (to?: Side | HostInput, host?: HostInput) => PartProps<HostInput>;
  /** The place to drop a photo on. What the page has handled already is left alone. */
  readonly getDropZoneProps: (to?: Side | HostZone, host?: HostZone) => DropZoneProps;
  /** A photo as it will be sent, for an `<img>`; without `src` while there is none. */
  readonly getPhotoPreviewProps: (
    of?: Side | HostImage,
    host?: HostImage,
  ) => PartProps<{ src: string | undefined; alt: string }>;
  /** Compares the two photos. Nothing is sent before it is pressed. */
  readonly getCompareProps: (host?: HostButton) => PartProps<HostButton>;
  /** Aborts a running comparison. */
  readonly getCancelProps: (host?: HostButton) => PartProps<HostButton>;
  /** The same two photos once more, or the same way to a photo once more. */
  readonly getRetryProps: (host?: HostButton) => PartProps<HostButton>;
  /** Another photo after a verdict. */
  readonly getAgainProps: (of: Side, host?: HostButton) => PartProps<HostButton>;
  /** Goes on after a match, by the host's `onContinue`. */
  readonly getContinueProps: (host?: HostButton) => PartProps<HostButton>;
  /** A link or a button, as the host chose; null if the host names no other way. An address that could run code leads nowhere. */
  readonly getAlternativeProps: (host?: HostLink) => PartProps<HostLink> | null;
}
