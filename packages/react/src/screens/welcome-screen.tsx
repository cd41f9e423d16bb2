import type { InputHTMLAttributes } from 'react';
import { noticeBody } from '../consent/notice-text.ts';
import { Alternative } from '../parts/alternative.tsx';
import { EndText, HostWayOut, nextSentence } from '../parts/host-way-out.tsx';
import { Slot } from '../parts/slot.tsx';
import type { ScreenContent, ScreenProps } from './screen-props.ts';

/**
 * Shows what will happen, who receives the photos, and the Start button. Before Start we neither
 * use the camera nor send anything.
 */
export function welcomeScreen({ flow, options }: ScreenProps): ScreenContent {
  const { part, consent, messages, recipient } = flow;
  const { welcome } = messages;
  const { othersPhoto, minor, retention } = options.consent ?? {};
  const steps = [
    flow.can({ type: 'start' }) && options.sources?.selfie?.[0] === 'file'
      ? welcome.selfieFromFile
      : welcome.selfie,
    options.reference === undefined ? welcome.reference : welcome.referenceHeld,
    {
      heading: welcome.result,
      body: recipient === null ? welcome.staysHere : welcome.sentTo(recipient),
    },
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
      welcome.body
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
          <p {...part('notice-text')}>{noticeBody({ options, messages, recipient })}</p>
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
