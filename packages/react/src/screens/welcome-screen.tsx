import type { InputHTMLAttributes } from 'react';
import { destinationText, noticeBody } from '../consent/notice-text.ts';
import { Alternative } from '../parts/alternative.tsx';
import { EndText, HostWayOut, nextSentence } from '../parts/host-way-out.tsx';
import { Slot } from '../parts/slot.tsx';
import { withTimeLeft } from '../parts/time-left.tsx';
import type { ScreenContent, ScreenProps } from './screen-props.ts';

/**
 * Shows what will happen, who receives the photos, and the Start button. Before Start we neither
 * use the camera nor send anything.
 */
export function welcomeScreen({ flow, options }: ScreenProps): ScreenContent {
  const { part, consent, messages, recipient, view } = flow;
  const { welcome } = messages;
  const { othersPhoto, minor, retention } = options.consent ?? {};
  const referenceHeld = view.photos.reference.status === 'held';
  const shown = { options, messages, recipient, referenceHeld };
  const steps = [
    flow.can({ type: 'start' }) && options.sources?.selfie?.[0] === 'file'
      ? welcome.selfieFromFile
      : welcome.selfie,
    options.reference === undefined && !referenceHeld ? welcome.reference : welcome.referenceHeld,
    { heading: welcome.result, body: destinationText(shown) },
  ];
  const missing = {
    agreement: welcome.agreeFirst,
    authority: welcome.authorityFirst,
    adult: welcome.adultsOnly,
  };
  const box = (props: InputHTMLAttributes<HTMLInputElement>, label: string, lacking = false) => (
    <label {...part('agreement')}>
      <input {...props} aria-invalid={lacking || undefined} />
      <span>{label}</span>
    </label>
  );
  return {
    heading: welcome.heading,
    body: minor ? (
      <EndText why={welcome.adultsOnly} next={nextSentence({ flow, options })} />
    ) : (
      withTimeLeft(welcome.body, flow)
    ),
    actions: minor ? (
      <HostWayOut flow={flow} options={options} />
    ) : (
      <>
        {!consent.byToken &&
          box(flow.getConsentProps(), welcome.agree, consent.missing === 'agreement')}
        {othersPhoto && box(flow.getSomeoneElseProps(), welcome.someoneElse)}
        {consent.ofSomeoneElse &&
          box(flow.getAuthorityProps(), welcome.authority, consent.missing === 'authority')}
        <p {...part('agree-first')} role="alert">
          {consent.missing && missing[consent.missing]}
        </p>
        {/* The button to leave is as visible as the button to start. */}
        <div {...part('row')}>
          {options.onCancel || (options.onConsent && !options.alternative) ? (
            <button data-kind="second" {...flow.getDeclineProps()}>
              {messages.leave}
            </button>
          ) : (
            <Alternative flow={flow} options={options} kind="second" />
          )}
          <button data-kind="main" {...flow.getStartProps()}>
            {welcome.start}
          </button>
        </div>
      </>
    ),
    note: (
      <Slot name="notice">
        <details {...part('notice')}>
          <summary {...part('disclosure')}>{welcome.notice}</summary>
          <p {...part('notice-text')}>{noticeBody(shown)}</p>
          {retention && <p {...part('notice-text')}>{retention}</p>}
        </details>
      </Slot>
    ),
    stage: (
      <Slot name="steps">
        <ol {...part('steps')}>
          {steps.map(({ heading, body }) => (
            <li key={heading} {...part('step')}>
              <b {...part('step-heading')}>{heading}</b>
              <small {...part('step-body')}>{body}</small>
            </li>
          ))}
        </ol>
      </Slot>
    ),
  };
}
