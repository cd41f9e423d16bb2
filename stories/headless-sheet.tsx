/**
 * Another custom screen: the camera fills the phone, and all texts and buttons are on one sheet
 * below.
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
import type { ButtonHTMLAttributes } from 'react';
import './headless-sheet.css';

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement>;

const SIDES: readonly Side[] = ['selfie', 'reference'];

export function HeadlessSheet(options: FaceCompareOptions) {
  const face = useFaceCompare(options);
  const { words, view } = face;
  const { screen, side } = view;
  return (
    <section className="sheet-phone" {...face.getRootProps()} aria-label="Face check">
      <Picture face={face} />
      {face.can({ type: 'withdraw' }) && (
        <button {...face.getWithdrawProps()} className="sheet-leave">
          {words.withdraw}
        </button>
      )}
      <div className="sheet">
        <ol className="sheet-photos">
          {SIDES.map((each) => (
            <Thumb key={each} face={face} side={each} />
          ))}
        </ol>
        <Saying key={`${screen} ${side}`} face={face} />
        <div className="sheet-actions">
          {screen === 'welcome' && (
            <label className="sheet-agree">
              <input {...face.getConsentProps()} aria-invalid={face.consent.missing !== null} />{' '}
              {words.welcome.agree}
            </label>
          )}
          {(screen === 'add' || screen === 'problem') && (
            <label className="sheet-file">
              {words.photo.choose} <input {...face.getPhotoPickerProps()} />
            </label>
          )}
          {buttonsOn(screen, face).map(([label, props]) => (
            <button key={label} {...props}>
              {label}
            </button>
          ))}
        </div>
      </div>
    </section>
  );
}

/**
 * The content of the screen: the camera, the photo that was just taken, or both photos under the
 * verdict.
 */
function Picture({ face }: { readonly face: FaceCompareHook }) {
  const { screen, side } = face.view;
  if (screen === 'camera')
    return <CameraView {...face.getCameraProps()} className="sheet-picture" />;
  if (screen === 'look')
    return (
      <img
        {...face.getPhotoPreviewProps()}
        className="sheet-picture"
        alt={face.words[side].photo}
      />
    );
  return <div className="sheet-picture sheet-ring" aria-hidden="true" />;
}

/** One of the two photos, on the edge of the sheet. Pressing it changes the photo. */
function Thumb({ face, side }: { readonly face: FaceCompareHook; readonly side: Side }) {
  const { view, words } = face;
  const ready =
    view.photos[side].status === 'ready' && !(view.screen === 'look' && view.side === side);
  const change = face.getRetakeProps(side);
  return (
    <li aria-current={view.stage === 'collecting' && view.side === side ? 'step' : undefined}>
      {ready ? (
        <img {...face.getPhotoPreviewProps(side)} alt={words[side].photo} />
      ) : (
        <span>{words[side].missing}</span>
      )}
      {ready && !change.disabled && <button {...change}>{words[side].change}</button>}
    </li>
  );
}

const focus = (heading: HTMLElement | null) => heading?.focus({ preventScroll: true });

/** A screen reader announces a new screen by its heading, which takes the focus. */
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
    <div className="sheet-saying">
      <h2 ref={screen === 'welcome' ? null : focus} tabIndex={-1}>
        {said.heading}
      </h2>
      <p>{said.body}</p>
    </div>
  );
}

/**
 * Returns the buttons of the screen, the most important last, next to the thumb. A refused command
 * is disabled, and the style sheet hides its button.
 */
function buttonsOn(
  screen: Screen,
  { words, view, ...face }: FaceCompareHook,
): readonly (readonly [label: string, props: ButtonProps])[] {
  if (screen === 'welcome') return [[words.welcome.start, face.getStartProps()]];
  if (screen === 'add' || screen === 'problem')
    return [[words.camera.open, face.getOpenCameraProps()]];
  if (screen === 'camera')
    return [
      [words.cancel, face.getCloseCameraProps()],
      ['', face.getShutterProps()],
    ];
  if (screen === 'look')
    return [
      [words.photo.retake, face.getRetakeProps()],
      [words.photo.keep, face.getKeepProps()],
    ];
  if (screen === 'comparing') return [[words.cancel, face.getCancelProps()]];
  if (screen === 'match') return [[words.continue, face.getContinueProps()]];
  if (screen === 'no-match' || screen === 'inconclusive')
    return [
      [words.anotherSelfie, face.getAgainProps('selfie')],
      [words.anotherPhoto, face.getAgainProps('reference')],
    ];
  return [[screen === 'failed' ? words.again : words.ready.compare, face.getCompareProps()]];
}
