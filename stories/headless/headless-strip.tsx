/**
 * A custom screen on the same flow: both photos on one strip of film, and the possible actions on a
 * sheet beside it.
 */
import {
  CameraView,
  type FaceCompareHook,
  type FaceCompareOptions,
  problemMessage,
  type Screen,
  type Side,
  useFaceCompare,
} from '@facecompare/react';
import './headless-strip.css';

export function HeadlessStrip(options: FaceCompareOptions) {
  const flow = useFaceCompare(options);
  const { screen } = flow.view;
  return (
    <section className="strip" data-screen={screen} aria-label="Face check">
      <div className="strip-film">
        <Exposure flow={flow} side="selfie" />
        <Exposure flow={flow} side="reference" />
      </div>
      <div className="strip-desk">
        <Saying key={`${screen} ${flow.view.side}`} flow={flow} />
        {screen === 'welcome' && (
          <label className="strip-consent" data-missing={flow.consent.missing !== null}>
            <input {...flow.getConsentProps()} aria-invalid={flow.consent.missing !== null} />{' '}
            {flow.messages.welcome.agree}
          </label>
        )}
        {buttonOn(screen, flow)}
      </div>
    </section>
  );
}

/**
 * Returns the most important button. If its command is refused, it is disabled, and the style sheet
 * hides it.
 */
function buttonOn(screen: Screen, { messages, ...flow }: FaceCompareHook) {
  if (screen === 'welcome')
    return <button {...flow.getStartProps()}>{messages.welcome.start}</button>;
  if (screen === 'camera')
    return <button {...flow.getShutterProps()}>{messages.camera.shutter}</button>;
  if (screen === 'review') return <button {...flow.getKeepProps()}>{messages.photo.keep}</button>;
  if (screen === 'comparing') return <button {...flow.getCancelProps()}>{messages.cancel}</button>;
  if (screen === 'match') return <button {...flow.getContinueProps()}>{messages.continue}</button>;
  return (
    <button {...flow.getCompareProps()}>
      {screen === 'failed' ? messages.retry : messages.ready.compare}
    </button>
  );
}

const focus = (heading: HTMLElement | null) => heading?.focus({ preventScroll: true });
/**
 * Shows the current step. A new screen takes the focus, because the button that led there is gone.
 */
function Saying({ flow: { view, messages, recipient } }: { readonly flow: FaceCompareHook }) {
  const { screen, side, problem } = view;
  const welcome = {
    heading: messages.welcome.heading,
    body: recipient ? messages.welcome.sentTo(recipient) : messages.welcome.staysHere,
  };
  const screens: Partial<Record<Screen, { heading: string; body?: string }>> = {
    ...messages,
    ...messages[side],
    welcome,
  };
  const announcement =
    (problem ? problemMessage(messages, problem.code) : screens[screen]) ?? messages.problems.other;
  return (
    <div role="status">
      <h2 ref={screen === 'welcome' ? null : focus} tabIndex={-1}>
        {announcement.heading}
      </h2>
      <p>{announcement.body}</p>
    </div>
  );
}

/** One frame of the film: the camera, the photo, or the ways to get one. */
function Exposure({ flow, side }: { readonly flow: FaceCompareHook; readonly side: Side }) {
  const { view, messages } = flow;
  const { status } = view.photos[side];
  const wanted = view.stage === 'collecting' && (status === 'empty' || status === 'rejected');
  return (
    <figure className="strip-frame">
      <div className="strip-picture">
        {(status === 'camera' || status === 'shooting') && (
          <CameraView {...flow.getCameraProps()} />
        )}
        {status === 'ready' && (
          <img {...flow.getPhotoPreviewProps(side)} alt={messages[side].photo} />
        )}
        {wanted && <button {...flow.getOpenCameraProps(side)}>{messages.camera.open}</button>}
        {wanted && (
          <label>
            {messages.photo.choose} <input {...flow.getPhotoPickerProps(side)} />
          </label>
        )}
      </div>
      <figcaption>
        {messages[side][status === 'ready' ? 'photo' : 'missing']}
        {status === 'ready' && (
          <button {...flow.getRetakeProps(side)}>{messages[side].change}</button>
        )}
        {status === 'camera' && <button {...flow.getCloseCameraProps()}>{messages.cancel}</button>}
      </figcaption>
    </figure>
  );
}
