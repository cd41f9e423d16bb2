/**
 * Another custom screen: the camera fills the phone, and all texts and buttons are on one sheet
 * below.
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
import type { ButtonHTMLAttributes } from 'react';
import './headless-sheet.css';

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement>;

const SIDES: readonly Side[] = ['selfie', 'reference'];

export function HeadlessSheet(options: FaceCompareOptions) {
  const flow = useFaceCompare(options);
  const { messages, view } = flow;
  const { screen, side } = view;
  return (
    <section className="sheet-phone" {...flow.getRootProps()} aria-label="Face check">
      <Picture flow={flow} />
      {flow.can({ type: 'withdraw' }) && (
        <button {...flow.getWithdrawProps()} className="sheet-leave">
          {messages.withdraw}
        </button>
      )}
      <div className="sheet">
        <ol className="sheet-photos">
          {SIDES.map((each) => (
            <Thumb key={each} flow={flow} side={each} />
          ))}
        </ol>
        <Saying key={`${screen} ${side}`} flow={flow} />
        <div className="sheet-actions">
          {screen === 'welcome' && (
            <label className="sheet-agree">
              <input {...flow.getConsentProps()} aria-invalid={flow.consent.missing !== null} />{' '}
              {messages.welcome.agree}
            </label>
          )}
          {(screen === 'add' || screen === 'problem') && (
            <label className="sheet-file">
              {messages.photo.choose} <input {...flow.getPhotoPickerProps()} />
            </label>
          )}
          {buttonsOn(screen, flow).map(([label, props]) => (
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
function Picture({ flow }: { readonly flow: FaceCompareHook }) {
  const { screen, side } = flow.view;
  if (screen === 'camera')
    return <CameraView {...flow.getCameraProps()} className="sheet-picture" />;
  if (screen === 'review')
    return (
      <img
        {...flow.getPhotoPreviewProps()}
        className="sheet-picture"
        alt={flow.messages[side].photo}
      />
    );
  return <div className="sheet-picture sheet-ring" aria-hidden="true" />;
}

/** One of the two photos, on the edge of the sheet. Pressing it changes the photo. */
function Thumb({ flow, side }: { readonly flow: FaceCompareHook; readonly side: Side }) {
  const { view, messages } = flow;
  const ready =
    view.photos[side].status === 'ready' && !(view.screen === 'review' && view.side === side);
  const change = flow.getRetakeProps(side);
  return (
    <li aria-current={view.stage === 'collecting' && view.side === side ? 'step' : undefined}>
      {ready ? (
        <img {...flow.getPhotoPreviewProps(side)} alt={messages[side].photo} />
      ) : (
        <span>{messages[side].missing}</span>
      )}
      {ready && !change.disabled && <button {...change}>{messages[side].change}</button>}
    </li>
  );
}

const focus = (heading: HTMLElement | null) => heading?.focus({ preventScroll: true });

/** A screen reader announces a new screen by its heading, which takes the focus. */
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
    <div className="sheet-saying">
      <h2 ref={screen === 'welcome' ? null : focus} tabIndex={-1}>
        {announcement.heading}
      </h2>
      <p>{announcement.body}</p>
    </div>
  );
}

/**
 * Returns the buttons of the screen, the most important last, next to the thumb. A refused command
 * is disabled, and the style sheet hides its button.
 */
function buttonsOn(
  screen: Screen,
  { messages, view, ...flow }: FaceCompareHook,
): readonly (readonly [label: string, props: ButtonProps])[] {
  if (screen === 'welcome') return [[messages.welcome.start, flow.getStartProps()]];
  if (screen === 'add' || screen === 'problem')
    return [[messages.camera.open, flow.getOpenCameraProps()]];
  if (screen === 'camera')
    return [
      [messages.cancel, flow.getCloseCameraProps()],
      ['', flow.getShutterProps()],
    ];
  if (screen === 'review')
    return [
      [messages.photo.retake, flow.getRetakeProps()],
      [messages.photo.keep, flow.getKeepProps()],
    ];
  if (screen === 'comparing') return [[messages.cancel, flow.getCancelProps()]];
  if (screen === 'match') return [[messages.continue, flow.getContinueProps()]];
  if (screen === 'no-match' || screen === 'inconclusive')
    return [
      [messages.anotherSelfie, flow.getStartOverProps('selfie')],
      [messages.anotherPhoto, flow.getStartOverProps('reference')],
    ];
  return [[screen === 'failed' ? messages.retry : messages.ready.compare, flow.getCompareProps()]];
}
