import { FaceCompare, type FaceCompareProps, type Slots } from '@facecompare/react';
import './slots-example.css';

const slots: Slots = {
  /**
   * A whole screen: the verdict as a boarding pass. The heading takes the focus, so that a screen
   * reader announces the screen.
   */
  match: ({ flow, options, heading, headingProps }) => (
    <div className="pass">
      <p className="pass-flight">
        <span>Gate</span> B 24 <span>Seat</span> 17 A
      </p>
      <div className="pass-photos">
        <img {...flow.getPhotoPreviewProps('selfie')} alt={flow.messages.selfie.photo} />
        <img {...flow.getPhotoPreviewProps('reference')} alt={flow.messages.reference.photo} />
      </div>
      <h2 {...headingProps}>{heading}</h2>
      <p>You can board with your face. Keep your passport at hand.</p>
      <button {...flow.getContinueProps()}>Show my boarding pass</button>
      <button {...flow.getWithdrawProps()}>{flow.messages.withdraw}</button>
      {options.alternative && <a {...flow.getAlternativeProps()}>{options.alternative.label}</a>}
    </div>
  ),
  /** One part, on any screen that has it. */
  progress: ({ label }) => (
    <div className="runway" role="progressbar" aria-label={label}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M2 14l3 .5 4-1.500L4 7l2-.5 7 4.500 5-1.500c2-.5 3.500 0 3.500 1s-1 1.800-2.500 2.200L6 17z" />
      </svg>
    </div>
  ),
  /** The default content can stay, with something beside it. */
  notice: ({ children }) => (
    <>
      {children}
      <span>Questions? Ask at the desk.</span>
    </>
  ),
};

const classNames = { 'face-compare': 'boarding' };

/** Level three: render a screen or a part yourself. */
export function SlotsExample({
  backend = '/api/face-compare',
  ...more
}: Partial<FaceCompareProps>) {
  return <FaceCompare {...more} backend={backend} classNames={classNames} slots={slots} />;
}
