/**
 * What only a person with a camera problem needs: steps for their browser, and a link to copy. It
 * loads when there is a problem.
 */
import { useEffect, useRef, useState } from 'react';
import { browserOf, systemOf } from '../camera/browser-of.ts';
import type { ProblemMessages } from '../locales/en/problems.ts';
import type { CameraHelp } from '../locales/problem-message.ts';
import type { HelpProps } from './with-help.tsx';

interface HelpedProps extends HelpProps {
  /** In the language of the page. */
  readonly messages: ProblemMessages;
}

/**
 * Returns the steps for this browser or system, the host's before ours; then the steps of the
 * problem itself.
 */
function stepsHere({
  code,
  flow,
  steps,
  isDefault,
  messages,
}: HelpedProps): readonly string[] | undefined {
  const here = [browserOf(navigator), systemOf(navigator)];
  const lists: readonly (CameraHelp | undefined)[] = [
    flow.messages.cameraHelp,
    isDefault ? messages.steps : undefined,
  ];
  const found = lists.flatMap((help) => here.map((key) => help?.[code as keyof CameraHelp]?.[key]));
  return found.find((list) => list) ?? steps;
}

/** Shows what to do, step by step. */
export function Steps(props: HelpedProps) {
  const steps = stepsHere(props);
  if (!steps) return props.children;
  return (
    <ol {...props.flow.part('steps')}>
      {steps.map((step) => (
        <li key={step} {...props.flow.part('step')}>
          <span>{step}</span>
        </li>
      ))}
    </ol>
  );
}

/**
 * Leads to a page on which the camera works: its secure URL, or a copied link for another browser.
 */
export function WayOut({ code, flow, stuck, announce, messages: { link } }: HelpedProps) {
  const { part } = flow;
  const [copied, setCopied] = useState<boolean | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // If the browser denies the clipboard, the person can copy the selected link.
    if (copied === false) field.current?.select();
  }, [copied]);
  const { href, host, protocol } = location;
  if (code === 'camera-insecure-page' && protocol === 'http:') {
    const secure = `https://${host}`;
    return (
      <a data-kind="main" href={href.replace(`http://${host}`, secure)}>
        <span>{secure}</span>
      </a>
    );
  }
  if (!stuck && !(code === 'camera-denied' && browserOf(navigator) === 'in-app')) return null;
  const copy = () => {
    // An insecure page has no clipboard, and an iframe may not be allowed to use it.
    const done = navigator.clipboard?.writeText(href) ?? Promise.reject();
    done.then(
      () => {
        setCopied(true);
        announce(link.copied);
      },
      () => setCopied(false),
    );
  };
  return (
    <>
      <button
        type="button"
        {...part('copy-link')}
        data-kind={stuck ? 'main' : 'second'}
        onClick={copy}
      >
        {link.copy}
      </button>
      <p {...part('copied')}>{copied && link.copied}</p>
      {copied === false && (
        <input
          ref={field}
          {...part('page-link')}
          dir="ltr"
          readOnly
          value={href}
          aria-label={link.copy}
        />
      )}
    </>
  );
}
