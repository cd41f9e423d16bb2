import { CameraView, type FaceCompareHook, type FaceCompareOptions, type Side, useFaceCompare } from '@facecompare/react';
import './headless-strip.css';

const SIDES = ['selfie', 'reference'] as const;

/** A screen of one's own on the same machine: both photos on one strip of film, and everything that is open now beside it. */
export function HeadlessStrip(options: FaceCompareOptions) {
  const face = useFaceCompare(options);
  const { view, words } = face;
  const { heading, body } = sayingOf(face);
  const open = [
    [words.welcome.start, view.screen === 'welcome' && face.getStartProps()],
    [words.camera.shutter, view.screen === 'camera' && face.getShutterProps()],
    [words.photo.keep, face.getKeepProps()],
    [words.ready.compare, view.screen !== 'failed' && face.getCompareProps()],
    [words.again, view.screen === 'failed' && face.getRetryProps()],
    [words.continue, view.screen === 'match' && face.getContinueProps()],
    [words.cancel, view.screen === 'comparing' ? face.getCancelProps() : view.screen === 'camera' && face.getCloseCameraProps()],
  ] as const;
  return (
    <section className="strip" data-screen={view.screen} aria-label="Face check">
      <div className="strip-film">
        {SIDES.map((side, index) => (
          <Exposure key={side} face={face} side={side} number={index + 1} />
        ))}
      </div>
      <div className="strip-desk">
        <h2>{heading}</h2>
        <p role="status">{body}</p>
        {view.screen === 'welcome' && (
          <label className="strip-consent" data-missing={face.tickMissing}>
            <input {...face.getConsentProps()} aria-invalid={face.tickMissing} /> {words.welcome.agree}
          </label>
        )}
        <div className="strip-buttons">
          {open.map(([label, props]) => props && (!props.disabled || label === words.camera.shutter) && <button key={label} {...props}>{label}</button>)}
        </div>
      </div>
    </section>
  );
}

/** One frame of the film: the camera, the photo, or the ways to get one. */
function Exposure({ face, side, number }: { readonly face: FaceCompareHook; readonly side: Side; readonly number: number }) {
  const { view, words } = face;
  const { step } = view.slots[side];
  const [camera, picker] = [face.getOpenCameraProps(side), face.getPhotoPickerProps(side)];
  const wanted = view.stage === 'collecting' && (step === 'empty' || step === 'rejected');
  return (
    <figure className="strip-frame" data-step={step}>
      <div className="strip-picture">
        {step === 'camera' || step === 'shooting' ? <CameraView {...face.getCameraProps()} /> : step === 'ready' && <img {...face.getPhotoPreviewProps(side)} alt={words[side].photo} />}
        {wanted && !camera.disabled && <button {...camera}>{words.camera.open}</button>}
        {wanted && !picker.disabled && <label className="strip-choose">{words.photo.choose} <input {...picker} /></label>}
      </div>
      <figcaption>
        <span aria-hidden="true">{number}A</span> {step === 'ready' ? words[side].photo : words[side].missing}
        {step === 'ready' && !face.getRetakeProps(side).disabled && <button {...face.getRetakeProps(side)}>{words[side].change}</button>}
      </figcaption>
    </figure>
  );
}

/** What to say now. The words are the widget's; another text is one prop away. */
function sayingOf({ view, words, recipient }: FaceCompareHook): { readonly heading: string; readonly body: string } {
  const { screen, side, problem } = view;
  const problems: Partial<Record<string, { readonly heading: string; readonly body: string }>> = words.problems;
  if (screen === 'problem' || screen === 'failed' || screen === 'inconclusive') return problems[problem?.code ?? ''] ?? words.problems.other;
  if (screen === 'welcome') return { heading: words.welcome.heading, body: recipient === null ? words.welcome.staysHere : words.welcome.sentTo(recipient) };
  if (screen === 'add' || screen === 'camera') return words[side][screen];
  return words[screen];
}
