/** A screen of one's own on the same machine: both photos on one strip of film, and what is open now on a sheet beside it. */
import { CameraView, type FaceCompareHook, type FaceCompareOptions, type Side, useFaceCompare } from '@facecompare/react';
import { useEffect, useRef } from 'react';
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
          <label className="strip-consent" data-missing={face.tickMissing}>
            <input {...face.getConsentProps()} aria-invalid={face.tickMissing} /> {face.words.welcome.agree}
          </label>
        )}
        <div className="strip-buttons">{buttonsOf(face).map((props) => (props.disabled ? null : <button key={props['data-part']} {...props} />))}</div>
      </div>
    </section>
  );
}

/** Whatever can be pressed on this screen, the strongest first. A button whose wish is not open says so by itself. */
function buttonsOf({ view: { screen }, words, ...face }: FaceCompareHook) {
  if (screen === 'welcome') return [{ ...face.getStartProps(), children: words.welcome.start }];
  if (screen === 'camera') return [{ ...face.getShutterProps(), children: words.camera.shutter }, { ...face.getCloseCameraProps(), children: words.cancel }];
  if (screen === 'comparing') return [{ ...face.getCancelProps(), children: words.cancel }];
  if (screen === 'failed') return [{ ...face.getRetryProps(), children: words.again }];
  if (screen === 'match') return [{ ...face.getContinueProps(), children: words.continue }];
  return [{ ...face.getKeepProps(), children: words.photo.keep }, { ...face.getCompareProps(), children: words.ready.compare }];
}

/** Where the person is. It takes the focus on a new screen, because the button that led there is gone. */
function Saying({ face: { view, words, recipient } }: { readonly face: FaceCompareHook }) {
  const { screen, side, problem } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  const welcome = { heading: words.welcome.heading, body: recipient ? words.welcome.sentTo(recipient) : words.welcome.staysHere };
  const problems: Partial<Record<string, typeof welcome>> = words.problems;
  const usual = { ...words, welcome, add: words[side].add, camera: words[side].camera, problem: words.problems.other, failed: words.problems.other };
  const said = (problem && problems[problem.code]) ?? (screen === 'inconclusive' ? words.problems.other : usual[screen]);
  useEffect(() => void (screen === 'welcome' || heading.current?.focus()), [screen]);
  return (
    <div role="status">
      <h2 ref={heading} tabIndex={-1} children={said.heading} />
      <p>{said.body}</p>
    </div>
  );
}

/** One frame of the film: the camera, the photo, or the ways to get one. */
function Exposure({ face, side }: { readonly face: FaceCompareHook; readonly side: Side }) {
  const { view, words } = face;
  const { step } = view.slots[side];
  const [camera, picker, retake] = [face.getOpenCameraProps(side), face.getPhotoPickerProps(side), face.getRetakeProps(side)];
  const wanted = view.stage === 'collecting' && (step === 'empty' || step === 'rejected');
  return (
    <figure className="strip-frame">
      <div className="strip-picture">
        {(step === 'camera' || step === 'shooting') && <CameraView {...face.getCameraProps()} />}
        {step === 'ready' && <img {...face.getPhotoPreviewProps(side)} alt={words[side].photo} />}
        {wanted && !camera.disabled && <button {...camera} children={words.camera.open} />}
        {wanted && !picker.disabled && <label className="strip-choose" children={[words.photo.choose, <input key="file" {...picker} />]} />}
      </div>
      <figcaption>
        {step === 'ready' ? words[side].photo : words[side].missing}
        {step === 'ready' && !retake.disabled && <button {...retake} children={words[side].change} />}
      </figcaption>
    </figure>
  );
}
