import type { Drawing, ScreenProps } from './screen-props.ts';

/** What will happen, who receives the photos, and the explicit start. Nothing is asked of the camera or sent before it. */
export function welcomeScreen({ face, options }: ScreenProps): Drawing {
  const { welcome } = face.words;
  const steps = [
    face.can({ type: 'start' }) && options.sources?.selfie?.[0] === 'file' ? welcome.selfieFromFile : welcome.selfie,
    options.reference === undefined ? welcome.reference : welcome.referenceHeld,
    { heading: welcome.result, body: face.recipient === null ? welcome.staysHere : welcome.sentTo(face.recipient) },
  ];
  return {
    heading: welcome.heading,
    body: welcome.body,
    actions: (
      <>
        {!options.consent?.token && (
          <label data-part="agreement">
            <input {...face.getConsentProps()} aria-invalid={face.tickMissing || undefined} />
            {welcome.agree}
          </label>
        )}
        <p data-part="agree-first" role="alert">
          {face.tickMissing ? welcome.agreeFirst : null}
        </p>
        <button data-kind="main" {...face.getStartProps()}>
          {welcome.start}
        </button>
      </>
    ),
    note: (
      <details data-part="notice">
        <summary>{welcome.notice}</summary>
        <p>{options.consent?.notice ?? (face.recipient === null ? welcome.noticeStays : welcome.noticeSent(face.recipient))}</p>
        {options.consent?.retention && <p>{options.consent.retention}</p>}
      </details>
    ),
    stage: (
      <ol data-part="steps">
        {steps.map(({ heading, body }) => (
          <li key={heading}>
            <b>{heading}</b>
            <small>{body}</small>
          </li>
        ))}
      </ol>
    ),
  };
}
