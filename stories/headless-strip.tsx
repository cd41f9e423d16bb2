/**
 * A custom screen on the same flow: both photos on one strip of film, and the possible actions on a
 * sheet beside it.
 */
import {
  CameraView,
  type FaceCompareHook,
  type FaceCompareOptions,
  problemWords,
  type Screen,
  type Side,
  useFaceCompare,
} from '@facecompare/react';
import './headless-strip.css';

export function HeadlessStrip(options: FaceCompareOptions) {
  const face = useFaceCompare(options);
  const { screen } = face.view;
  return (
    <section className="strip" data-screen={screen} aria-label="Face check">
      <div className="strip-film">
        <Exposure face={face} side="selfie" />
        <Exposure face={face} side="reference" />
      </div>
      <div className="strip-desk">
        <Saying key={`${screen} ${face.view.side}`} face={face} />
        {screen === 'welcome' && (
          <label className="strip-consent" data-missing={face.consent.missing !== null}>
            <input {...face.getConsentProps()} aria-invalid={face.consent.missing !== null} />{' '}
            {face.words.welcome.agree}
          </label>
        )}
        {buttonOn(screen, face)}
      </div>
    </section>
  );
}

/**
 * Returns the most important button. If its command is refused, it is disabled, and the style sheet
 * hides it.
 */
function buttonOn(screen: Screen, { words, ...face }: FaceCompareHook) {
  if (screen === 'welcome') return <button {...face.getStartProps()}>{words.welcome.start}</button>;
  if (screen === 'camera')
    return <button {...face.getShutterProps()}>{words.camera.shutter}</button>;
  if (screen === 'look') return <button {...face.getKeepProps()}>{words.photo.keep}</button>;
  if (screen === 'comparing') return <button {...face.getCancelProps()}>{words.cancel}</button>;
  if (screen === 'match') return <button {...face.getContinueProps()}>{words.continue}</button>;
  return (
    <button {...face.getCompareProps()}>
      {screen === 'failed' ? words.again : words.ready.compare}
    </button>
  );
}

const focus = (heading: HTMLElement | null) => heading?.focus({ preventScroll: true });
/**
 * Shows the current step. A new screen takes the focus, because the button that led there is gone.
 */
function Saying({ face: { view, words, recipient } }: { readonly face: FaceCompareHook }) {
  const { screen, side, problem } = view;
  const welcome = {
    heading: words.welcome.heading,
    body: recipient ? words.welcome.sentTo(recipient) : words.welcome.staysHere,
  };
  const screens: Partial<Record<Screen, { heading: string; body?: string }>> = {
    ...words,
    ...words[side],
    welcome,
  };
  const said =
    (problem ? problemWords(words, problem.code) : screens[screen]) ?? words.problems.other;
  return (
    <div role="status">
      <h2 ref={screen === 'welcome' ? null : focus} tabIndex={-1}>
        {said.heading}
      </h2>
      <p>{said.body}</p>
    </div>
  );
}

/** One frame of the film: the camera, the photo, or the ways to get one. */
function Exposure({ face, side }: { readonly face: FaceCompareHook; readonly side: Side }) {
  const { view, words } = face;
  const { status } = view.photos[side];
  const wanted = view.stage === 'collecting' && (status === 'empty' || status === 'rejected');
  return (
    <figure className="strip-frame">
      <div className="strip-picture">
        {(status === 'camera' || status === 'shooting') && (
          <CameraView {...face.getCameraProps()} />
        )}
        {status === 'ready' && <img {...face.getPhotoPreviewProps(side)} alt={words[side].photo} />}
        {wanted && <button {...face.getOpenCameraProps(side)}>{words.camera.open}</button>}
        {wanted && (
          <label>
            {words.photo.choose} <input {...face.getPhotoPickerProps(side)} />
          </label>
        )}
      </div>
      <figcaption>
        {words[side][status === 'ready' ? 'photo' : 'missing']}
        {status === 'ready' && <button {...face.getRetakeProps(side)}>{words[side].change}</button>}
        {status === 'camera' && <button {...face.getCloseCameraProps()}>{words.cancel}</button>}
      </figcaption>
    </figure>
  );
}
