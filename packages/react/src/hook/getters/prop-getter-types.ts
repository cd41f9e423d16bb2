/**
 * The props that the getters of the hook take and return. They are named types, so that they fit
 * every version of React's types.
 */
import type { FaceBox, Side } from '@facecompare/contract';
import type {
  AnchorHTMLAttributes,
  ButtonHTMLAttributes,
  HTMLAttributes,
  ImgHTMLAttributes,
  InputHTMLAttributes,
  SelectHTMLAttributes,
} from 'react';
import type { PartAttributes } from '../../parts/part-names.ts';
import type { AnyElement, HostProps } from '../merge-props.ts';

/** The props that a part needs, with the attributes that name it on the page. */
export type PartProps<Attributes> = Attributes & PartAttributes;
/**
 * What a host may pass to a getter of a button: its own handlers, classes, style, ref and other
 * props.
 */
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
 * One getter for each part. Each takes the props of the host page as its last argument and merges
 * them with ours. The handlers of the host page run first. If one calls `event.preventDefault()`,
 * ours does not run.
 * @example <button {...flow.getStartProps({ onClick: track, className: 'primary' })}>Start</button>
 */
export interface PropGetters {
  /** The checkbox for consent, which the person ticks before Start. */
  readonly getConsentProps: (host?: HostInput) => PartProps<HostInput>;
  /**
   * The checkbox which says that the photo shows someone else. It only works if the host's
   * `consent.othersPhoto` allows it.
   */
  readonly getSomeoneElseProps: (host?: HostInput) => PartProps<HostInput>;
  /**
   * The checkbox which says that the other person agreed. Start needs it if the checkbox above is
   * ticked.
   */
  readonly getAuthorityProps: (host?: HostInput) => PartProps<HostInput>;
  /**
   * Starts the flow. The button is never disabled, because we explain what is missing when the
   * person presses it.
   * @example <button {...flow.getStartProps({ onClick: track })}>Start</button>
   */
  readonly getStartProps: (host?: HostButton) => PartProps<HostButton>;
  /** Declines consent and leaves; only before Start. */
  readonly getDeclineProps: (host?: HostButton) => PartProps<HostButton>;
  /**
   * Withdraws consent after Start: turns the camera off, aborts a comparison and deletes both
   * photos.
   */
  readonly getWithdrawProps: (host?: HostButton) => PartProps<HostButton>;
  /** Leaves an end screen through the host's `onCancel`. */
  readonly getLeaveProps: (host?: HostButton) => PartProps<HostButton>;
  /** Opens the camera for one photo. Without a side, it is the photo that the person is adding. */
  readonly getOpenCameraProps: (to?: Side | HostButton, host?: HostButton) => PartProps<HostButton>;
  /**
   * Takes the photo; enabled while the camera is live. The button has an accessible name and no
   * text.
   */
  readonly getShutterProps: (host?: HostButton) => PartProps<HostButton>;
  /** For a camera that is `blocked`: a tap lets the video play. */
  readonly getPlayProps: (host?: HostButton) => PartProps<HostButton>;
  /** Closes the camera and goes back to the ways to add a photo. */
  readonly getCloseCameraProps: (host?: HostButton) => PartProps<HostButton>;
  /**
   * Chooses a camera, for a `<select>` of `flow.cameras`. It works in every state of the camera,
   * also after a camera problem.
   */
  readonly getCameraPickerProps: (host?: HostSelect) => PartProps<HostSelect>;
  /** Keeps a photo that the person took with the camera. */
  readonly getKeepProps: (host?: HostButton) => PartProps<HostButton>;
  /** Discards the photo and goes back to the camera or file choice that it came from. */
  readonly getRetakeProps: (of?: Side | HostButton, host?: HostButton) => PartProps<HostButton>;
  /** Uses a photo although the guide rejected it. */
  readonly getUseAnywayProps: (host?: HostButton) => PartProps<HostButton>;
  /**
   * Chooses one of several faces on a rejected photo. Give the button a name, because it has no
   * text.
   */
  readonly getFaceProps: (face: FaceBox, host?: HostButton) => PartProps<HostButton>;
  /** The file input; put it inside a label. */
  readonly getPhotoPickerProps: (to?: Side | HostInput, host?: HostInput) => PartProps<HostInput>;
  /** The area to drop a photo on. It ignores an event that the page has already handled. */
  readonly getDropZoneProps: (to?: Side | HostZone, host?: HostZone) => DropZoneProps;
  /** A photo as it will be sent, for an `<img>`; without `src` while there is no photo. */
  readonly getPhotoPreviewProps: (
    of?: Side | HostImage,
    host?: HostImage,
  ) => PartProps<{ src: string | undefined; alt: string }>;
  /** Compares the two photos. Nothing is sent before the person presses it. */
  readonly getCompareProps: (host?: HostButton) => PartProps<HostButton>;
  /** Aborts a running comparison. */
  readonly getCancelProps: (host?: HostButton) => PartProps<HostButton>;
  /** Compares the same two photos again, or adds a photo in the same way again. */
  readonly getRetryProps: (host?: HostButton) => PartProps<HostButton>;
  /** Replaces a photo after a verdict. */
  readonly getStartOverProps: (of: Side, host?: HostButton) => PartProps<HostButton>;
  /** Continues after a match, through the host's `onContinue`. */
  readonly getContinueProps: (host?: HostButton) => PartProps<HostButton>;
  /**
   * A link or a button, as the host chose; null if the host sets no alternative. A URL that could
   * run code gets no `href`.
   */
  readonly getAlternativeProps: (host?: HostLink) => PartProps<HostLink> | null;
}
