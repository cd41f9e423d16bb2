/**
 * The props that the getters of the hook take and return. They are named types, so that they fit
 * every version of React's types.
 */
import type { FaceBox, Side } from '@facecompare/contract';
import type {
  DropZoneProps,
  HostButton,
  HostImage,
  HostInput,
  HostLink,
  HostSelect,
  HostZone,
  PartProps,
} from './host-prop-types.ts';

/**
 * One getter for each part. Each takes the props of the host page as its last argument and merges
 * them with ours. The handlers of the host page run first. If one calls `event.preventDefault()`,
 * ours does not run.
 * @example <button {...flow.getStartProps({ onClick: track, className: 'primary' })}>Start</button>
 */
export interface PropGetters {
  /**
   * The checkbox for consent, which the person ticks before Start.
   * @example <label><input {...flow.getConsentProps()} /> I agree</label>
   */
  readonly getConsentProps: (host?: HostInput) => PartProps<HostInput>;
  /**
   * The checkbox which says that the photo shows someone else. It only works if the host's
   * `consent.othersPhoto` allows it.
   * @example <label><input {...flow.getSomeoneElseProps()} /> This is not me</label>
   */
  readonly getSomeoneElseProps: (host?: HostInput) => PartProps<HostInput>;
  /**
   * The checkbox which says that the other person agreed. Start needs it if the checkbox above is
   * ticked.
   * @example <label><input {...flow.getAuthorityProps()} /> They agreed</label>
   */
  readonly getAuthorityProps: (host?: HostInput) => PartProps<HostInput>;
  /**
   * Starts the flow. The button is never disabled, because we explain what is missing when the
   * person presses it.
   * @example <button {...flow.getStartProps({ onClick: track })}>Start</button>
   */
  readonly getStartProps: (host?: HostButton) => PartProps<HostButton>;
  /**
   * Declines consent and leaves; only before Start.
   * @example <button {...flow.getDeclineProps()}>No, thanks</button>
   */
  readonly getDeclineProps: (host?: HostButton) => PartProps<HostButton>;
  /**
   * Withdraws consent after Start: turns the camera off, aborts a comparison and deletes both
   * photos.
   * @example <button {...flow.getWithdrawProps()}>Withdraw</button>
   */
  readonly getWithdrawProps: (host?: HostButton) => PartProps<HostButton>;
  /**
   * Leaves an end screen through the host's `onCancel`.
   * @example <button {...flow.getLeaveProps()}>Leave</button>
   */
  readonly getLeaveProps: (host?: HostButton) => PartProps<HostButton>;
  /**
   * Opens the camera for one photo. Without a side, it is the photo that the person is adding.
   * @example <button {...flow.getOpenCameraProps('selfie')}>Take a selfie</button>
   */
  readonly getOpenCameraProps: (to?: Side | HostButton, host?: HostButton) => PartProps<HostButton>;
  /**
   * Takes the photo; enabled while the camera is live. The button has an accessible name and no
   * text.
   * @example <button {...flow.getShutterProps()} />
   */
  readonly getShutterProps: (host?: HostButton) => PartProps<HostButton>;
  /**
   * For a camera that is `blocked`: a tap lets the video play.
   * @example <button {...flow.getPlayProps()}>Show the picture</button>
   */
  readonly getPlayProps: (host?: HostButton) => PartProps<HostButton>;
  /**
   * Closes the camera and goes back to the ways to add a photo.
   * @example <button {...flow.getCloseCameraProps()}>Back</button>
   */
  readonly getCloseCameraProps: (host?: HostButton) => PartProps<HostButton>;
  /**
   * Chooses a camera, for a `<select>` of `flow.cameras`. It works in every state of the camera,
   * also after a camera problem.
   * @example <select {...flow.getCameraPickerProps()}>{options}</select>
   */
  readonly getCameraPickerProps: (host?: HostSelect) => PartProps<HostSelect>;
  /**
   * Keeps a photo that the person took with the camera.
   * @example <button {...flow.getKeepProps()}>Use this photo</button>
   */
  readonly getKeepProps: (host?: HostButton) => PartProps<HostButton>;
  /**
   * Discards the photo and goes back to the camera or file choice that it came from.
   * @example <button {...flow.getRetakeProps()}>Take another</button>
   */
  readonly getRetakeProps: (of?: Side | HostButton, host?: HostButton) => PartProps<HostButton>;
  /**
   * Uses a photo although the guide rejected it.
   * @example <button {...flow.getUseAnywayProps()}>Use it anyway</button>
   */
  readonly getUseAnywayProps: (host?: HostButton) => PartProps<HostButton>;
  /**
   * Chooses one of several faces on a rejected photo. Give the button a name, because it has no
   * text.
   * @example faces.map((face) => <button {...flow.getFaceProps(face)} aria-label="This face" />)
   */
  readonly getFaceProps: (face: FaceBox, host?: HostButton) => PartProps<HostButton>;
  /**
   * The file input; put it inside a label.
   * @example <label>Choose a photo <input {...flow.getPhotoPickerProps('reference')} /></label>
   */
  readonly getPhotoPickerProps: (to?: Side | HostInput, host?: HostInput) => PartProps<HostInput>;
  /**
   * The area to drop a photo on. It ignores an event that the page has already handled.
   * @example <div {...flow.getDropZoneProps('reference')}>Drop a photo here</div>
   */
  readonly getDropZoneProps: (to?: Side | HostZone, host?: HostZone) => DropZoneProps;
  /**
   * A photo as it will be sent, for an `<img>`; without `src` while there is no photo.
   * @example <img {...flow.getPhotoPreviewProps('selfie')} />
   */
  readonly getPhotoPreviewProps: (
    of?: Side | HostImage,
    host?: HostImage,
  ) => PartProps<{ src: string | undefined; alt: string }>;
  /**
   * Compares the two photos. Nothing is sent before the person presses it.
   * @example <button {...flow.getCompareProps()}>Compare</button>
   */
  readonly getCompareProps: (host?: HostButton) => PartProps<HostButton>;
  /**
   * Aborts a running comparison.
   * @example <button {...flow.getCancelProps()}>Cancel</button>
   */
  readonly getCancelProps: (host?: HostButton) => PartProps<HostButton>;
  /**
   * Compares the same two photos again, or adds a photo in the same way again.
   * @example <button {...flow.getRetryProps()}>Try again</button>
   */
  readonly getRetryProps: (host?: HostButton) => PartProps<HostButton>;
  /**
   * Replaces a photo after a verdict.
   * @example <button {...flow.getStartOverProps('selfie')}>Another selfie</button>
   */
  readonly getStartOverProps: (of: Side, host?: HostButton) => PartProps<HostButton>;
  /**
   * Continues after a match, through the host's `onContinue`.
   * @example <button {...flow.getContinueProps({ onClick: save })}>Continue</button>
   */
  readonly getContinueProps: (host?: HostButton) => PartProps<HostButton>;
  /**
   * A link or a button, as the host chose; null if the host sets no alternative. A URL that could
   * run code gets no `href`.
   * @example link && <a {...link}>Another way</a>
   */
  readonly getAlternativeProps: (host?: HostLink) => PartProps<HostLink> | null;
}
