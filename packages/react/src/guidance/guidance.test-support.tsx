/**
 * Shows a widget with a scripted guide and a live camera, and records what a screen reader
 * announces.
 */
import type { GuideReading } from '@facecompare/contract';
import { type GuideScript, type ScriptedGuide, scriptedGuide } from '@facecompare/contract/testing';
import { waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import {
  button,
  type Person,
  part,
  root,
  screenName,
  show,
  start,
} from '../../test/support/widget.test-support.tsx';
import { en, type FaceCompareProps } from '../index.ts';

export const see = (reading: Partial<GuideReading>): GuideReading => ({
  hint: null,
  face: { x: 0.35, y: 0.2, width: 0.3, height: 0.55 },
  ...reading,
});
export const pill = () => part('hint')?.textContent ?? null;
export const status = () => part('status')?.textContent ?? null;
export const pause = (milliseconds: number) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
export const cameraReady = () =>
  waitFor(() => expect(button(en.camera.shutter).disabled).toBe(false));

/** Records what the live region announces from now on, and when. */
export function listenToStatus() {
  const announced: { readonly text: string; readonly at: number }[] = [];
  const region = part('status');
  if (!region) throw new Error('There is no live region.');
  const listen = () => {
    const text = region.textContent ?? '';
    if (text && announced.at(-1)?.text !== text) announced.push({ text, at: performance.now() });
  };
  listen();
  new MutationObserver(listen).observe(region, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  return announced;
}

export interface Guided extends ReturnType<typeof show> {
  readonly guide: ScriptedGuide;
  readonly announced: ReturnType<typeof listenToStatus>;
  readonly events: string[];
  readonly problems: string[];
}

/** Shows the widget with a guide, and opens its camera. */
export async function openGuided(
  script: GuideScript = {},
  props: Partial<FaceCompareProps> & { readonly strict?: boolean } = {},
): Promise<Guided> {
  const guide = scriptedGuide(script);
  const events: string[] = [];
  const problems: string[] = [];
  const shown = show({
    guide,
    onEvent: ({ type }) => events.push(type),
    onProblem: ({ code }) => problems.push(code),
    ...props,
  });
  await start(shown.person);
  const announced = listenToStatus();
  await cameraReady();
  return { ...shown, guide, announced, events, problems };
}

/** Closes the camera, and opens it again. */
export async function reopen(person: Person): Promise<void> {
  await person.click(button(en.cancel));
  await waitFor(() => expect(screenName()).toBe('add'));
  await person.click(button(en.camera.open));
  await cameraReady();
}

/** Returns how many live regions the widget has. */
export const regions = () =>
  root().querySelectorAll('[role="status"], [role="alert"], [role="log"], [aria-live]').length;
