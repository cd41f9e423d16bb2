import type { ProblemCode } from '@facecompare/contract';
import { FaceCompare, type FaceCompareHandle, type FlowReport } from '@facecompare/react';
import '@facecompare/react/styles.css';
import { createRef, StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { fromBase64, rgbOf, toBase64 } from './bytes.ts';
import { watchCamera } from './camera.ts';
import type { Lab, LabProps } from './lab.ts';
import { recorder } from './recorder.ts';

const violations: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  violations.push(`${violatedDirective} ${blockedURI}`);
});
const faults: string[] = [];
addEventListener('error', ({ message }) => faults.push(message));
addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));

/** As on a page that has already asked for consent: no box to tick. */
const CONSENT = { noticeVersion: '1', token: 'lab' };

let root: Root | null = null;
const handle = createRef<FaceCompareHandle>();
const recording = recorder();
const listeners = new Set<(report: FlowReport) => void>();
const tell = (report: FlowReport) => {
  for (const listener of listeners) listener(report);
};

/** Returns the first result of a condition on the next reports of the widget. */
const nextReport = <Found,>(find: (report: FlowReport) => Found | undefined) =>
  new Promise<Found>((resolve) => {
    const listener = (report: FlowReport) => {
      const found = find(report);
      if (found === undefined) return;
      listeners.delete(listener);
      resolve(found);
    };
    listeners.add(listener);
  });

function mount({ strict = false, backend = 'server', ...props }: LabProps = {}): void {
  unmount();
  root = createRoot(document.getElementById('root') as HTMLElement);
  const widget = (
    <FaceCompare
      ref={handle}
      backend={backend === 'server' ? '/api/face-compare' : recording}
      onEvent={tell}
      consent={CONSENT}
      {...props}
    />
  );
  root.render(strict ? <StrictMode>{widget}</StrictMode> : widget);
}

function unmount(): void {
  root?.unmount();
  root = null;
}

const choose: Lab['choose'] = (side, file, type) =>
  handle.current?.choose(side, new Blob([fromBase64(file)], { type }));

const ended = ({ type, problem }: FlowReport): ProblemCode | null | undefined =>
  type === 'image/prepared' || type === 'image/refused' ? problem : undefined;

/** Presses the main button of a screen when it appears. */
async function pressOn(screen: string): Promise<void> {
  const find = () =>
    document.querySelector<HTMLButtonElement>(
      `[data-screen="${screen}"] [data-part="actions"] button[data-kind="main"]:enabled`,
    );
  for (let button = find(); ; button = find()) {
    if (button) return button.click();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function prepare(file: string, type: string) {
  await pressOn('welcome');
  for (const side of ['selfie', 'reference'] as const) {
    const done = nextReport(ended);
    choose(side, file, type);
    const problem = await done;
    if (problem) return { problem };
  }
  const answered = nextReport((report) => report.type === 'compare/succeeded' || undefined);
  await pressOn('ready');
  await answered;
  const sent = recording.last()?.reference;
  if (!sent) throw new Error('Nothing was sent.');
  const bytes = new Uint8Array(await sent.blob.arrayBuffer());
  return {
    width: sent.width,
    height: sent.height,
    type: sent.blob.type,
    rgb: toBase64(await rgbOf(sent.blob)),
    bytes: toBase64(bytes),
  };
}

window.lab = { mount, unmount, camera: watchCamera(), prepare, choose, violations, faults };
