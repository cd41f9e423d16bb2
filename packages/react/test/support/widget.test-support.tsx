/** The widget on its own page, and the steps of a person through it, by roles and names. */
import {
  type ScriptedBackend,
  type ScriptedStep,
  sampleVerdict,
  scriptedBackend,
} from '@facecompare/contract/testing';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createRef, type ReactNode, StrictMode } from 'react';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { en, FaceCompare, type FaceCompareHandle, type FaceCompareProps } from '../../src/index.ts';

// A failure names what is missing, without the whole page.
configure({ getElementError: (message) => new Error(message?.split('\n')[0] ?? 'Not found.') });

export type Person = ReturnType<typeof userEvent.setup>;

interface ShowOptions extends Partial<FaceCompareProps> {
  /** What the scripted backend answers, if no backend is set. */
  readonly steps?: readonly ScriptedStep[];
  readonly strict?: boolean;
  readonly around?: (widget: ReactNode) => ReactNode;
}

/** Shows the widget on a page with a main landmark and a heading. */
export function show({
  steps = [{ answer: sampleVerdict('match') }],
  strict = false,
  around = (widget) => widget,
  ...props
}: ShowOptions = {}) {
  const backend = scriptedBackend(steps);
  const handle = createRef<FaceCompareHandle>();
  const page = (more: Partial<FaceCompareProps>) => {
    const widget = around(<FaceCompare ref={handle} backend={backend} {...props} {...more} />);
    const main = (
      <main>
        <h1>Open an account</h1>
        {widget}
      </main>
    );
    return strict ? <StrictMode>{main}</StrictMode> : main;
  };
  const { rerender, unmount, container } = render(page({}));
  return {
    backend: backend as ScriptedBackend,
    person: userEvent.setup(),
    handle,
    container,
    unmount,
    /** The host renders again, with other props. */
    change: (more: Partial<FaceCompareProps>) => rerender(page(more)),
  };
}

export const root = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>('[data-part="face-compare"]');
  if (!found) throw new Error('There is no widget on the page.');
  return found;
};
export const screenName = () => root().dataset.screen;
export const part = (name: string) => root().querySelector<HTMLElement>(`[data-part="${name}"]`);
export const problemCode = () => part('problem')?.dataset.code;
export const heading = () => screen.getByRole('heading', { level: 2 });
export const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
export const photoInput = (name: string = en.photo.choose) =>
  screen.getByLabelText<HTMLInputElement>(name);

/**
 * Waits for a screen, and for the focus on the photo with a problem or on its heading. The first
 * screen does not move the focus.
 */
export async function onScreen(name: string): Promise<void> {
  const reached = () => expect(screenName(), `the problem is ${problemCode()}`).toBe(name);
  await waitFor(reached);
  expect(document.activeElement).toBe(root().querySelector('figure:has(figcaption)') ?? heading());
}

export async function start(person: Person): Promise<void> {
  await person.click(screen.getByRole('checkbox', { name: en.welcome.agree }));
  await person.click(button(en.welcome.start));
}

export async function shoot(person: Person): Promise<void> {
  await waitFor(() => {
    expect(screenName(), `the problem is ${problemCode()}`).toBe('camera');
    expect(button(en.camera.shutter).disabled).toBe(false);
  });
  await person.click(button(en.camera.shutter));
  await onScreen('review');
}

export async function takeSelfie(person: Person): Promise<void> {
  await start(person);
  await shoot(person);
  await person.click(button(en.photo.keep));
  await onScreen('add');
}

/** Returns a real picture, drawn and encoded by the browser. */
export async function photoFile(
  name = 'me.jpg',
  type = 'image/jpeg',
  width = 400,
  height = 300,
): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2d canvas.');
  context.fillStyle = '#c96';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#321';
  context.fillRect(width / 4, height / 4, width / 8, height / 8);
  return new File([await canvas.convertToBlob({ type })], name, { type });
}

export async function chooseFile(person: Person, file?: File): Promise<void> {
  await person.upload(photoInput(), file ?? (await photoFile()));
}

/** Goes from the first screen to both photos. */
export async function bothPhotos(person: Person): Promise<void> {
  await takeSelfie(person);
  await chooseFile(person);
  await onScreen('ready');
}

/** Goes from the first screen to the backend's answer. */
export async function compared(person: Person, outcome: string): Promise<void> {
  await bothPhotos(person);
  await person.click(button(en.ready.compare));
  await onScreen(outcome);
}

/** Drops something on the drop zone. */
export function drop(carried: DataTransfer): void {
  const zone = part('drop-zone');
  if (!zone) throw new Error('There is nothing to drop on.');
  fireEvent(
    zone,
    new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }),
  );
}

export function carrying(...files: File[]): DataTransfer {
  const carried = new DataTransfer();
  for (const file of files) carried.items.add(file);
  return carried;
}

/** Every test starts on an empty page, and fails if there is console output. */
export function tidyPage(): void {
  beforeEach(() => {
    vi.spyOn(console, 'error');
    vi.spyOn(console, 'warn');
  });
  afterEach(() => {
    cleanup();
    const complaints = [
      ...vi.mocked(console.error).mock.calls,
      ...vi.mocked(console.warn).mock.calls,
    ];
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    expect(complaints).toEqual([]);
  });
}
